import { Prisma } from '#server/platform/db.ts'

/**
 * What a person (a row `member`) has said where the asker may have read it: in this thread, else in a public one, the
 * latest first. For `CROSS JOIN LATERAL`: who has said nothing is not found, and so cannot be named.
 */
export const saidInSight = (threadId: number | undefined): Prisma.Sql => Prisma.sql`(
  SELECT post.voice, post.thread_id = ${threadId ?? 0} AS here
    FROM post JOIN thread ON thread.id = post.thread_id
   WHERE post.author_id = member.id AND post.withdrawn_at IS NULL
     AND (post.thread_id = ${threadId ?? 0} OR thread.audience = 'public')
   ORDER BY (post.thread_id = ${threadId ?? 0}) DESC, post.created_at DESC LIMIT 1)`

/** A person (a row `member`) who can be told: not suspended, and not one of an import who has never signed in. */
export const CAN_BE_TOLD = Prisma.sql`member.suspended_at IS NULL AND member.email IS NOT NULL`
