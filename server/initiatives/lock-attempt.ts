import type { AttemptFacts } from '#server/permissions/attempts.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Actor } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'

/** An attempt under lock, as the rules know it, and the initiative that was tried. */
export type LockedAttempt = AttemptFacts & { threadId: number | null }

/**
 * Locks an attempt until the transaction ends.
 * @throws {Failure} 404 for what is not there, was taken back or may not be read
 */
export async function lockAttempt(tx: Tx, actor: Actor, id: number): Promise<LockedAttempt> {
  const [row] = await tx.$queryRaw<
    {
      threadId: number | null
      memberId: string
      withdrawnAt: Date | null
      answeredAt: Date | null
      audience: string | null
    }[]
  >`
    SELECT attempt.thread_id AS "threadId", attempt.member_id AS "memberId", attempt.withdrawn_at AS "withdrawnAt",
           attempt.answered_at AS "answeredAt", thread.audience
      FROM attempt LEFT JOIN thread ON thread.id = attempt.thread_id WHERE attempt.id = ${id} FOR UPDATE OF attempt`
  if (!row) throw notFound()
  const { threadId, audience, ...facts } = row
  const thread = audience === null ? null : { audience }
  authorize(actor, 'attempt.read', { ...facts, thread })
  const owners =
    threadId === null ? [] : await tx.initiativeOwner.findMany({ where: { threadId }, select: { memberId: true } })
  return { ...facts, threadId, thread, owners: owners.map(({ memberId }) => memberId) }
}
