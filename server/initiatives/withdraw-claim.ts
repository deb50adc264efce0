import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { RUNG_OF } from './evidence-level.plain.ts'
import { lockInitiative } from './lock-initiative.ts'
import { settleInitiative } from './settle-initiative.ts'
import { FACTS } from './terms.ts'

export const withdrawnClaimInput = z.object({ threadId: rowNumber, fact: z.enum(FACTS, { error: 'field.invalid' }) })

/**
 * Takes a declared fact back. Whoever confirms a rung confirms those below, so the confirmations of its rung and of all
 * above it go with it. Taking back what is not declared changes nothing.
 * @throws {Failure} 404 for what one may not see, 403 for whoever is no owner
 */
export async function withdrawClaim({ db, actor }: Context, input: unknown): Promise<void> {
  memberOf(actor)
  const { threadId, fact } = parse(withdrawnClaimInput, input)
  await transact(db, async (tx) => {
    authorize(actor, 'evidence.claim', await lockInitiative(tx, actor, threadId))
    const { count } = await tx.evidenceClaim.deleteMany({ where: { threadId, fact } })
    if (count === 0) return
    await tx.evidenceConfirmation.deleteMany({ where: { threadId, rung: { gte: RUNG_OF[fact] } } })
    await settleInitiative(tx, threadId)
    await announce(tx, 'evidence.changed', { threadId })
  })
}
