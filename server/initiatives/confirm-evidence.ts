import { z } from 'zod'
import { GROUPS } from '#server/accounts/terms.ts'
import { refuseUnread } from '#server/forum/first-posts.ts'
import { rowNumber } from '#server/forum/post-input.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { Failure } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { confirmableRungs } from './evidence-level.plain.ts'
import { evidenceOf } from './evidence-of.ts'
import { lockInitiative } from './lock-initiative.ts'
import { settleInitiative } from './settle-initiative.ts'
import { CONFIRMED_RUNGS, INITIATIVE_LIMITS } from './terms.ts'

export const confirmationInput = z.object({
  threadId: rowNumber,
  rung: z.coerce.number().pipe(z.literal([...CONFIRMED_RUNGS], { error: 'evidence.choose_rung' })),
  voice: z.enum(GROUPS, { error: 'voice.choose' }),
  words: guardedText(INITIATIVE_LIMITS.words),
  /** When the newest claim that was read was made, in milliseconds since 1970. */
  readUpTo: z.coerce.number({ error: 'failure.stale_form' }).int({ error: 'failure.stale_form' }),
})

/**
 * Confirms a rung of the evidence ladder, once a person and rung: somebody who is no owner has read what it rests on,
 * and says how they know that it holds.
 * @throws {Failure} 404 for what one may not see, 403 for owners and for a voice that is not one's own, 409 for a rung
 * that one has confirmed, whose claims do not stand, or whose claims have changed since they were read; 422 for fields
 * that cannot be taken
 */
export async function confirmEvidence({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { id: memberId } = memberOf(actor)
  const { threadId, rung, voice, words, readUpTo } = parse(confirmationInput, input)
  await transact(db, async (tx) => {
    authorize(actor, 'evidence.confirm', await lockInitiative(tx, actor, threadId))
    authorize(actor, 'voice.use', { group: voice })
    await refuseUnread(tx, memberId)
    const evidence = await evidenceOf(tx, threadId)
    if (!evidence || !confirmableRungs(evidence.level).includes(rung))
      throw new Failure(409, { key: 'evidence.not_claimed' })
    const which = { threadId_rung_memberId: { threadId, rung, memberId } }
    if (await tx.evidenceConfirmation.findUnique({ where: which, select: { rung: true } }))
      throw new Failure(409, { key: 'evidence.confirmed_before' })
    if ((await newestClaim(tx, threadId)) > readUpTo) throw new Failure(409, { key: 'evidence.claims_changed' })
    await tx.evidenceConfirmation.create({ data: { threadId, rung, memberId, voice, words, confirmedAt: now } })
    await settleInitiative(tx, threadId)
    await announce(tx, 'evidence.changed', { threadId })
  })
}

async function newestClaim(tx: Tx, threadId: number): Promise<number> {
  const { _max } = await tx.evidenceClaim.aggregate({ where: { threadId }, _max: { claimedAt: true } })
  return _max.claimedAt?.getTime() ?? 0
}
