import { z } from 'zod'
import { writeStaffNews } from '#server/accounts/letters.ts'
import { logDeed } from '#server/accounts/log-deed.ts'
import { memberOnFile } from '#server/accounts/member-on-file.ts'
import { ACCOUNT_LIMITS, STAFF_ROLES } from '#server/accounts/terms.ts'
import { themes as allThemes } from '#server/forum/themes.ts'
import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { invalid } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse, several } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { handUpNobodys } from './hand-up-if-nobodys.ts'
import { lockCoordinators } from './lock-coordinators.ts'

export const appointInput = z.object({
  member: z.string().max(100),
  role: z.enum(STAFF_ROLES, { error: 'staff.choose' }),
  themes: several(z.string().max(60), { max: 100 }),
  languages: several(z.enum(TEXT_LANGUAGES, { error: 'field.invalid' }), { max: TEXT_LANGUAGES.length }),
  reason: guardedText(ACCOUNT_LIMITS.appointmentReason),
})

/**
 * Gives a member a staff role, or a moderator other themes and languages (none: all). What they may do changes at once,
 * in open windows too, and they are told by mail; cases that no moderator answers for any more are handed up. Giving what
 * they hold already changes nothing.
 * @throws {Failure} 404 for those who may not see people and for somebody who does not exist, 403 for oneself, 422 for
 * somebody who cannot sign in
 */
export async function appointStaff({ db, actor, now, locale }: Context, input: unknown): Promise<void> {
  authorize(actor, 'people.read')
  const { member: id, role, reason, ...given } = parse(appointInput, input)
  const member = await memberOnFile(db, id)
  authorize(actor, 'staff.appoint', member)
  const known = new Set((await allThemes(db, locale)).map(({ code }) => code))
  if (given.themes.some((code) => !known.has(code))) throw invalid({ themes: { key: 'field.invalid' } })
  const { email } = member
  if (!email || !member.emailVerifiedAt || member.suspendedAt) throw invalid({}, 'staff.cannot')
  const themes = role === 'moderator' ? [...given.themes].sort() : []
  const languages = role === 'moderator' ? [...given.languages].sort() : []
  await transact(db, async (tx) => {
    const byId = await lockCoordinators(tx, actor)
    const before = await tx.memberRole.findUnique({ where: { memberId_role: { memberId: member.id, role } } })
    if (before && String([before.themes, before.languages]) === String([themes, languages])) return
    const held = { memberId: member.id, role, themes, languages }
    await tx.memberRole.upsert({
      where: { memberId_role: { memberId: member.id, role } },
      create: { ...held, since: now },
      update: { themes, languages },
    })
    const deed = before ? 'rescoped' : 'appointed'
    await tx.staffAppointment.create({ data: { ...held, deed, reason, byId, at: now } })
    const details = { role, themes: themes.join(' '), languages: languages.join(' ') }
    await logDeed(tx, { staffId: byId, verb: `staff.${deed}`, subjectKey: `member:${member.id}`, details }, now)
    if (role === 'moderator' && before) await handUpNobodys(tx, now)
    await announce(tx, 'member.changed', { memberId: member.id })
    await writeStaffNews(tx, { ...member, email }, { deed, role, reason })
  })
}
