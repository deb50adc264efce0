import { Prisma, type Tx } from '#server/platform/db.ts'
import { announce } from '#server/signals/announce.ts'
import type { Moving } from './move-posts.ts'

/** Old and new numbers of the posts of a move: a table `moved (old, now, post_id, revision)`. */
export const movedNumbers = (moveId: number): Prisma.Sql => Prisma.sql`(
  SELECT moved_post.from_number AS old, post.number AS now, post.id AS post_id, post.revision
    FROM moved_post JOIN post ON post.id = moved_post.post_id WHERE moved_post.move_id = ${moveId}) AS moved`

/** Leads all that knows a post by its thread and number to where it stands now; what knows it by its id went with it. */
export async function mendMoved(tx: Tx, { moveId, fromId, toId, numbers }: Moving): Promise<void> {
  const moved = movedNumbers(moveId)
  await tx.$executeRaw`UPDATE post_tally SET thread_id = ${toId} FROM ${moved} WHERE post_tally.post_id = moved.post_id`
  await tx.$executeRaw`
    UPDATE released_shares SET thread_id = ${toId} FROM ${moved} WHERE released_shares.post_id = moved.post_id`
  await tx.$executeRaw`
    UPDATE translation SET thread_id = ${toId}, number = moved.now, revision = moved.revision FROM ${moved}
     WHERE thread_id = ${fromId} AND subject = 'post' AND number = moved.old`
  await tx.$executeRaw`
    UPDATE notice
       SET thread_id = ${toId}, number = moved.now,
           subject = CASE WHEN subject = concat(${fromId}::int, '#', moved.old) THEN concat(${toId}::int, '#', moved.now) ELSE subject END
      FROM ${moved} WHERE thread_id = ${fromId} AND number = moved.old`
  for (const form of ['edit', 'continue'])
    await tx.$executeRaw`
      UPDATE draft SET key = concat_ws(':', ${form}::text, ${toId}::int, moved.now) FROM ${moved}
       WHERE key = concat_ws(':', ${form}::text, ${fromId}::int, moved.old)`
  await mendLinks(tx, { moved, fromId, toId })
  await mendReading(tx, { moved, fromId, toId })
  await mendCases(tx, { moved, fromId, toId, numbers })
}

interface Mending {
  moved: Prisma.Sql
  fromId: number
  toId: number
}

/** Threads that began at a post begin there still; helped marks stand only where the same person asked. */
async function mendLinks(tx: Tx, { moved, fromId, toId }: Mending): Promise<void> {
  await tx.threadLink.deleteMany({ where: { fromThreadId: fromId, toThreadId: toId } })
  await tx.$executeRaw`
    UPDATE thread_link SET from_thread_id = ${toId}, from_number = moved.now FROM ${moved}
     WHERE from_thread_id = ${fromId} AND from_number = moved.old`
  await tx.$executeRaw`
    DELETE FROM helped_mark USING ${moved}
     WHERE helped_mark.thread_id = ${toId} AND helped_mark.number = moved.now AND NOT EXISTS (
       SELECT FROM thread asked JOIN thread asking ON asking.author_id = asked.author_id AND asking.kind = 'question'
        WHERE asked.id = ${fromId} AND asking.id = ${toId})`
}

/** Whoever had read a post has read it where it is now, and its stub is nothing new to them. */
async function mendReading(tx: Tx, { moved, fromId, toId }: Mending): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO read_mark (member_id, thread_id, numbers, marked_at)
    SELECT member_id, ${toId}, range_agg(int4range(moved.now, moved.now, '[]')), marked_at
      FROM read_mark JOIN ${moved} ON read_mark.numbers @> moved.old
     WHERE thread_id = ${fromId} GROUP BY member_id, marked_at
    ON CONFLICT (member_id, thread_id) DO UPDATE SET numbers = read_mark.numbers + EXCLUDED.numbers`
  await tx.$executeRaw`
    UPDATE read_mark SET numbers = numbers + (SELECT range_agg(int4range(moved.old, moved.old, '[]')) FROM ${moved})
     WHERE thread_id = ${fromId}`
}

/** Cases and what is in custody follow, so that what was decided can be appealed and undone. */
async function mendCases(tx: Tx, { moved, fromId, toId, numbers }: Mending & Pick<Moving, 'numbers'>): Promise<void> {
  const cases = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM moderation_case WHERE thread_id = ${fromId} AND number = ANY (${[...numbers]}::int[]) ORDER BY id FOR UPDATE`
  await tx.$executeRaw`
    UPDATE moderation_case
       SET thread_id = ${toId}, number = moved.now, version = version + 1,
           subject_key = CASE WHEN subject = 'post' THEN concat_ws(':', 'post', ${toId}::int, moved.now) ELSE subject_key END
      FROM ${moved} WHERE thread_id = ${fromId} AND number = moved.old`
  await tx.$executeRaw`
    UPDATE custody SET subject_key = concat_ws(':', 'post', ${toId}::int, moved.now) FROM ${moved}
     WHERE subject_key = concat_ws(':', 'post', ${fromId}::int, moved.old)`
  for (const { id } of cases) await announce(tx, 'case.changed', { caseId: id })
}
