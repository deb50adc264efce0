import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { invalid, notFound } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { BLOCK_KINDS, BLOCKS_AT_MOST } from './terms.ts'

export const muteInput = z.object({
  /** Public id of the other. */
  member: z.uuid({ error: 'field.invalid' }),
  kind: z.enum(BLOCK_KINDS, { error: 'mute.choose' }),
})

/**
 * Mutes somebody (their posts are folded, and nothing of theirs causes a notice) or blocks them (and they cannot turn to
 * one either: mention, invite, answer with a notice). They are not told, and go on reading and writing as before: in a
 * commons of knowledge nobody silences an answer. Choosing again replaces the choice before.
 * @throws {Failure} 403 for readers and for oneself, 404 for nobody, 422 for fields that cannot be taken or too many people
 */
export async function muteMember({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { id: blockerId } = memberOf(actor)
  const { member: publicId, kind } = parse(muteInput, input)
  const member = await db.member.findUnique({
    where: { publicId },
    select: { id: true, email: true, emailVerifiedAt: true },
  })
  if (!member) throw notFound()
  authorize(actor, 'member.read', member)
  authorize(actor, 'member.block', member)
  const pair = { blockerId, blockedId: member.id }
  await transact(db, async (tx) => {
    // One after the other, so that many at once do not pass the limit.
    await tx.$queryRaw`SELECT id FROM member WHERE id = ${blockerId}::uuid FOR NO KEY UPDATE`
    const others = await tx.memberBlock.count({ where: { blockerId, blockedId: { not: member.id } } })
    if (others >= BLOCKS_AT_MOST) throw invalid({}, 'mute.limit')
    await tx.memberBlock.upsert({
      where: { blockerId_blockedId: pair },
      create: { ...pair, kind, createdAt: now },
      update: { kind },
    })
  })
}
