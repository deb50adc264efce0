import { isMember } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import type { DraftView } from './own-drafts.ts'
import type { Reading, ThreadRowView } from './views.ts'

/** What a page of a thread knows of the one who asks. */
export interface OwnMarks {
  /** The asker's reply, begun and not sent. */
  draft: DraftView | null
  /** How far the asker has read; null before the first time. */
  reading: (Reading & { newFrom: number | null }) | null
  /** Numbers of the page's posts that the asker has bookmarked. */
  bookmarked: number[]
}

const NOTHING: OwnMarks = { draft: null, reading: null, bookmarked: [] }

/** `Reading` of a row of `read_mark`, given the thread's highest number. */
const readingOf = (lastNumber: Prisma.Sql): Prisma.Sql => Prisma.sql`
  'unread', greatest(${lastNumber} - (SELECT sum(upper(r) - lower(r)) FROM unnest(read_mark.numbers) r), 0),
  'continueAt', coalesce((SELECT upper(r) FROM unnest(read_mark.numbers) r WHERE r @> 1), 1)`

/**
 * All that a page of a thread shows to one person only, in one query. A reader has none, and costs none.
 * Whether the thread may be read is the caller's to have asked.
 */
export async function ownMarks(
  { db, actor }: Context,
  { threadId, lastNumber, first, last }: { threadId: number; lastNumber: number; first: number; last: number },
): Promise<OwnMarks> {
  if (!isMember(actor)) return NOTHING
  // What is new on the page begins after something that was read: whoever starts in the middle has no line drawn.
  const rows = await db.$queryRaw<OwnMarks[]>`
    SELECT (SELECT json_build_object('version', version, 'updatedAt', updated_at, 'fields', fields)
              FROM draft WHERE member_id = ${actor.id}::uuid AND key = ${`reply:${threadId}`}) AS draft,
           (SELECT json_build_object(${readingOf(Prisma.sql`${lastNumber}::int`)},
                     'newFrom', (SELECT min(n) FROM generate_series(${first}::int, ${last}::int) n
                                  WHERE NOT read_mark.numbers @> n AND read_mark.numbers @> n - 1))
              FROM read_mark WHERE member_id = ${actor.id}::uuid AND thread_id = ${threadId}) AS reading,
           ARRAY(SELECT post.number FROM bookmark JOIN post ON post.id = bookmark.post_id
                  WHERE bookmark.member_id = ${actor.id}::uuid AND post.thread_id = ${threadId}
                    AND post.number BETWEEN ${first} AND ${last} AND post.withdrawn_at IS NULL
                  ORDER BY post.number) AS bookmarked`
  return rows[0] ?? NOTHING
}

/** Rows of a list, with how far the asker has read each thread: one query for all. A reader's come back as they are. */
export async function withReading({ db, actor }: Context, threads: ThreadRowView[]): Promise<ThreadRowView[]> {
  if (!isMember(actor) || threads.length === 0) return threads
  const rows = await db.$queryRaw<{ threadId: number; reading: Reading }[]>`
    SELECT read_mark.thread_id AS "threadId", json_build_object(${readingOf(Prisma.sql`thread.last_number`)}) AS reading
      FROM read_mark JOIN thread ON thread.id = read_mark.thread_id
     WHERE read_mark.member_id = ${actor.id}::uuid AND read_mark.thread_id IN (${Prisma.join(threads.map(({ id }) => id))})`
  const readings = new Map(rows.map(({ threadId, reading }) => [threadId, reading]))
  return threads.map((thread) => {
    const reading = readings.get(thread.id)
    return reading ? { ...thread, reading } : thread
  })
}
