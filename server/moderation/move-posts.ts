import { Prisma, type Tx } from '#server/platform/db.ts'
import { mendMoved } from './mend-moved.ts'

/** Posts on their way from one thread to another, both locked. */
export interface Moving {
  moveId: number
  fromId: number
  toId: number
  /** Their numbers, in the order in which they will stand. */
  numbers: readonly number[]
  /** The number of the first of them in its new thread. */
  firstNumber: number
  /** What the revisions of the new thread and of the old one have come to; each post raises both by one. */
  revisions: { to: number; from: number }
  now: Date
}

/**
 * Takes posts to another thread with all that hangs on them: each keeps its id, and gets the next number there. Where it
 * stood a stub stays, as of a post that was taken back, so that numbers have no gaps and none is given twice.
 * Whoever calls it counts both threads anew.
 */
export async function movePosts(tx: Tx, moving: Moving): Promise<void> {
  const { moveId, fromId, toId, firstNumber, revisions, now } = moving
  const numbers = [...moving.numbers]
  const inOrder = Prisma.sql`unnest(${numbers}::int[]) WITH ORDINALITY`
  await tx.$executeRaw`
    INSERT INTO moved_post (from_thread_id, from_number, post_id, move_id)
    SELECT thread_id, number, id, ${moveId} FROM post WHERE thread_id = ${fromId} AND number = ANY (${numbers}::int[])`
  // What answers a post that stays has nobody to answer in the new thread.
  await tx.$executeRaw`
    UPDATE post
       SET thread_id = ${toId}, number = ${firstNumber}::int - 1 + moved.place::int, revision = ${revisions.to}::int + moved.place::int,
           text_revision = CASE WHEN text_revision IS NOT NULL THEN ${revisions.to}::int + moved.place::int END,
           reply_to_number = (SELECT ${firstNumber}::int - 1 + answered.place::int
                                FROM ${inOrder} AS answered (number, place) WHERE answered.number = post.reply_to_number)
      FROM ${inOrder} AS moved (number, place)
     WHERE post.thread_id = ${fromId} AND post.number = moved.number`
  await tx.$executeRaw`
    INSERT INTO post (thread_id, number, author_id, voice, language, body, html, baked_with, revision, created_at,
                      withdrawn_at, set_aside)
    SELECT ${fromId}, moved.number, post.author_id, post.voice, post.language, '', '', post.baked_with,
           ${revisions.from}::int + moved.place::int, post.created_at, ${now}, 'moved'
      FROM ${inOrder} AS moved (number, place)
      JOIN post ON post.thread_id = ${toId} AND post.number = ${firstNumber}::int - 1 + moved.place::int`
  await mendMoved(tx, moving)
}

/** An outcome that cites posts which have moved shows that they are elsewhere. */
export async function showCitedElsewhere(
  tx: Tx,
  threadId: number,
  { numbers, revision }: { numbers: readonly number[]; revision: number },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE thread SET outcome_revision = ${revision}
     WHERE id = ${threadId} AND EXISTS (
       SELECT FROM outcome WHERE thread_id = ${threadId} AND cites && ${[...numbers]}::int[])`
}

/**
 * Counts a thread anew from its posts, under its lock: seats, answers, and when somebody wrote last.
 * @returns its standing posts
 */
export async function recountThread(tx: Tx, threadId: number): Promise<number> {
  await tx.threadVoice.deleteMany({ where: { threadId } })
  await tx.$executeRaw`
    INSERT INTO thread_voice (thread_id, voice, post_count)
    SELECT thread_id, voice, count(*) FROM post WHERE thread_id = ${threadId} AND withdrawn_at IS NULL GROUP BY thread_id, voice`
  const rows = await tx.$queryRaw<{ postCount: number }[]>`
    UPDATE thread
       SET post_count = counted.posts, answer_count = counted.answers, group_count = counted.groups,
           last_number = counted.last, revision = counted.revision, last_activity_at = counted.latest
      FROM (SELECT count(*) FILTER (WHERE post.withdrawn_at IS NULL OR post.number = 1)::int AS posts,
                   count(*) FILTER (WHERE post.withdrawn_at IS NULL AND post.number > 1 AND post.author_id <> thread.author_id)::int AS answers,
                   count(DISTINCT post.voice) FILTER (WHERE post.withdrawn_at IS NULL)::int AS groups,
                   max(post.number) AS last, greatest(max(post.revision), thread.revision) AS revision,
                   max(post.created_at) AS latest
              FROM post JOIN thread ON thread.id = post.thread_id
             WHERE post.thread_id = ${threadId} GROUP BY thread.id) AS counted
     WHERE thread.id = ${threadId} RETURNING post_count AS "postCount"`
  return rows[0]?.postCount ?? 0
}
