import { type Db, transact } from '#server/platform/db.ts'
import { tellMembers } from './tell-members.ts'

/**
 * Tells those whose posts moderators took to another thread, each once of a move, with the first of their posts there; not
 * by whom. Whoever moved them is not told.
 * @returns how many were told
 */
export function tellOfMove(db: Db, { moveId }: { moveId: number }, now: Date): Promise<number> {
  return transact(db, async (tx) => {
    const authors = await tx.$queryRaw<{ authorId: string; threadId: number; number: number }[]>`
      SELECT DISTINCT ON (post.author_id) post.author_id AS "authorId", post.thread_id AS "threadId", post.number
        FROM moved_post JOIN post ON post.id = moved_post.post_id JOIN thread_move ON thread_move.id = moved_post.move_id
       WHERE moved_post.move_id = ${moveId} AND post.withdrawn_at IS NULL AND post.author_id <> thread_move.made_by_id
       ORDER BY post.author_id, post.number`
    let told = 0
    for (const { authorId, threadId, number } of authors) {
      const telling = { kind: 'thread_moved', subject: String(moveId), threadId, number } as const
      told += (await tellMembers(tx, telling, [authorId], now)).length
    }
    return told
  })
}
