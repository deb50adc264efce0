import { createHash } from 'node:crypto'
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia'
import type { Locale, TextLanguage } from '#server/i18n/languages.plain.ts'
import type { AnyDb } from '#server/platform/db.ts'
import type { Group, StaffRole } from './terms.ts'

/** What Lucia keeps of a session besides its id and end. */
export interface SessionAttributes {
  publicId: string
  device: string
  lastSeenAt: Date
}

/** What Lucia hands out of a member with a session. */
export interface UserAttributes {
  /** Names the member in pages; the session has a public id too. */
  memberPublicId: string
  displayName: string
  locale: Locale
  languages: TextLanguage[]
  groups: Group[]
  roles: StaffRole[]
  /** Whether the member has notices not seen yet, be they such as may still be shown or not. */
  unseenNotices: boolean
}

type SessionRow = UserAttributes & {
  publicId: string
  memberId: string
  device: string
  lastSeenAt: Date
  expiresAt: Date
}

/** The id of a session is a secret; only this of it is stored. */
export const sessionHash = (sessionId: string): string => createHash('sha256').update(sessionId).digest('hex')

/**
 * Lucia's way to our tables. Lucia reads the machine's clock and rules read `now`, so instants are moved by the
 * difference on their way in and out. A suspended member has no session, whatever the table holds.
 */
export function sessionAdapter(db: AnyDb, now: Date): Adapter {
  const ahead = Date.now() - now.getTime()
  const forLucia = (instant: Date): Date => new Date(instant.getTime() + ahead)
  const forUs = (instant: Date): Date => new Date(instant.getTime() - ahead)
  return {
    async getSessionAndUser(sessionId): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const [row] = await db.$queryRaw<SessionRow[]>`
        SELECT session.public_id AS "publicId", session.member_id AS "memberId", session.device,
               session.last_seen_at AS "lastSeenAt", session.expires_at AS "expiresAt",
               member.public_id AS "memberPublicId", member.display_name AS "displayName", member.locale, member.languages,
               ARRAY(SELECT "group" FROM member_group WHERE member_id = member.id ORDER BY position, "group") AS groups,
               ARRAY(SELECT role FROM member_role WHERE member_id = member.id ORDER BY role) AS roles,
               EXISTS (SELECT FROM notice WHERE member_id = member.id AND seen_at IS NULL) AS "unseenNotices"
          FROM session JOIN member ON member.id = session.member_id
         WHERE session.id_hash = ${sessionHash(sessionId)} AND member.suspended_at IS NULL`
      if (!row) return [null, null]
      const { publicId, memberId, device, lastSeenAt, expiresAt, ...attributes } = row
      return [
        {
          id: sessionId,
          userId: memberId,
          expiresAt: forLucia(expiresAt),
          attributes: { publicId, device, lastSeenAt },
        },
        { id: memberId, attributes },
      ]
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      const session = {
        idHash: sessionHash(id),
        memberId: userId,
        createdAt: now,
        expiresAt: forUs(expiresAt),
        ...attributes,
      }
      await db.session.create({ data: session })
    },
    async updateSessionExpiration(sessionId, expiresAt) {
      await db.session.updateMany({ where: { idHash: sessionHash(sessionId) }, data: { expiresAt: forUs(expiresAt) } })
    },
    async deleteSession(sessionId) {
      await db.session.deleteMany({ where: { idHash: sessionHash(sessionId) } })
    },
    async deleteUserSessions(memberId) {
      await db.session.deleteMany({ where: { memberId } })
    },
    async deleteExpiredSessions() {
      await db.session.deleteMany({ where: { expiresAt: { lte: now } } })
    },
    // The ids are not known here, only their hashes: own-sessions.ts lists sessions by their public ids.
    getUserSessions: () => Promise.resolve([]),
  }
}
