import { type Db, transact } from '#server/platform/db.ts'
import { tellMembers } from './tell-members.ts'

/**
 * Tells the owners of an initiative that somebody uses it too, while that stands. Nobody is told of it by somebody who
 * has been suspended since.
 * @returns how many were told now
 */
export function tellOfAdoption(db: Db, { adoptionId }: { adoptionId: string }, now: Date): Promise<number> {
  return transact(db, async (tx) => {
    const adoption = await tx.adoption.findUnique({
      where: { id: adoptionId },
      select: {
        threadId: true,
        memberId: true,
        withdrawnAt: true,
        member: { select: { suspendedAt: true } },
        initiative: { select: { owners: { select: { memberId: true } } } },
      },
    })
    if (!adoption || adoption.withdrawnAt || adoption.member.suspendedAt) return 0
    const { threadId, memberId: actorId, initiative } = adoption
    const owners = initiative.owners.map(({ memberId }) => memberId)
    const telling = { kind: 'initiative_adopted', subject: adoptionId, threadId, actorId } as const
    return (await tellMembers(tx, telling, owners, now)).length
  })
}
