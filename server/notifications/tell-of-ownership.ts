import { type Db, transact } from '#server/platform/db.ts'
import { tellMembers } from './tell-members.ts'

/**
 * Tells somebody that they are asked to answer for an initiative too, while that stands. Nobody is told of it by
 * somebody who has been suspended since.
 * @returns how many were told now
 */
export function tellOfOwnership(db: Db, { offerId }: { offerId: string }, now: Date): Promise<number> {
  return transact(db, async (tx) => {
    const offer = await tx.ownershipOffer.findUnique({
      where: { id: offerId },
      select: { threadId: true, memberId: true, offeredById: true, declinedAt: true },
    })
    if (!offer || offer.declinedAt) return 0
    const { threadId, memberId, offeredById: actorId } = offer
    const suspended = await tx.member.findFirst({
      where: { id: actorId, suspendedAt: { not: null } },
      select: { id: true },
    })
    if (suspended) return 0
    const telling = { kind: 'ownership_offered', subject: offerId, threadId, actorId } as const
    return (await tellMembers(tx, telling, [memberId], now)).length
  })
}
