import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { lockInitiative } from './lock-initiative.ts'
import { settleInitiative } from './settle-initiative.ts'

export const leavingInput = z.object({ threadId: rowNumber })

/**
 * Answers for an initiative no more. The versions that one wrote stay under one's name; the contact that one has
 * consented to goes. Somebody always answers for it, so the last owner stays.
 * @throws {Failure} 404 for what one may not see, 403 for whoever is no owner, 409 for the last one
 */
export async function leaveOwnership({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { id: memberId } = memberOf(actor)
  const { threadId } = parse(leavingInput, input)
  await transact(db, async (tx) => {
    const facts = await lockInitiative(tx, actor, threadId)
    authorize(actor, 'initiative.revise', facts)
    if (facts.owners.length === 1) throw new Failure(409, { key: 'owners.last' })
    await tx.initiativeOwner.deleteMany({ where: { threadId, memberId } })
    await tx.formerOwner.createMany({ data: [{ threadId, memberId, leftAt: now }], skipDuplicates: true })
    await tx.initiativeContact.deleteMany({ where: { threadId, consentedById: memberId } })
    await settleInitiative(tx, threadId)
    await announce(tx, 'initiative.changed', { threadId })
  })
}
