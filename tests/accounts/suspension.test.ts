import { beforeEach, describe, expect, it } from 'vitest'
import { authenticate } from '#server/accounts/authenticate.ts'
import { liftSuspensions } from '#server/accounts/lift-suspensions.ts'
import { memberStanding } from '#server/accounts/member-standing.ts'
import { recoverPassword } from '#server/accounts/recover-password.ts'
import { restoreMember } from '#server/accounts/restore-member.ts'
import { signIn } from '#server/accounts/sign-in.ts'
import { suspendMember } from '#server/accounts/suspend-member.ts'
import type { StaffRole } from '#server/accounts/terms.ts'
import { warnMember } from '#server/accounts/warn-member.ts'
import { testDatabase } from '#tests/support/database.ts'
import { NOW } from '#tests/support/world.ts'
import {
  askedForRecovery,
  contextOf,
  cookieOf,
  mailsTo,
  memberWithPassword,
  PASSWORD,
  SIGNED_IN,
  testSettings,
  tokenIn,
  VISIT,
} from './entrance.ts'

const { db, pool } = await testDatabase()
const context = contextOf(db)
const reason = 'Wrote harshly to others'
beforeEach(() => testSettings(pool))

const coordinator = async () => contextOf(db, await memberWithPassword(db, { roles: ['coordinator'] }))

const DAY = 86_400_000
const deeds = async () => (await db.staffLogEntry.findMany({ orderBy: { id: 'asc' } })).map(({ verb }) => verb)

describe('a suspension with an end', () => {
  it('is said at the door and in the mail, with how to appeal, and ends by itself once', async () => {
    const { id, email } = await memberWithPassword(db, { locale: 'en' })
    await suspendMember(await coordinator(), { member: id, reason, term: '7' })
    const until = new Date(NOW.getTime() + 7 * DAY)
    expect((await db.member.findUniqueOrThrow({ where: { id } })).suspendedUntil).toEqual(until)
    await expect(signIn(context, { email, password: PASSWORD }, VISIT)).rejects.toMatchObject({
      said: { key: 'suspend.sign_in_until', values: { reason, until: expect.stringContaining('22 September 2026') } },
    })
    const [mail] = await mailsTo(db, email)
    expect(mail?.body).toContain('22 September 2026')
    expect(mail?.body).toContain('answer this mail within 6 months')
    expect(mail?.body).toContain('https://allmenning.test/rules')

    expect(await liftSuspensions(db, new Date(until.getTime() - 1))).toBe(0)
    const both = await Promise.all([liftSuspensions(db, until), liftSuspensions(db, until)])
    expect(both.reduce((one, other) => one + other)).toBe(1)
    await expect(signIn(context, { email, password: PASSWORD }, VISIT)).resolves.toMatchObject(SIGNED_IN)
    expect((await mailsTo(db, email)).map(({ subject }) => subject)).toEqual([
      'Your account is suspended',
      'Your account is open again',
    ])
    expect((await db.signal.findMany({ orderBy: { id: 'asc' } })).map(({ name }) => name)).toEqual([
      'member.suspended',
      'member.changed',
    ])
  })

  it('is lifted earlier by a coordinator, and then never by itself', async () => {
    const { id, email } = await memberWithPassword(db)
    const staff = await coordinator()
    await suspendMember(staff, { member: id, reason, term: '1' })
    await restoreMember(staff, { member: id })
    await suspendMember(staff, { member: id, reason, term: 'open' })
    expect(await liftSuspensions(db, new Date(NOW.getTime() + 400 * DAY))).toBe(0)
    expect(await mailsTo(db, email)).toHaveLength(3)
    expect(await deeds()).toEqual(['member.suspended', 'member.restored', 'member.suspended'])
  })

  it.each(['0', '-1', '2', '31', 'for ever', ''])('lasts no time that nobody offers: %s', async (term) => {
    const { id } = await memberWithPassword(db)
    await expect(suspendMember(await coordinator(), { member: id, reason, term })).rejects.toMatchObject({
      fields: { term: {} },
    })
    expect(await deeds()).toEqual([])
  })
})

describe('a warning', () => {
  it('is sent and logged, and changes nothing else', async () => {
    const { id, email } = await memberWithPassword(db, { locale: 'en' })
    const cookie = await cookieOf(context, email)
    await warnMember(await coordinator(), { member: id, reason })
    expect((await mailsTo(db, email))[0]?.body).toContain(reason)
    expect(await authenticate(db, cookie, NOW)).not.toBeNull()
    expect(await deeds()).toEqual(['member.warned'])
    expect(JSON.stringify(await db.staffLogEntry.findMany({ omit: { id: true } }))).not.toContain(reason)
  })

  it.each<[string, StaffRole[], number]>([
    ['a moderator', ['moderator'], 404],
    ['an administrator', ['administrator'], 404],
  ])('is not for %s', async (_who, roles, status) => {
    const { id } = await memberWithPassword(db)
    const other = contextOf(db, await memberWithPassword(db, { roles }))
    await expect(warnMember(other, { member: id, reason })).rejects.toMatchObject({ status })
  })

  it('is not for oneself', async () => {
    const staff = await coordinator()
    const own = staff.actor.kind === 'member' ? staff.actor.id : ''
    await expect(warnMember(staff, { member: own, reason })).rejects.toMatchObject({ status: 403 })
  })
})

describe('suspending a member', () => {
  it('ends their sessions at once, announces it, tells them why, and keeps them out', async () => {
    const { id, email } = await memberWithPassword(db, { locale: 'en' })
    const cookie = await cookieOf(context, email)
    const session = await db.session.findFirstOrThrow()
    await suspendMember(await coordinator(), { member: id, reason })
    expect(await authenticate(db, cookie, NOW)).toBeNull()
    expect(await db.session.count({ where: { memberId: id } })).toBe(0)
    expect(await db.signal.findMany({ orderBy: { id: 'asc' }, select: { name: true, payload: true } })).toEqual([
      { name: 'session.ended', payload: { memberId: id, sessionIds: [session.publicId] } },
      { name: 'member.suspended', payload: { memberId: id } },
    ])
    await expect(signIn(context, { email, password: PASSWORD }, VISIT)).rejects.toMatchObject({
      said: { key: 'sign_in.suspended', values: { reason } },
    })
    expect((await mailsTo(db, email))[0]?.body).toContain(reason)
  })

  it('leaves no session to somebody who signs in at the same moment', async () => {
    const { id, email } = await memberWithPassword(db)
    const staff = await coordinator()
    const attempts = Array.from({ length: 6 }, () => signIn(context, { email, password: PASSWORD }, VISIT))
    await Promise.allSettled([...attempts, suspendMember(staff, { member: id, reason })])
    expect(await db.session.count({ where: { memberId: id } })).toBe(0)
  })

  it('makes links useless that were sent before', async () => {
    const { id, email } = await memberWithPassword(db)
    await askedForRecovery(context, email)
    const token = await tokenIn(db, email, 'recover')
    await suspendMember(await coordinator(), { member: id, reason })
    await expect(recoverPassword(context, { token, password: 'an altogether new one' }, VISIT)).rejects.toMatchObject({
      said: { key: 'link.spent' },
    })
  })

  it('is done once, and can be lifted', async () => {
    const { id, email } = await memberWithPassword(db, { locale: 'en' })
    const staff = await coordinator()
    await suspendMember(staff, { member: id, reason })
    await suspendMember(staff, { member: id, reason: 'Another reason altogether' })
    expect(await memberStanding(staff, id)).toMatchObject({
      suspendedAt: NOW.toISOString(),
      suspensionReason: reason,
      may: { suspend: true },
    })
    await restoreMember(staff, { member: id })
    await restoreMember(staff, { member: id })
    expect(await memberStanding(staff, id)).toMatchObject({ suspendedAt: null, suspensionReason: null })
    await expect(signIn(context, { email, password: PASSWORD }, VISIT)).resolves.toMatchObject(SIGNED_IN)
    expect((await mailsTo(db, email)).map(({ subject }) => subject)).toEqual([
      'Your account is suspended',
      'Your account is open again',
    ])
    expect((await db.signal.findMany({ orderBy: { id: 'asc' } })).map(({ name }) => name)).toEqual([
      'member.suspended',
      'member.changed',
    ])
  })

  it('is not done to oneself, nor to nobody', async () => {
    const staff = await coordinator()
    const own = staff.actor.kind === 'member' ? staff.actor.id : ''
    await expect(suspendMember(staff, { member: own, reason })).rejects.toMatchObject({ status: 403 })
    await expect(restoreMember(staff, { member: own })).rejects.toMatchObject({ status: 403 })
    expect(await memberStanding(staff, own)).toMatchObject({ may: { suspend: false } })
    for (const nobody of ['01a2053a-a3ad-7ff0-b463-0f7ae3f2cdbb', 'x', ''])
      await expect(suspendMember(staff, { member: nobody, reason })).rejects.toMatchObject({ status: 404 })
  })

  it.each<[string, StaffRole[]]>([
    ['a member', []],
    ['a curator', ['curator']],
    ['a moderator', ['moderator']],
    ['an administrator of the machine', ['administrator']],
  ])('is not for %s, for whom the page does not exist', async (_who, roles) => {
    const { id } = await memberWithPassword(db)
    const other = contextOf(db, await memberWithPassword(db, { roles }))
    await expect(suspendMember(other, { member: id, reason })).rejects.toMatchObject({ status: 404 })
    await expect(restoreMember(other, { member: id })).rejects.toMatchObject({ status: 404 })
    await expect(memberStanding(other, id)).rejects.toMatchObject({ status: 404 })
    await expect(memberStanding(context, id)).rejects.toMatchObject({ status: 404 })
  })

  it.each(['', 'too short', 'x'.repeat(501), 'This is 13097248022, who wrote harshly'])(
    'wants a reason that can be told: not “%s”',
    async (given) => {
      const { id } = await memberWithPassword(db)
      await expect(suspendMember(await coordinator(), { member: id, reason: given })).rejects.toMatchObject({
        status: 422,
        fields: { reason: {} },
      })
    },
  )
})
