import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { parse } from '#server/platform/parse.ts'
import { lockInitiative } from './lock-initiative.ts'

export const withdrawnOfferInput = z.object({ threadId: rowNumber, offerId: z.uuid({ error: 'field.invalid' }) })

/**
 * Takes back that somebody was asked to answer for an initiative too, while they have not answered. What is not asked,
 * or was answered, stays as it is.
 * @throws {Failure} 404 for what one may not see, 403 for whoever is no owner
 */
export async function withdrawOffer({ db, actor }: Context, input: unknown): Promise<void> {
  const { threadId, offerId } = parse(withdrawnOfferInput, input)
  await transact(db, async (tx) => {
    authorize(actor, 'initiative.revise', await lockInitiative(tx, actor, threadId))
    await tx.ownershipOffer.deleteMany({ where: { id: offerId, threadId, declinedAt: null } })
  })
}
