import type { Group } from '#server/accounts/terms.ts'
import { ADVISORY_LOCKS } from '#server/platform/advisory-locks.ts'
import { type Db, type Tx, transact } from '#server/platform/db.ts'
import { type AskedGroup, groupAudience } from './group-audience.ts'
import { type Telling, tellMembers } from './tell-members.ts'
import { TELLING_LIMITS } from './terms.ts'

const WEEK = 7 * 86_400_000

/**
 * Tells those whom an invitation is to. Nobody is told of one by somebody who has been suspended since.
 * @returns how many were told now
 */
export function tellOfInvitation(db: Db, { invitationId }: { invitationId: string }, now: Date): Promise<number> {
  return transact(db, async (tx) => {
    const invitation = await tx.invitation.findUnique({
      where: { id: invitationId },
      include: { inviter: { select: { suspendedAt: true } } },
    })
    if (!invitation || invitation.inviter.suspendedAt) return 0
    const { threadId, inviterId: actorId, group, inviteeId } = invitation
    const about = { subject: String(threadId), threadId, actorId, invitationId }
    if (group)
      return tellGroup(
        tx,
        { threadId, group: group as Group, askedBy: actorId },
        { kind: 'invited_as_group', ...about },
        now,
      )
    if (!inviteeId || !(await takesOneMore(tx, inviteeId, now))) return 0
    return (await tellMembers(tx, { kind: 'invited_by_name', ...about }, [inviteeId], now)).length
  })
}

/**
 * Tells the members of a group to whom a question is addressed.
 * @returns how many were told now
 */
export function tellOfQuestion(db: Db, { threadId }: { threadId: number }, now: Date): Promise<number> {
  return transact(db, async (tx) => {
    const thread = await tx.thread.findUnique({
      where: { id: threadId },
      select: { addressedGroup: true, authorId: true, author: { select: { suspendedAt: true } } },
    })
    if (!thread?.addressedGroup || thread.author.suspendedAt) return 0
    const { authorId: actorId, addressedGroup: group } = thread
    const asked = { threadId, group: group as Group, askedBy: actorId }
    return tellGroup(tx, asked, { kind: 'question_to_group', subject: String(threadId), threadId, actorId }, now)
  })
}

/** One telling after the other, so that a member's few a week are counted right. */
async function tellGroup(tx: Tx, asked: AskedGroup, telling: Telling, now: Date): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS.invitations}::bigint)`
  return (await tellMembers(tx, telling, await groupAudience(tx, asked, now), now)).length
}

/** Whether a member lets themselves be invited by name, and has not been invited so too often this week. */
async function takesOneMore(tx: Tx, memberId: string, now: Date): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS.invitations}::bigint)`
  const chosen = await tx.invitationSetting.findUnique({ where: { memberId }, select: { byName: true } })
  if (chosen?.byName === false) return false
  const createdAt = { gt: new Date(now.getTime() - WEEK) }
  return (
    (await tx.notice.count({ where: { memberId, kind: 'invited_by_name', createdAt } })) < TELLING_LIMITS.byNameAWeek
  )
}
