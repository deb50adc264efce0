import { z } from 'zod'
import { refuseUnread } from '#server/forum/first-posts.ts'
import { rowNumber } from '#server/forum/post-input.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { lockInitiative } from './lock-initiative.ts'
import { settleInitiative } from './settle-initiative.ts'
import { FACTS, INITIATIVE_LIMITS } from './terms.ts'

export const claimInput = z.object({
  threadId: rowNumber,
  fact: z.enum(FACTS, { error: 'field.invalid' }),
  words: guardedText(INITIATIVE_LIMITS.words),
})

/**
 * Declares a fact about the evidence behind an initiative, with what it rests on; declaring it again replaces the words.
 * The same words again change nothing, so confirmations are not told that they are of other words.
 * @throws {Failure} 403 for whoever is no owner, 404 for what one may not see, 422 for fields that cannot be taken
 */
export async function claimEvidence({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { id: memberId } = memberOf(actor)
  const { threadId, fact, words } = parse(claimInput, input)
  await transact(db, async (tx) => {
    authorize(actor, 'evidence.claim', await lockInitiative(tx, actor, threadId))
    await refuseUnread(tx, memberId)
    const which = { threadId_fact: { threadId, fact } }
    const standing = await tx.evidenceClaim.findUnique({ where: which, select: { words: true } })
    if (standing?.words === words) return
    const said = { words, memberId, claimedAt: now }
    await tx.evidenceClaim.upsert({ where: which, create: { threadId, fact, ...said }, update: said })
    await settleInitiative(tx, threadId)
    await announce(tx, 'evidence.changed', { threadId })
  })
}
