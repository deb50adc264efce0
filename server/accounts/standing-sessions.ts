import type { AnyDb } from '#server/platform/db.ts'

/**
 * Which of these sessions still stand: not ended, not over, and their member not suspended. One query for all.
 * @param publicIds public ids of sessions; one that is not known stands no more
 */
export async function standingSessions(db: AnyDb, publicIds: readonly string[], now: Date): Promise<Set<string>> {
  if (publicIds.length === 0) return new Set()
  const standing = await db.$queryRaw<{ publicId: string }[]>`
    SELECT session.public_id AS "publicId"
      FROM session JOIN member ON member.id = session.member_id
     WHERE session.public_id = ANY(${[...publicIds]}::uuid[])
       AND session.expires_at > ${now}::timestamptz AND member.suspended_at IS NULL`
  return new Set(standing.map(({ publicId }) => publicId))
}
