import { type LockedThread, lockThread } from '#server/forum/lock-thread.ts'
import type { Tx } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'

/** Two threads, locked in the order of their ids. @throws {Failure} 404 when there is none */
export async function lockTwo(tx: Tx, fromId: number, toId: number): Promise<[LockedThread, LockedThread]> {
  const locked = new Map<number, LockedThread>()
  for (const id of [fromId, toId].sort((a, b) => a - b)) {
    const thread = await lockThread(tx, id)
    if (thread) locked.set(id, thread)
  }
  const [from, to] = [locked.get(fromId), locked.get(toId)]
  if (!from || !to) throw notFound()
  return [from, to]
}
