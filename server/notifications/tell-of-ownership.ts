import { type Db, transact } from '#server/platform/db.ts'
import { tellMembers } from './tell-members.ts'

/** What somebody said who was asked; the offer itself is gone after a yes. */
interface OwnershipAnswer {
  threadId: number
  offerId: string
  askedById: string
  memberId: string
  yes: boolean
}

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

/**
 * Tells whoever asked that somebody answers for an initiative with them now, or has said no, while that is so.
 * @returns how many were told now
 */
export function tellOfOwnershipAnswer(db: Db, answer: OwnershipAnswer, now: Date): Promise<number> {
  const { threadId, offerId: subject, askedById, memberId: actorId, yes } = answer
  return transact(db, async (tx) => {
    const stands = yes
      ? await tx.initiativeOwner.count({ where: { threadId, memberId: actorId, member: { suspendedAt: null } } })
      : await tx.ownershipOffer.count({
          where: { id: subject, declinedAt: { not: null }, member: { suspendedAt: null } },
        })
    if (stands === 0) return 0
    const telling = { kind: yes ? 'ownership_accepted' : 'ownership_declined', subject, threadId, actorId } as const
    return (await tellMembers(tx, telling, [askedById], now)).length
  })
}
