import { isMember } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import type { Reading, ThreadRowView } from './views.ts'

/** `Reading` of a row of `read_mark`, given the thread's highest number. */
export const readingOf = (lastNumber: Prisma.Sql): Prisma.Sql => Prisma.sql`
  'unread', greatest(${lastNumber} - (SELECT sum(upper(r) - lower(r)) FROM unnest(read_mark.numbers) r), 0),
  'continueAt', coalesce((SELECT upper(r) FROM unnest(read_mark.numbers) r WHERE r @> 1), 1)`

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
