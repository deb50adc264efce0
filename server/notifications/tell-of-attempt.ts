import { type Db, type Tx, transact } from '#server/platform/db.ts'
import { type Telling, tellMembers } from './tell-members.ts'

/**
 * Tells the owners of an initiative that somebody has tried it and it did not work as planned, while that stands. Whoever
 * told it without their name is not named here either.
 * @returns how many were told now
 */
export function tellOfAttempt(db: Db, { attemptId }: { attemptId: number }, now: Date): Promise<number> {
  return transact(db, async (tx) => {
    const attempt = await attemptOf(tx, attemptId)
    if (!attempt || attempt.suspended) return 0
    const { threadId, memberId: actorId, unnamed } = attempt
    const owners = await tx.initiativeOwner.findMany({ where: { threadId }, select: { memberId: true } })
    const telling: Telling = { kind: 'initiative_attempted', subject: String(attemptId), threadId, actorId, unnamed }
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

/** Tells whoever tried an initiative that an owner has answered them. @returns how many were told now */
export function tellOfAttemptAnswer(db: Db, { attemptId }: { attemptId: number }, now: Date): Promise<number> {
  return transact(db, async (tx) => {
    const attempt = await attemptOf(tx, attemptId)
    if (!attempt?.answeredById) return 0
    const { threadId, memberId, answeredById: actorId } = attempt
    const telling: Telling = { kind: 'attempt_answered', subject: String(attemptId), threadId, actorId }
    return (await tellMembers(tx, telling, [memberId], now)).length
  })
}

interface AttemptTold {
  threadId: number
  memberId: string
  unnamed: boolean
  answeredById: string | null
  suspended: boolean
}

/** A standing attempt of an initiative. */
async function attemptOf(tx: Tx, attemptId: number): Promise<AttemptTold | undefined> {
  const [attempt] = await tx.$queryRaw<AttemptTold[]>`
    SELECT thread_id AS "threadId", member_id AS "memberId", unnamed, answered_by AS "answeredById",
           suspended_at IS NOT NULL AS suspended
      FROM attempt JOIN member ON member.id = attempt.member_id
     WHERE attempt.id = ${attemptId} AND thread_id IS NOT NULL AND withdrawn_at IS NULL`
  return attempt
}
