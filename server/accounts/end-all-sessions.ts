import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { endSessions } from './end-sessions.ts'

/**
 * Ends all of one's own sessions, or all others.
 * @param keep public id of the session to keep, or null for none
 * @returns how many ended
 * @throws {Failure} 403 for readers
 */
export async function endAllSessions({ db, actor }: Context, keep: string | null): Promise<number> {
  const { id } = memberOf(actor)
  return transact(db, (tx) => endSessions(tx, id, keep ? { except: keep } : {}))
}
