import { Prisma, type Tx } from '#server/platform/db.ts'
import { mendDrafts } from './mend-drafts.ts'
import { movedNumbers } from './mend-moved.ts'

interface Merging {
  moveId: number
  fromId: number
  toId: number
}

/** Leads all that knows a merged thread to the one it went into; what both had stands once. */
export async function followMerge(tx: Tx, { moveId, fromId, toId }: Merging): Promise<void> {
  await tx.$executeRaw`UPDATE thread SET merged_into = ${toId} WHERE merged_into = ${fromId}`
  await tx.$executeRaw`UPDATE imported_record SET thread_id = ${toId} WHERE thread_id = ${fromId}`
  await followWhatIsOnce(tx, fromId, toId)
  await followRelations(tx, fromId, toId)
  await followLinks(tx, { moveId, fromId, toId })
  await followNotices(tx, fromId, toId)
  await mendDrafts(tx, { moveId, fromId, toId })
  await tx.readMark.deleteMany({ where: { threadId: fromId } })
  // A case about the conversation goes on about the words that opened it.
  await tx.$executeRaw`
    UPDATE moderation_case SET thread_id = ${toId}, version = version + 1, subject = 'post', number = moved.now,
           subject_key = concat_ws(':', 'post', ${toId}::int, moved.now)
      FROM ${movedNumbers(moveId)} WHERE thread_id = ${fromId} AND subject = 'thread' AND moved.old = 1`
  await tx.$executeRaw`UPDATE moderation_case SET thread_id = ${toId} WHERE thread_id = ${fromId} AND number IS NULL`
}

/** Invitations, places in collections and weeks of reading: each names a thread once. */
async function followWhatIsOnce(tx: Tx, fromId: number, toId: number): Promise<void> {
  const once = [
    [Prisma.sql`invitation`, Prisma.sql`(other."group" = mine."group" OR other.invitee_id = mine.invitee_id)`],
    [Prisma.sql`collection_item`, Prisma.sql`other.collection_id = mine.collection_id`],
    [Prisma.sql`worth_reading`, Prisma.sql`other.week = mine.week`],
  ] as const
  for (const [table, same] of once) {
    await tx.$executeRaw`
      DELETE FROM ${table} AS mine USING ${table} AS other
       WHERE mine.thread_id = ${fromId} AND other.thread_id = ${toId} AND ${same}`
    await tx.$executeRaw`UPDATE ${table} SET thread_id = ${toId} WHERE thread_id = ${fromId}`
  }
}

/** What tied the two to each other ties nothing any more. */
async function followRelations(tx: Tx, fromId: number, toId: number): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM relation WHERE ${fromId} IN (from_thread_id, to_thread_id) AND ${toId} IN (from_thread_id, to_thread_id)`
  const ends = [
    [Prisma.sql`from_thread_id`, Prisma.sql`to_thread_id`],
    [Prisma.sql`to_thread_id`, Prisma.sql`from_thread_id`],
  ] as const
  for (const [end, far] of ends) {
    await tx.$executeRaw`
      DELETE FROM relation AS mine USING relation AS other
       WHERE mine.${end} = ${fromId} AND other.${end} = ${toId} AND mine.${far} = other.${far} AND mine.kind = other.kind
         AND mine.withdrawn_at IS NULL AND other.withdrawn_at IS NULL`
    await tx.$executeRaw`UPDATE relation SET ${end} = ${toId} WHERE ${end} = ${fromId}`
  }
}

/** Where the merged thread began the other begins, if it had no beginning elsewhere; what was split off it stays tied to it. */
async function followLinks(tx: Tx, { moveId, fromId, toId }: Merging): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM thread_link
     WHERE to_thread_id = ${fromId} AND (from_thread_id = ${toId} OR EXISTS (SELECT FROM thread_link WHERE to_thread_id = ${toId}))`
  await tx.$executeRaw`UPDATE thread_link SET to_thread_id = ${toId} WHERE to_thread_id = ${fromId}`
  await tx.$executeRaw`
    UPDATE thread_link SET from_thread_id = ${toId},
           from_number = coalesce((SELECT max(now) FROM ${movedNumbers(moveId)} WHERE old < thread_link.from_number), 1)
     WHERE from_thread_id = ${fromId}`
}

/** Notices of the conversation as a whole; each is told once. */
async function followNotices(tx: Tx, fromId: number, toId: number): Promise<void> {
  const [before, after] = [String(fromId), String(toId)]
  await tx.$executeRaw`
    DELETE FROM notice AS mine USING notice AS other
     WHERE mine.thread_id = ${fromId} AND mine.subject = ${before} AND other.subject = ${after}
       AND other.member_id = mine.member_id AND other.kind = mine.kind`
  await tx.$executeRaw`
    UPDATE notice SET thread_id = ${toId}, subject = CASE WHEN subject = ${before} THEN ${after} ELSE subject END
     WHERE thread_id = ${fromId}`
}
