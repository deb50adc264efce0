import { randomUUID } from 'node:crypto'
import type { Tx } from '#server/platform/db.ts'
import { Failure } from '#server/platform/failures.ts'
import { luciaAt } from './lucia.ts'
import { deviceOf, type Visit } from './visit.ts'

/**
 * Opens a session for a member and returns the `Set-Cookie` header that carries it. The member's row is locked against
 * a suspension at the same moment: either that comes first and there is no session, or it finds the session and ends it.
 * @throws {Failure} 422 when the member is suspended
 */
export async function openSession(tx: Tx, memberId: string, visit: Visit, now: Date): Promise<string> {
  const [member] = await tx.$queryRaw<{ reason: string | null }[]>`
    SELECT CASE WHEN suspended_at IS NOT NULL THEN coalesce(suspension_reason, '') END AS reason
      FROM member WHERE id = ${memberId}::uuid FOR SHARE`
  if (!member) throw new Failure(422, { key: 'sign_in.refused' })
  if (member.reason !== null) throw new Failure(422, { key: 'sign_in.suspended', values: { reason: member.reason } })
  const lucia = luciaAt(tx, now)
  const attributes = { publicId: randomUUID(), device: deviceOf(visit.userAgent), lastSeenAt: now }
  const session = await lucia.createSession(memberId, attributes)
  return lucia.createSessionCookie(session.id).serialize()
}
