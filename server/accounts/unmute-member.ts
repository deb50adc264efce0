import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { parse } from '#server/platform/parse.ts'

export const unmuteInput = z.object({ member: z.uuid({ error: 'field.invalid' }) })

/**
 * Hears from somebody again who was muted or blocked. Doing it twice is the same as once.
 * @throws {Failure} 403 for readers, 422 for what names nobody
 */
export async function unmuteMember({ db, actor }: Context, input: unknown): Promise<void> {
  const { id: blockerId } = memberOf(actor)
  const { member: publicId } = parse(unmuteInput, input)
  await db.memberBlock.deleteMany({ where: { blockerId, blocked: { publicId } } })
}
