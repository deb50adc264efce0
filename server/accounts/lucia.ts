import { Lucia, TimeSpan } from 'lucia'
import type { AnyDb } from '#server/platform/db.ts'
import { settings } from '#server/platform/settings.ts'
import { type SessionAttributes, sessionAdapter, type UserAttributes } from './session-adapter.ts'
import { SESSION_COOKIE } from './terms.ts'

/** A session ends when it has not been used for so long; its second half renews it. */
const SESSION_LIFE = new TimeSpan(30, 'd')
/** A header longer than this was not made by a browser of ours. */
const LONGEST_HEADER = 16_384

/** Lucia over our tables, at an instant. It holds nothing, so one is made where it is needed. */
export function luciaAt(db: AnyDb, now: Date) {
  return new Lucia(sessionAdapter(db, now), {
    sessionExpiresIn: SESSION_LIFE,
    sessionCookie: {
      name: SESSION_COOKIE,
      attributes: { secure: settings().origin.startsWith('https:'), sameSite: 'lax', path: '/' },
    },
    getSessionAttributes: (session: SessionAttributes) => session,
    getUserAttributes: (user: UserAttributes) => user,
  })
}

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaAt>
    DatabaseSessionAttributes: SessionAttributes
    DatabaseUserAttributes: UserAttributes
  }
}

/** The `Set-Cookie` header that takes the session's cookie away. */
export const blankCookie = (db: AnyDb, now: Date): string => luciaAt(db, now).createBlankSessionCookie().serialize()

/** The session's secret in a `Cookie` header, or null. Whatever else the header holds does not matter. */
export function readSessionId(cookieHeader: unknown): string | null {
  if (typeof cookieHeader !== 'string' || cookieHeader.length > LONGEST_HEADER) return null
  return new RegExp(`(?:^|;\\s*)${SESSION_COOKIE}=([a-z2-7]{20,80})(?:;|$)`).exec(cookieHeader)?.[1] ?? null
}
