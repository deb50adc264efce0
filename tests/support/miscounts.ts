import type { Db } from '#server/platform/db.ts'

/** A thread whose kept counters differ from a recount of its posts, with both. */
interface Miscount {
  id: number
  kept: unknown
  counted: unknown
}

/** Every thread whose counters, seats, numbers or last activity are not what its posts say. */
export function miscounts(db: Db): Promise<Miscount[]> {
  return db.$queryRaw<Miscount[]>`
    WITH recount AS (
      SELECT thread.id,
             jsonb_build_object(
               'revision', thread.revision, 'lastNumber', thread.last_number, 'postCount', thread.post_count,
               'answerCount', thread.answer_count, 'groupCount', thread.group_count, 'lastActivityAt', thread.last_activity_at,
               'numbers', thread.last_number, 'author', thread.author_id, 'voice', thread.voice, 'createdAt', thread.created_at,
               'voices', (SELECT jsonb_object_agg(voice, post_count) FROM thread_voice WHERE thread_id = thread.id)) AS kept,
             jsonb_build_object(
               'revision', max(post.revision), 'lastNumber', max(post.number),
               'postCount', count(*) FILTER (WHERE post.withdrawn_at IS NULL OR post.number = 1),
               'answerCount', count(*) FILTER (WHERE post.withdrawn_at IS NULL AND post.author_id <> thread.author_id),
               'groupCount', count(DISTINCT post.voice) FILTER (WHERE post.withdrawn_at IS NULL),
               'lastActivityAt', max(post.created_at),
               'numbers', count(DISTINCT post.number),
               'author', (SELECT author_id FROM post WHERE thread_id = thread.id AND number = 1),
               'voice', (SELECT voice FROM post WHERE thread_id = thread.id AND number = 1),
               'createdAt', (SELECT created_at FROM post WHERE thread_id = thread.id AND number = 1),
               'voices', (SELECT jsonb_object_agg(voice, seats) FROM (
                            SELECT voice, count(*) AS seats FROM post
                             WHERE thread_id = thread.id AND withdrawn_at IS NULL GROUP BY voice) AS seat)) AS counted
        FROM thread JOIN post ON post.thread_id = thread.id
       GROUP BY thread.id)
    SELECT id, kept, counted FROM recount WHERE kept <> counted`
}
