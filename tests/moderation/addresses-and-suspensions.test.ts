import { beforeEach, describe, expect, it } from 'vitest'
import { ownAddressSeen } from '#server/accounts/own-address-seen.ts'
import type { StaffRole } from '#server/accounts/terms.ts'
import { seeAddress } from '#server/moderation/see-address.ts'
import { suspendAuthor } from '#server/moderation/suspend-author.ts'
import { suspensionForm } from '#server/moderation/suspension-form.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, type TestMember } from '#tests/support/world.ts'
import { reportedPost } from './filling.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const reason = 'The hospital asked us to reach this person'
const coordinator = async () => contextOf(db, await member(db, { roles: ['coordinator'] }))
const moderator = async () => contextOf(db, await member(db, { roles: ['moderator'] }))
const logged = () =>
  db.staffLogEntry.findMany({ select: { verb: true, subjectKey: true, caseId: true, details: true } })

/** A case that coordinators see. */
async function handedUp(author?: TestMember) {
  const made = await reportedPost(db, author ? { author } : {})
  await db.moderationCase.update({ where: { id: made.id }, data: { escalatedAt: NOW } })
  return made
}

describe('an address', () => {
  it('is shown to a coordinator for a reason; the seeing is logged, and told to whose it is', async () => {
    const nora = await member(db)
    const { id: caseId } = await handedUp(nora)
    const seen = await seeAddress(await coordinator(), { member: nora.id, reason, case: String(caseId) })
    expect(seen).toEqual({ displayName: nora.displayName, email: nora.email })
    expect(await logged()).toEqual([{ verb: 'address.seen', subjectKey: `member:${nora.id}`, caseId, details: {} }])
    expect(await ownAddressSeen(contextOf(db, nora))).toEqual([
      { id: expect.any(String), at: NOW.toISOString(), reason },
    ])
    expect(await ownAddressSeen(contextOf(db, await member(db)))).toEqual([])
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['without a reason', { reason: '' }, 'reason'],
    ['with a case that is about others', { case: 'other' }, 'case'],
    ['with a case that there is not', { case: '999999999' }, 'case'],
    ['with a case that is no number', { case: '1 OR 1=1' }, 'case'],
  ])('is not shown %s, and nothing is logged', async (_why, wrong, field) => {
    const nora = await member(db)
    const { id } = await handedUp()
    const input = { member: nora.id, reason, ...wrong, ...(wrong.case === 'other' ? { case: String(id) } : {}) }
    await expect(seeAddress(await coordinator(), input)).rejects.toMatchObject({ fields: { [field]: {} } })
    expect([await logged(), await db.addressSeen.count()]).toEqual([[], 0])
  })

  it('of who reported may be needed in that case', async () => {
    const { id, reporter } = await handedUp()
    const seen = await seeAddress(await coordinator(), { member: reporter.id, reason, case: String(id) })
    expect(seen.email).toBe(reporter.email)
  })

  it('never tells a coordinator who reported them, nor of cases that are not theirs to see', async () => {
    const self = await member(db, { roles: ['coordinator'] })
    const [own, others] = [await handedUp(self), await reportedPost(db)]
    for (const { id, reporter } of [own, others]) {
      const asking = seeAddress(contextOf(db, self), { member: reporter.id, reason, case: String(id) })
      await expect(asking).rejects.toMatchObject({ status: 422, fields: { case: { key: 'staff.address_case_wrong' } } })
    }
    expect([await logged(), await db.addressSeen.count()]).toEqual([[], 0])
  })

  it.each<[string, StaffRole[]]>([
    ['a member', []],
    ['a moderator', ['moderator']],
    ['a curator', ['curator']],
    ['an administrator', ['administrator']],
  ])('is never shown to %s', async (_who, roles) => {
    const nora = await member(db)
    const asking = contextOf(db, await member(db, { roles }))
    await expect(seeAddress(asking, { member: nora.id, reason })).rejects.toMatchObject({ status: 404 })
    expect(await logged()).toEqual([])
  })
})

describe('a moderator suspends the author of a case', () => {
  const why = 'Threatened another member twice'

  it('for some days: it is a decision of the case, logged with it, and the case goes on', async () => {
    const staff = await moderator()
    const { id: caseId, author } = await reportedPost(db)
    const form = await suspensionForm(staff, caseId)
    expect(form).toMatchObject({ displayName: author.displayName, suspended: false })
    expect(form.terms).toEqual(['1', '3', '7', '14', '30'])
    await suspendAuthor(staff, { caseId, version: String(form.version), term: '3', reason: why })
    const until = new Date(NOW.getTime() + 3 * 86_400_000)
    expect(await db.member.findUnique({ where: { id: author.id } })).toMatchObject({ suspendedUntil: until })
    expect(await db.decision.findFirst()).toMatchObject({ verb: 'suspend', caseId, untilAt: until, statement: why })
    expect(await db.moderationCase.findUnique({ where: { id: caseId } })).toMatchObject({
      state: 'waiting',
      version: 2,
    })
    expect(await logged()).toEqual([
      { verb: 'member.suspended', subjectKey: `member:${author.id}`, caseId, details: { days: '3' } },
    ])
    await expect(suspendAuthor(staff, { caseId, version: 2, term: '3', reason: why })).rejects.toMatchObject({
      said: { key: 'staff.already_suspended' },
    })
  })

  it.each(['90', 'open'])('not for %s', async (term) => {
    const { id: caseId, author } = await reportedPost(db)
    await expect(suspendAuthor(await moderator(), { caseId, version: 1, term, reason: why })).rejects.toMatchObject({
      status: 403,
    })
    expect(await db.member.findUnique({ where: { id: author.id } })).toMatchObject({ suspendedAt: null })
    expect([await logged(), await db.decision.count()]).toEqual([[], 0])
  })

  it('not when the author is staff; a coordinator may, where the case was handed up', async () => {
    const author = await member(db, { roles: ['curator'] })
    const { id: caseId } = await reportedPost(db, { author, escalatedAt: NOW })
    const staff = await moderator()
    expect((await suspensionForm(staff, caseId)).terms).toEqual([])
    const input = { caseId, version: 1, term: '7', reason: why }
    await expect(suspendAuthor(staff, input)).rejects.toMatchObject({ status: 403 })
    await suspendAuthor(await coordinator(), { ...input, term: 'open' })
    expect(await db.member.findUnique({ where: { id: author.id } })).toMatchObject({ suspendedAt: NOW })
  })

  it('not when the case has changed meanwhile', async () => {
    const { id: caseId } = await reportedPost(db)
    await db.moderationCase.update({ where: { id: caseId }, data: { version: 5 } })
    await expect(
      suspendAuthor(await moderator(), { caseId, version: 1, term: '7', reason: why }),
    ).rejects.toMatchObject({ status: 409 })
  })

  it('not in a case about themselves, one they reported, or one of others’ themes', async () => {
    const one = await member(db, { roles: ['moderator'] })
    const own = await reportedPost(db, { author: one })
    const reported = await reportedPost(db, { reporter: one })
    const far = await reportedPost(db, { theme: 'undocumented' })
    await db.memberRole.updateMany({ where: { memberId: one.id }, data: { themes: ['language-interpreting'] } })
    const asking = contextOf(db, one)
    for (const [caseId, status] of [
      [own.id, 404],
      [reported.id, 403],
      [far.id, 404],
      [0, 404],
    ] as const) {
      await expect(suspensionForm(asking, caseId)).rejects.toMatchObject({ status })
      await expect(suspendAuthor(asking, { caseId, version: 1, term: '7', reason: why })).rejects.toMatchObject({
        status,
      })
    }
    expect(await logged()).toEqual([])
  })
})
