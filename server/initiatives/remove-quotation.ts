import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { lockInitiative } from './lock-initiative.ts'

export const removedQuotationInput = z.object({
  threadId: rowNumber,
  quotationId: z.uuid({ error: 'failure.stale_form' }),
})

/**
 * Takes a quotation off the lanes: for whoever picked it, and for whoever said it.
 * @throws {Failure} 404 for what one may not see and what is not there, 403 for everybody else
 */
export async function removeQuotation({ db, actor }: Context, input: unknown): Promise<void> {
  memberOf(actor)
  const { threadId, quotationId: id } = parse(removedQuotationInput, input)
  await transact(db, async (tx) => {
    const { thread } = await lockInitiative(tx, actor, threadId)
    const [found] = await tx.$queryRaw<
      { pickedById: string; authorId: string; withdrawnAt: Date | null; audience: string }[]
    >`
      SELECT quotation.picked_by AS "pickedById", post.author_id AS "authorId", post.withdrawn_at AS "withdrawnAt",
             thread.audience
        FROM quotation JOIN post ON post.id = quotation.post_id JOIN thread ON thread.id = post.thread_id
       WHERE quotation.id = ${id}::uuid AND quotation.thread_id = ${threadId}`
    if (!found) throw notFound()
    const { pickedById, audience, ...post } = found
    authorize(actor, 'quotation.remove', { thread, pickedById, post: { ...post, thread: { audience } } })
    await tx.quotation.delete({ where: { id }, select: { id: true } })
    await announce(tx, 'quotation.removed', { threadId })
  })
}
