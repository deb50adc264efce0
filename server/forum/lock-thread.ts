import type { Tx } from '#server/platform/db.ts'

/** A thread's counters and the facts its rules need, read under the lock of its row. */
export interface LockedThread {
  id: number
  title: string
  language: string
  authorId: string
  audience: string
  themeCode: string
  kind: string
  revision: number
  lastNumber: number
  postCount: number
  answerCount: number
  groupCount: number
  outcomeRevision: number
  reactedAt: Date | null
  lockedAt: Date | null
  slowMinutes: number
}

/**
 * Locks a thread until the transaction ends. Whoever changes anything visible in a thread takes this lock first, so
 * numbers have no gaps and revisions are assigned in the order of their commits.
 * @returns undefined when there is no such thread
 */
export async function lockThread(tx: Tx, id: number): Promise<LockedThread | undefined> {
  const rows = await tx.$queryRaw<LockedThread[]>`
    SELECT id, title, language, author_id AS "authorId", audience, theme_code AS "themeCode", kind, revision,
           last_number AS "lastNumber", post_count AS "postCount", answer_count AS "answerCount", group_count AS "groupCount",
           outcome_revision AS "outcomeRevision", reacted_at AS "reactedAt", locked_at AS "lockedAt",
           slow_minutes AS "slowMinutes"
      FROM thread WHERE id = ${id} FOR UPDATE`
  return rows[0]
}
