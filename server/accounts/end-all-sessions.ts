import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { forbidden } from '#server/platform/failures.ts'
import { endSessions } from './end-sessions.ts'

/**
 * Ends all of one's own sessions, or all others.
 * @param keep public id of the session to keep, or null for none
 * @returns how many ended
 * @throws {Failure} 403 for readers
 */
export async function endAllSessions({ db, actor }: Context, keep: string | null): Promise<number> {
  if (actor.kind !== 'member') throw forbidden()
  return transact(db, (tx) => endSessions(tx, actor.id, keep ? { except: keep } : {}))
}
