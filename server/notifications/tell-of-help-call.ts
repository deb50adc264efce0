import { researchersOffering } from '#server/initiatives/researchers-offering.ts'
import { type Db, transact } from '#server/platform/db.ts'
import { tellMembers } from './tell-members.ts'

/**
 * Tells the researchers who offer help in the theme of an initiative that its owners ask for it. Nobody is told of it by
 * somebody who has been suspended since.
 * @returns how many were told now
 */
export function tellOfHelpCall(db: Db, { callId }: { callId: string }, now: Date): Promise<number> {
  return transact(db, async (tx) => {
    const call = await tx.helpCall.findUnique({
      where: { id: callId },
      select: { threadId: true, memberId: true, member: { select: { suspendedAt: true } } },
    })
    if (!call || call.member.suspendedAt) return 0
    const { threadId, memberId: actorId } = call
    const researchers = (await researchersOffering(tx, threadId, actorId)).map(({ id }) => id)
    return (await tellMembers(tx, { kind: 'help_asked', subject: callId, threadId, actorId }, researchers, now)).length
  })
}

/** Tells the owners of an initiative who can help. @returns how many were told now */
export function tellOfHelpOffer(
  db: Db,
  { callId, memberId: actorId }: { callId: string; memberId: string },
  now: Date,
): Promise<number> {
  return transact(db, async (tx) => {
    const [answer] = await tx.$queryRaw<{ threadId: number }[]>`
      SELECT help_call.thread_id AS "threadId"
        FROM help_answer JOIN help_call ON help_call.id = help_answer.call_id
             JOIN member ON member.id = help_answer.member_id
       WHERE call_id = ${callId}::uuid AND help_answer.member_id = ${actorId}::uuid AND suspended_at IS NULL`
    if (!answer) return 0
    const { threadId } = answer
    const owners = await tx.initiativeOwner.findMany({ where: { threadId }, select: { memberId: true } })
    const telling = { kind: 'help_offered', subject: `${callId} ${actorId}`, threadId, actorId } as const
    return (
      await tellMembers(
        tx,
        telling,
        owners.map(({ memberId }) => memberId),
        now,
      )
    ).length
  })
}
