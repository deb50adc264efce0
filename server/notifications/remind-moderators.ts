import { dateInWords } from '#server/i18n/format.plain.ts'
import { heldCount } from '#server/moderation/held-waiting.ts'
import { moderatorScope } from '#server/moderation/moderator-scope.ts'
import { REMIND_AFTER_HOURS } from '#server/moderation/terms.ts'
import { visibleCases } from '#server/permissions/moderation.ts'
import { ADVISORY_LOCKS } from '#server/platform/advisory-locks.ts'
import { type Db, Prisma, type Tx, transact } from '#server/platform/db.ts'
import { queueMail } from '#server/platform/mail.ts'
import { settings } from '#server/platform/settings.ts'
import { type StaffOnDuty, staffOnDuty } from './staff-on-duty.ts'
import { tellBeside } from './tell-members.ts'

const HOUR = 3_600_000
/** Hours in which somebody is reminded once. */
const ONCE_IN_HOURS = 24

/**
 * Reminds moderators, and coordinators of what was handed up, of cases that have waited too long without a decision: by a
 * notice and a mail in their language, once a day, of what they may see and nothing else. A case whose author was asked to
 * rewrite waits for the author. An hourly job; doing it twice reminds nobody twice.
 * @returns how many were reminded
 */
export async function remindModerators(db: Db, now: Date): Promise<number> {
  const staff = await staffOnDuty(db)
  let reminded = 0
  for (const each of staff) if (await transact(db, (tx) => remind(tx, each, now))) reminded += 1
  return reminded
}

async function remind(tx: Tx, staff: StaffOnDuty, now: Date): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS.reminders}::bigint)`
  const lately = await tx.notice.findFirst({
    where: {
      memberId: staff.id,
      kind: 'cases_wait',
      createdAt: { gt: new Date(now.getTime() - ONCE_IN_HOURS * HOUR) },
    },
    select: { id: true },
  })
  if (lately) return false
  const lateBefore = new Date(now.getTime() - REMIND_AFTER_HOURS * HOUR)
  const late = Prisma.sql`
    ${visibleCases(staff, await moderatorScope(tx, staff))} AND state NOT IN ('asked', 'decided')
    AND opened_at <= ${lateBefore}`
  const [waiting] = await tx.$queryRaw<{ count: number; oldest: Date | null }[]>`
    SELECT count(*)::int AS count, min(opened_at) AS oldest FROM moderation_case WHERE ${late}`
  const held = await heldCount(tx, staff, lateBefore)
  const [oldest] = [waiting?.oldest, held.oldest]
    .filter((at) => at != null)
    .sort((one, other) => one.getTime() - other.getTime())
  if (!oldest) return false
  // Whoever is at work on a case in this moment needs no reminder of it, and is not made to wait.
  await tx.$executeRaw`
    UPDATE moderation_case SET reminded_at = ${now}
     WHERE id IN (SELECT id FROM moderation_case WHERE ${late} FOR UPDATE SKIP LOCKED)`
  await tellBeside(tx, { kind: 'cases_wait', subject: now.toISOString() }, [staff.id], now)
  await write(tx, staff, { count: (waiting?.count ?? 0) + held.count, oldest })
  return true
}

async function write(
  tx: Tx,
  { email, locale, displayName: name }: StaffOnDuty,
  { count, oldest }: { count: number; oldest: Date },
): Promise<void> {
  if (!email) return
  const link = `${settings().origin}/moderation`
  await queueMail(tx, {
    ...{ recipient: email, locale, purpose: 'notice' },
    subject: { key: 'queue.mail_subject', values: { count } },
    body: {
      key: 'queue.mail_body',
      values: { name, day: dateInWords(oldest, locale), hours: REMIND_AFTER_HOURS, link },
    },
  })
}
