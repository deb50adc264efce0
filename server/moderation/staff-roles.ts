import { memberOnFile } from '#server/accounts/member-on-file.ts'
import type { StaffRole } from '#server/accounts/terms.ts'
import { type ThemeView, themes } from '#server/forum/themes.ts'
import type { TextLanguage } from '#server/i18n/languages.plain.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { forbidden } from '#server/platform/failures.ts'

/** A role that somebody holds. Themes are named in the reader’s language; empty lists: all of them. */
export interface HeldRole {
  role: StaffRole
  since: string
  themes: string[]
  languages: TextLanguage[]
}

/** What was done about somebody’s roles, the latest first. */
export interface AppointmentRow {
  id: string
  at: string
  role: StaffRole
  deed: 'appointed' | 'rescoped' | 'dismissed'
  reason: string
  /** Who did it; null for who is gone. */
  by: string | null
}

/** One person’s staff roles, for the page on which a coordinator gives and takes them. */
export interface StaffRoles {
  id: string
  displayName: string
  signsIn: boolean
  roles: HeldRole[]
  history: AppointmentRow[]
  themes: Pick<ThemeView, 'code' | 'name'>[]
}

type Row = Omit<AppointmentRow, 'at'> & { at: Date }

/** @throws {Failure} 404 for those who may not see people and for somebody who does not exist, 403 for oneself */
export async function staffRoles({ db, actor, locale }: Context, memberId: string): Promise<StaffRoles> {
  authorize(actor, 'people.read')
  const { id, displayName, email, emailVerifiedAt, suspendedAt } = await memberOnFile(db, memberId)
  if (actor.kind === 'member' && actor.id === id) throw forbidden('staff.not_oneself')
  authorize(actor, 'staff.appoint', { id })
  const known = (await themes(db, locale)).map(({ code, name }) => ({ code, name }))
  const held = await db.memberRole.findMany({ where: { memberId: id }, orderBy: [{ since: 'asc' }, { role: 'asc' }] })
  const history = await db.$queryRaw<Row[]>`
    SELECT staff_appointment.id::text, at, role, deed, reason, member.display_name AS by
      FROM staff_appointment LEFT JOIN member ON member.id = staff_appointment.by_id
     WHERE staff_appointment.member_id = ${id}::uuid ORDER BY at DESC, staff_appointment.id DESC LIMIT 50`
  return {
    ...{ id, displayName, themes: known },
    signsIn: email !== null && emailVerifiedAt !== null && suspendedAt === null,
    roles: held.map(({ role, since, themes: codes, languages }) => ({
      role: role as StaffRole,
      since: since.toISOString(),
      themes: codes,
      languages: languages as TextLanguage[],
    })),
    history: history.map((row) => ({ ...row, at: row.at.toISOString() })),
  }
}
