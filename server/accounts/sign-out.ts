import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { endSessions } from './end-sessions.ts'
import { blankCookie } from './lucia.ts'

/**
 * Signs out of this browser. Somebody who is not signed in any more is signed out as well.
 * @param sessionId public id of the session by which the member asks
 * @returns the `Set-Cookie` header that takes the cookie away
 */
export async function signOut({ db, actor, now }: Context, sessionId: string | null): Promise<string> {
  if (actor.kind === 'member' && sessionId) await transact(db, (tx) => endSessions(tx, actor.id, { only: sessionId }))
  return blankCookie(db, now)
}
