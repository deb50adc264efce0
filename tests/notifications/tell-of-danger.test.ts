import { beforeEach, expect, it } from 'vitest'
import { reportSubject } from '#server/moderation/report-subject.ts'
import { noticesPage } from '#server/notifications/notices-page.ts'
import { tellOfDanger } from '#server/notifications/tell-of-danger.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { announced } from '#tests/forum/conversation.ts'
import { reportedPost } from '#tests/moderation/filling.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, type TestMember } from '#tests/support/world.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const moderator = (facts: object = {}) => member(db, { roles: ['moderator'], ...facts })
const mailed = async () => (await db.mailMessage.findMany()).map(({ recipient }) => recipient).toSorted()
const addresses = (...people: TestMember[]) => people.map(({ email }) => email).toSorted()

it('tells staff who may see the case, once, in their language, and not a word of the text', async () => {
  const [marit, elsewhere] = [await moderator({ locale: 'nb', displayName: 'Marit' }), await moderator()]
  await db.memberRole.updateMany({ where: { memberId: elsewhere.id }, data: { languages: ['uk'] } })
  const [author, reporter] = [await moderator(), await moderator()]
  const coordinator = await member(db, { roles: ['coordinator'] })
  await moderator({ suspendedAt: NOW })
  const { id: caseId } = await reportedPost(db, { author, reporter, rule: 'danger' })
  await Promise.all([tellOfDanger(db, { caseId }, NOW), tellOfDanger(db, { caseId }, NOW)])
  expect(await mailed()).toEqual(addresses(marit))
  const mail = await db.mailMessage.findFirstOrThrow()
  expect(mail.subject).toBe('Noen kan være i fare')
  expect(mail.body).toMatch(new RegExp(`Hei Marit\n[\\s\\S]*/moderation/cases/${caseId}\n`))
  expect(mail.body).not.toMatch(/recognised|I know them/)
  const notices = await db.notice.findMany({ where: { kind: 'danger_reported' } })
  expect(notices.map(({ memberId, threadId, subject }) => [memberId, threadId, subject])).toEqual([
    [marit.id, null, String(caseId)],
  ])
  await db.moderationCase.update({ where: { id: caseId }, data: { escalatedAt: NOW } })
  await tellOfDanger(db, { caseId }, NOW)
  expect(await mailed()).toEqual(addresses(marit, elsewhere, coordinator))
})

it('is no more shown to whoever has left the staff', async () => {
  const marit = await moderator()
  const { id: caseId } = await reportedPost(db, { rule: 'danger' })
  await tellOfDanger(db, { caseId }, NOW)
  const kinds = async () => (await noticesPage(contextOf(db, marit), {})).notices.map(({ kind }) => kind)
  expect(await kinds()).toEqual(['danger_reported'])
  await db.memberRole.updateMany({ where: { memberId: marit.id }, data: { role: 'curator' } })
  expect(await kinds()).toEqual([])
})

it('tells nobody of a decided case', async () => {
  await moderator()
  const { id: caseId } = await reportedPost(db, { rule: 'danger', state: 'decided' })
  await tellOfDanger(db, { caseId }, NOW)
  expect(await db.notice.count()).toBe(0)
})

it.each([
  ['danger', true],
  ['hate', false],
] as const)('a report of %s: %s', async (rule, tells) => {
  const about = await reportedPost(db, { rule: 'spam' })
  await reportSubject(contextOf(db, await member(db)), { about: `post:${about.threadId}:${about.number}`, rule })
  expect((await announced(db)).some(({ name }) => name === 'danger.reported')).toBe(tells)
  expect(await db.moderationCase.findFirstOrThrow()).toMatchObject({ rule, risk: tells ? 0 : 1 })
})
