import type { Locale } from '#server/i18n/languages.plain.ts'
import { moderatorScope } from '#server/moderation/moderator-scope.ts'
import { visibleCases } from '#server/permissions/moderation.ts'
import type { MemberActor } from '#server/platform/context.ts'
import { type Db, type Tx, transact } from '#server/platform/db.ts'
import { queueMail } from '#server/platform/mail.ts'
import { settings } from '#server/platform/settings.ts'
import { staffOnDuty } from './staff-on-duty.ts'
import { tellBeside } from './tell-members.ts'

/**
 * Tells all staff who may see a case that somebody may be in danger: by a notice and a mail in their language, which say where
 * to look and not a word of the text. Who has reported it or takes care of it already knows. Each is told once.
 */
export async function tellOfDanger(db: Db, { caseId }: { caseId: number }, now: Date): Promise<void> {
  const staff = await staffOnDuty(db)
  await transact(db, async (tx) => {
    const about = await tx.moderationCase.findUnique({
      where: { id: caseId },
      select: { state: true, takenById: true, reports: { select: { reporterId: true } } },
    })
    if (!about || about.state === 'decided') return
    const know = new Set([about.takenById, ...about.reports.map(({ reporterId }) => reporterId)])
    const seeing = []
    for (const each of staff) if (!know.has(each.id) && (await sees(tx, each, caseId))) seeing.push(each)
    const ids = seeing.map(({ id }) => id)
    const told = new Set(await tellBeside(tx, { kind: 'danger_reported', subject: String(caseId) }, ids, now))
    for (const each of seeing) if (told.has(each.id)) await write(tx, each, caseId)
  })
}

async function sees(tx: Tx, actor: MemberActor, caseId: number): Promise<boolean> {
  const scope = await moderatorScope(tx, actor)
  const found = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM moderation_case WHERE id = ${caseId} AND ${visibleCases(actor, scope)}`
  return found.length > 0
}

async function write(
  tx: Tx,
  { email, locale, displayName: name }: { email: string | null; locale: Locale; displayName: string },
  caseId: number,
): Promise<void> {
  if (!email) return
  const link = `${settings().origin}/moderation/cases/${caseId}`
  await queueMail(tx, {
    ...{ recipient: email, locale, purpose: 'notice' },
    subject: { key: 'danger.staff_subject' },
    body: { key: 'danger.staff_body', values: { name, link } },
  })
}
