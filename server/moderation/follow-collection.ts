import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'

export const followCollectionInput = z.object({
  collectionId: rowNumber,
  follow: z.enum(['yes', 'no'], { error: 'field.invalid' }),
})

/**
 * Follows a collection, or follows it no more. Saying it twice is the same as once.
 * @throws {Failure} 403 for readers and for drafts, 404 for what is not there
 */
export async function followCollection({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { id: memberId } = memberOf(actor)
  const { collectionId, follow } = parse(followCollectionInput, input)
  const where = { memberId, collectionId }
  if (follow === 'no') return void (await db.collectionFollow.deleteMany({ where }))
  const found = await db.collection.findUnique({ where: { id: collectionId }, select: { publishedAt: true } })
  if (!found) throw notFound()
  authorize(actor, 'collection.read', found)
  authorize(actor, 'collection.follow', found)
  await db.collectionFollow.createMany({ data: [{ ...where, since: now }], skipDuplicates: true })
}
