import { isMember } from '#server/permissions/actor.ts'
import type { Actor } from '#server/platform/context.ts'
import type { AnyDb } from '#server/platform/db.ts'

/** What is true on a page of a thread for the person who asks alone. Never part of what is shared or kept. */
export interface OwnMarks {
  /** Numbers of the shown standing posts that are the asker's own. */
  own: number[]
  /** Public ids of those whom the asker has muted or blocked: of whoever may write here next, too. */
  muted: string[]
}

/** The marks of one page of a thread, in one query; none, without a query, for readers. */
export async function ownMarks(
  db: AnyDb,
  actor: Actor,
  { threadId, after, last }: { threadId: number; after: number; last: number },
): Promise<OwnMarks> {
  if (!isMember(actor)) return { own: [], muted: [] }
  const [marks] = await db.$queryRaw<OwnMarks[]>`
    SELECT ARRAY(SELECT number FROM post
                  WHERE thread_id = ${threadId} AND number > ${after} AND number <= ${last}
                    AND author_id = ${actor.id}::uuid AND withdrawn_at IS NULL ORDER BY number) AS own,
           ARRAY(SELECT member.public_id::text FROM member_block JOIN member ON member.id = member_block.blocked_id
                  WHERE member_block.blocker_id = ${actor.id}::uuid) AS muted`
  return marks ?? { own: [], muted: [] }
}
