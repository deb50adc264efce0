import { randomUUID } from 'node:crypto'
import { exactTime } from '#server/i18n/format.plain.ts'
import type { Locale } from '#server/i18n/languages.plain.ts'
import { Prisma, type Tx } from '#server/platform/db.ts'
import { Failure } from '#server/platform/failures.ts'
import { endSessions } from './end-sessions.ts'
import { luciaAt } from './lucia.ts'
import { deviceOf, type Visit } from './visit.ts'

/** Sessions that a member may have; who opens one more ends the oldest. */
export const SESSIONS_KEPT = 50

/**
 * Opens a session for a member and returns the `Set-Cookie` header that carries it. The member's row is locked against
 * a suspension or a new password at the same moment: either that comes first and there is no session, or it finds the
 * session and ends it.
 * @param verified the hash that the password was compared with, for whoever comes by password: it must still be the one
 * @throws {Failure} 422 when the member is suspended, or has another password by now
 */
export async function openSession(
  tx: Tx,
  memberId: string,
  visit: Visit,
  now: Date,
  verified?: string | null,
): Promise<string> {
  const stillHolds =
    verified === undefined ? Prisma.empty : Prisma.sql`AND password_hash IS NOT DISTINCT FROM ${verified}::text`
  const [member] = await tx.$queryRaw<{ reason: string | null; until: Date | null; locale: Locale }[]>`
    SELECT CASE WHEN suspended_at IS NOT NULL THEN coalesce(suspension_reason, '') END AS reason,
           suspended_until AS until, locale
      FROM member WHERE id = ${memberId}::uuid ${stillHolds} FOR SHARE`
  if (!member) throw new Failure(422, { key: 'sign_in.refused' })
  if (member.reason !== null) throw shutOut(member.reason, member.until && exactTime(member.until, member.locale))
  const lucia = luciaAt(tx, now)
  const publicId = randomUUID()
  const attributes = { publicId, device: deviceOf(visit.userAgent), lastSeenAt: now }
  const session = await lucia.createSession(memberId, attributes)
  await endSessions(tx, memberId, { except: publicId, keepNewest: SESSIONS_KEPT - 1 })
  return lucia.createSessionCookie(session.id).serialize()
}

/** Why somebody is not let in, and until when, if it ends by itself. */
const shutOut = (reason: string, until: string | null): Failure =>
  new Failure(
    422,
    until === null
      ? { key: 'sign_in.suspended', values: { reason } }
      : { key: 'suspend.sign_in_until', values: { reason, until } },
  )
