import { beforeEach, describe, expect, it } from 'vitest'
import type { StaffRole } from '#server/accounts/terms.ts'
import { appointStaff } from '#server/moderation/appoint-staff.ts'
import { dismissStaff } from '#server/moderation/dismiss-staff.ts'
import { staffRoles } from '#server/moderation/staff-roles.ts'
import { mailsTo, testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, type TestMember } from '#tests/support/world.ts'
import { reportedPost } from './filling.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const reason = 'Knows the theme and the language'
const coordinator = () => member(db, { roles: ['coordinator'], displayName: 'Ingrid' })
const rolesOf = async ({ id }: TestMember) =>
  (await db.memberRole.findMany({ where: { memberId: id }, orderBy: { role: 'asc' } })).map(
    ({ role, themes, languages }) => ({ role, themes, languages }),
  )
const deeds = () =>
  db.staffLogEntry.findMany({ orderBy: { id: 'asc' }, select: { verb: true, subjectKey: true, details: true } })

describe('a coordinator', () => {
  it('gives a role with themes and languages: it is logged, announced and told', async () => {
    const [staff, nora] = [await coordinator(), await member(db, { locale: 'en' })]
    const given = { themes: ['primary-care', 'undocumented'], languages: ['nb', 'ar'] }
    await appointStaff(contextOf(db, staff), { member: nora.id, role: 'moderator', reason, ...given })
    expect(await rolesOf(nora)).toEqual([{ role: 'moderator', themes: given.themes, languages: ['ar', 'nb'] }])
    const details = { role: 'moderator', themes: 'primary-care undocumented', languages: 'ar nb' }
    expect(await deeds()).toEqual([{ verb: 'staff.appointed', subjectKey: `member:${nora.id}`, details }])
    expect(await db.signal.findMany({ select: { name: true, payload: true } })).toEqual([
      { name: 'member.changed', payload: { memberId: nora.id } },
    ])
    const [mail] = await mailsTo(db, nora.email ?? '')
    expect([mail?.subject, mail?.body]).toEqual(['You are now: Moderator', expect.stringContaining(reason)])
    expect(await staffRoles(contextOf(db, staff), nora.id)).toMatchObject({
      roles: [{ role: 'moderator', since: NOW.toISOString() }],
      history: [{ deed: 'appointed', reason, by: 'Ingrid', role: 'moderator' }],
    })
  })

  it('gives other themes, and what is held already changes nothing', async () => {
    const [staff, nora] = [contextOf(db, await coordinator()), await member(db)]
    const role = { member: nora.id, role: 'moderator', reason }
    await appointStaff(staff, { ...role, languages: 'nb' })
    await appointStaff(staff, { ...role, languages: ['nb', 'nb'] })
    await appointStaff(staff, role)
    expect(await rolesOf(nora)).toEqual([{ role: 'moderator', themes: [], languages: [] }])
    expect((await deeds()).map(({ verb }) => verb)).toEqual(['staff.appointed', 'staff.rescoped'])
    expect(await db.mailMessage.count()).toBe(2)
  })

  it('gives themes and languages to moderators alone', async () => {
    const [staff, nora] = [contextOf(db, await coordinator()), await member(db)]
    await appointStaff(staff, { member: nora.id, role: 'curator', reason, themes: 'primary-care', languages: 'nb' })
    expect(await rolesOf(nora)).toEqual([{ role: 'curator', themes: [], languages: [] }])
  })

  it('takes a role back, and what the person had taken waits again', async () => {
    const [staff, nora] = [contextOf(db, await coordinator()), await member(db, { roles: ['moderator', 'curator'] })]
    // Somebody else answers for it: otherwise it would be handed up, too.
    await member(db, { roles: ['moderator'] })
    const taken = await reportedPost(db, { takenBy: nora })
    const decided = await reportedPost(db, { takenBy: nora, state: 'decided' })
    await dismissStaff(staff, { member: nora.id, role: 'moderator', reason })
    await dismissStaff(staff, { member: nora.id, role: 'moderator', reason })
    expect((await rolesOf(nora)).map(({ role }) => role)).toEqual(['curator'])
    expect(await db.moderationCase.findUnique({ where: { id: taken.id } })).toMatchObject({
      ...{ state: 'waiting', takenById: null, takenAt: null, version: 2 },
    })
    expect(await db.moderationCase.findUnique({ where: { id: decided.id } })).toMatchObject({ takenById: nora.id })
    expect((await deeds()).map(({ verb }) => verb)).toEqual(['staff.dismissed'])
    expect((await mailsTo(db, nora.email ?? '')).map(({ subject }) => subject)).toHaveLength(1)
  })

  it('changes nobody’s roles as themselves', async () => {
    const ingrid = await coordinator()
    const staff = contextOf(db, ingrid)
    for (const command of [appointStaff, dismissStaff])
      await expect(command(staff, { member: ingrid.id, role: 'moderator', reason })).rejects.toMatchObject({
        status: 403,
      })
    await expect(staffRoles(staff, ingrid.id)).rejects.toMatchObject({ status: 403 })
  })

  it('and another cannot dismiss each other at the same moment: one of them stays', async () => {
    const [one, two] = [await coordinator(), await coordinator()]
    const dismissing = (by: TestMember, whom: TestMember) =>
      dismissStaff(contextOf(db, by), { member: whom.id, role: 'coordinator', reason })
    const results = await Promise.allSettled([dismissing(one, two), dismissing(two, one)])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db.memberRole.count({ where: { role: 'coordinator' } })).toBe(1)
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['no role', { role: undefined }, 'role'],
    ['a role that there is not', { role: 'king' }, 'role'],
    ['no reason', { reason: 'short' }, 'reason'],
    ['an identity number as the reason', { reason: 'This is 13097248022, who is known to us' }, 'reason'],
    ['a theme that there is not', { themes: 'astrology' }, 'themes'],
    ['a language that there is not', { languages: 'tlh' }, 'languages'],
  ])('is refused %s', async (_why, wrong, field) => {
    const [staff, nora] = [contextOf(db, await coordinator()), await member(db)]
    const input = { member: nora.id, role: 'moderator', reason, ...wrong }
    await expect(appointStaff(staff, input)).rejects.toMatchObject({ status: 422, fields: { [field]: {} } })
    expect([await rolesOf(nora), await deeds()]).toEqual([[], []])
  })

  it.each([
    ['who is suspended', { suspendedAt: NOW }],
    ['who came by import', { email: null }],
  ])('gives no role to somebody %s', async (_who, facts) => {
    const [staff, other] = [contextOf(db, await coordinator()), await member(db, facts)]
    await expect(appointStaff(staff, { member: other.id, role: 'curator', reason })).rejects.toMatchObject({
      said: { key: 'staff.cannot' },
    })
  })
})

it.each<[string, StaffRole[]]>([
  ['a member', []],
  ['a moderator', ['moderator']],
  ['a curator', ['curator']],
  ['an administrator', ['administrator']],
])('for %s there is no such page', async (_who, roles) => {
  const [asking, nora] = [contextOf(db, await member(db, { roles })), await member(db, { roles: ['moderator'] })]
  await expect(staffRoles(asking, nora.id)).rejects.toMatchObject({ status: 404 })
  for (const command of [appointStaff, dismissStaff])
    await expect(command(asking, { member: nora.id, role: 'moderator', reason })).rejects.toMatchObject({ status: 404 })
  expect(await deeds()).toEqual([])
})
