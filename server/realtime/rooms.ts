import { mayReadThread } from '#server/forum/may-read-thread.ts'
import { can } from '#server/permissions/can.ts'
import type { Actor } from '#server/platform/context.ts'
import type { Db } from '#server/platform/db.ts'

/** The room of those who have a queue or a case of moderators open. */
export const MODERATORS_ROOM = 'moderators'

/** A room that a browser may ask for. */
export type Room =
  | { name: 'threads' }
  | { name: typeof MODERATORS_ROOM }
  | { name: `thread:${number}`; threadId: number }

/** Reads the name of a room; anything else than a known one is nothing. */
export function roomOf(name: unknown): Room | undefined {
  if (name === 'threads' || name === MODERATORS_ROOM) return { name }
  const thread = typeof name === 'string' ? /^thread:([1-9]\d{0,8})$/.exec(name) : null
  return thread ? { name: `thread:${Number(thread[1])}`, threadId: Number(thread[1]) } : undefined
}

/** Rows that one list may show. */
const ROWS_AT_MOST = 60

/** The threads that a list says it shows; anything else than a short list of ids is nothing. */
export function rowsOf(shown: unknown): number[] | undefined {
  if (!Array.isArray(shown) || shown.length > ROWS_AT_MOST) return undefined
  const isId = (id: unknown): id is number => Number.isInteger(id) && (id as number) > 0 && (id as number) < 1e9
  return shown.every(isId) ? [...new Set(shown)] : undefined
}

/** Whether the actor may hear of a room: the same rule as for the page it belongs to. */
export async function mayWatch(db: Db, actor: Actor, room: Room): Promise<boolean> {
  if (actor.kind !== 'member') return false
  if (room.name === MODERATORS_ROOM) return can(actor, 'queue.read')
  return 'threadId' in room ? mayReadThread(db, actor, room.threadId) : true
}
