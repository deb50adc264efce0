import type { Locale, TextLanguage } from '#server/i18n/languages.plain.ts'
import type { MemberActor } from '#server/platform/context.ts'
import type { Db } from '#server/platform/db.ts'
import { luciaAt, readSessionId } from './lucia.ts'
import { sessionHash } from './session-adapter.ts'

/** “Last seen” is written at the most this often, in milliseconds: reading a page should not write. */
const SEEN_EVERY = 5 * 60_000

/** Who a browser has signed in as. */
export interface Authenticated {
  actor: MemberActor
  /** The language the member has chosen for the interface. */
  locale: Locale
  /** Languages that the member reads. */
  languages: readonly TextLanguage[]
  /** Whether there may be notices to be counted: most pages are asked for when there are none. */
  unseenNotices: boolean
  session: { publicId: string; memberId: string }
  /** A `Set-Cookie` header to send along when the session was prolonged. */
  setCookie: string | null
}

/**
 * Who asks, by the `Cookie` header: for pages and for the handshake of sockets alike. A missing, odd or forged cookie is
 * nobody, and so is a member who has been suspended. One query, and one more when the session is prolonged or seen anew.
 */
export async function authenticate(db: Db, cookieHeader: unknown, now: Date): Promise<Authenticated | null> {
  const sessionId = readSessionId(cookieHeader)
  if (!sessionId) return null
  const lucia = luciaAt(db, now)
  const { session, user } = await lucia.validateSession(sessionId)
  if (!session) return null
  const seenBefore = new Date(now.getTime() - SEEN_EVERY)
  if (session.lastSeenAt < seenBefore)
    await db.session.updateMany({
      where: { idHash: sessionHash(sessionId), lastSeenAt: { lt: seenBefore } },
      data: { lastSeenAt: now },
    })
  const { id, memberPublicId: publicId, displayName, groups, roles, locale, languages, unseenNotices } = user
  return {
    actor: { kind: 'member', id, publicId, displayName, groups, roles },
    locale,
    languages,
    unseenNotices,
    session: { publicId: session.publicId, memberId: id },
    setCookie: session.fresh ? lucia.createSessionCookie(sessionId).serialize() : null,
  }
}
