import { type LockedThread, lockThread } from '#server/forum/lock-thread.ts'
import type { EndFacts } from '#server/permissions/relations.ts'
import { type AnyDb, Prisma, type Tx } from '#server/platform/db.ts'

/** An end of a relation under the lock of its thread, with who answers for it. */
export type LockedEnd = LockedThread & EndFacts

/**
 * Who answers for a table or alias named `thread`, as a column: the owners of its initiative, who added its finding, else
 * its author.
 */
export const answeringColumn = Prisma.sql`
  coalesce(
    (SELECT array_agg(member_id::text) FROM initiative_owner WHERE initiative_owner.thread_id = thread.id),
    (SELECT ARRAY[added_by::text] FROM finding WHERE finding.thread_id = thread.id),
    ARRAY[thread.author_id::text])`

/**
 * Locks two threads until the transaction ends, in the order of their numbers, so that two who tie the same two wait for
 * each other once.
 * @returns each end, in the order asked for; undefined for one that is not there
 */
export async function lockEnds(
  tx: Tx,
  [first, second]: readonly [number, number],
): Promise<[LockedEnd | undefined, LockedEnd | undefined]> {
  const locked = new Map<number, LockedEnd>()
  for (const id of [first, second].sort((a, b) => a - b)) {
    const thread = await lockThread(tx, id)
    if (thread) locked.set(id, { ...thread, answering: await answeringFor(tx, id) })
  }
  return [locked.get(first), locked.get(second)]
}

/** Ids of who answers for a thread and the record beside it. */
export async function answeringFor(db: AnyDb, threadId: number): Promise<string[]> {
  const [row] = await db.$queryRaw<{ answering: string[] }[]>`
    SELECT ${answeringColumn} AS answering FROM thread WHERE thread.id = ${threadId}`
  return row?.answering ?? []
}
