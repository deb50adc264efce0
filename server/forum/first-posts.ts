import type { AnyDb, Tx } from '#server/platform/db.ts'
import { Failure } from '#server/platform/failures.ts'
import { FIRST_POSTS, type NewcomerFacts, waitsForModerator } from './first-posts.plain.ts'

/** A text that a moderator has read. */
export interface Approved {
  /** Settles what was held, in the transaction that makes it a post: one does not stand without the other. */
  settle(tx: Tx, placed: { threadId: number; number: number }): Promise<void>
}

/** Whether a moderator reads what a member writes before others do; in one query. */
export async function isReadFirst(db: AnyDb, memberId: string): Promise<boolean> {
  const [facts] = await db.$queryRaw<NewcomerFacts[]>`
    SELECT coalesce((SELECT first_posts_held FROM commons_setting WHERE id = 1), 0)::int AS "firstPosts",
           (SELECT count(*)::int FROM (
              SELECT FROM post WHERE author_id = ${memberId}::uuid AND withdrawn_at IS NULL
               LIMIT ${Math.max(...FIRST_POSTS)}) stands) AS standing,
           (EXISTS (SELECT FROM member_group WHERE member_id = ${memberId}::uuid AND verified_at IS NOT NULL)
            OR EXISTS (SELECT FROM member_role WHERE member_id = ${memberId}::uuid)) AS verified,
           EXISTS (SELECT FROM invitation JOIN member inviter ON inviter.id = invitation.inviter_id
                    WHERE invitee_id = ${memberId}::uuid AND inviter.suspended_at IS NULL) AS invited`
  return facts !== undefined && waitsForModerator(facts)
}

/**
 * Refuses what cannot wait as a first text does, such as a practice or a translation.
 * @throws {Failure} 409 for whoever has to write in a conversation first
 */
export async function refuseUnread(db: AnyDb, memberId: string): Promise<void> {
  if (await isReadFirst(db, memberId)) throw new Failure(409, { key: 'post.read_first' })
}
