import { beforeEach, describe, expect, it } from 'vitest'
import { reportForm } from '#server/moderation/report-form.ts'
import { reportSubject } from '#server/moderation/report-subject.ts'
import { MODERATION_LIMITS } from '#server/moderation/terms.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, post, type TestMember, thread } from '#tests/support/world.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const reply = async (facts: { audience?: 'public' | 'members'; author?: TestMember } = {}) => {
  const { id } = await thread(db, { audience: facts.audience ?? 'public', theme: 'primary-care', language: 'en' })
  const author = facts.author ?? (await member(db))
  const { number } = await post(db, { id }, { author, language: 'nb', voice: 'clinician', body: 'En familie i bygda.' })
  return { about: `post:${id}:${number}`, id, number, author }
}
const report = async (who: TestMember, about: string, said: object = {}) =>
  reportSubject(contextOf(db, who), { about, rule: 'named_person', words: 'I know them.', ...said })

describe('a report', () => {
  it('opens a case that knows where its subject stands, whose it is and how soon somebody should look', async () => {
    const { about, id, number, author } = await reply()
    const caseId = await report(await member(db, { groups: ['ngo'] }), about)
    expect(
      await db.moderationCase.findUniqueOrThrow({ where: { id: caseId }, include: { reports: true } }),
    ).toMatchObject({
      ...{ subject: 'post', threadId: id, number, subjectKey: about, authorId: author.id, origin: 'report' },
      ...{ rule: 'named_person', risk: 1, language: 'nb', themeCode: 'primary-care', voice: 'clinician' },
      ...{ state: 'waiting', openedAt: NOW, version: 1 },
      reports: [{ rule: 'named_person', words: 'I know them.', language: 'en', voice: 'ngo', createdAt: NOW }],
    })
  })

  it('joins the open case of its subject: the gravest rule wins, and a second one by the same member betters the first', async () => {
    const { about } = await reply()
    const [one, other] = [await member(db), await member(db)]
    const id = await report(one, about, { rule: 'spam' })
    expect(await report(other, about, { rule: 'hate' })).toBe(id)
    expect(await report(one, about, { rule: 'off_topic', words: 'Sorry: another rule.' })).toBe(id)
    const standing = await db.moderationCase.findUniqueOrThrow({ where: { id }, include: { reports: true } })
    expect(standing).toMatchObject({ rule: 'hate', risk: 1 })
    expect(standing.version).toBeGreaterThan(1)
    expect(standing.reports.map(({ rule, words }) => `${rule} ${words}`).toSorted()).toEqual([
      'hate I know them.',
      'off_topic Sorry: another rule.',
    ])
    expect((await reportForm(contextOf(db, one), about)).before).toEqual({
      rule: 'off_topic',
      words: 'Sorry: another rule.',
    })
    expect((await reportForm(contextOf(db, await member(db)), about)).before).toBeNull()
  })

  it('many at once are one case', async () => {
    const { about } = await reply()
    const people = await Promise.all(Array.from({ length: 6 }, () => member(db)))
    const ids = await Promise.all(people.map((each) => report(each, about)))
    expect(new Set(ids).size).toBe(1)
    expect(await db.report.count({ where: { caseId: ids[0] } })).toBe(6)
  })

  it('of what was decided opens another case', async () => {
    const { about } = await reply()
    const id = await report(await member(db), about)
    await db.moderationCase.update({ where: { id }, data: { state: 'decided', decidedAt: NOW } })
    expect(await report(await member(db), about)).not.toBe(id)
  })

  it.each([
    [
      'one’s own',
      async () => {
        const me = await member(db)
        return { who: me, about: (await reply({ author: me })).about }
      },
      403,
    ],
    ['what is not there', async () => ({ who: await member(db), about: 'post:999999:1' }), 404],
    ['what names nothing', async () => ({ who: await member(db), about: 'weather:42' }), 404],
    ['somebody who does not exist', async () => ({ who: await member(db), about: 'profile:not-an-id' }), 404],
  ] as const)('of %s is refused', async (_what, arrange, status) => {
    const { who, about } = await arrange()
    await expect(report(who, about)).rejects.toMatchObject({ status })
    await expect(reportForm(contextOf(db, who), about)).rejects.toMatchObject({ status })
    expect(await db.moderationCase.count()).toBe(0)
  })

  it('is for members, of what they may read, with a rule and without identity numbers', async () => {
    const { about, id, number } = await reply({ audience: 'members' })
    await expect(reportSubject(contextOf(db), { about, rule: 'hate' })).rejects.toMatchObject({ status: 403 })
    const who = await member(db)
    await expect(report(who, about, { rule: undefined })).rejects.toMatchObject({ status: 422, fields: { rule: {} } })
    await expect(report(who, about, { words: 'Her number is 13097248022.' })).rejects.toMatchObject({ status: 422 })
    await report(who, about)
    await db.thread.update({ where: { id }, data: { audience: 'staff' } })
    await expect(report(who, about)).rejects.toMatchObject({ status: 404 })
    const { id: other } = await thread(db)
    const gone = await post(db, { id: other }, { withdrawnAt: NOW })
    await expect(report(who, `post:${other}:${gone.number}`)).rejects.toMatchObject({ status: 404 })
    expect(number).toBe(2)
  })

  it('is counted by account, and somebody else at the same address is not', async () => {
    const [many, one] = [await member(db), await member(db)]
    const { about } = await reply()
    for (let each = 0; each < MODERATION_LIMITS.reportsADay; each++) await report(many, about)
    await expect(report(many, about)).rejects.toMatchObject({ status: 429 })
    await report(one, about)
  })

  it('may be of a conversation and of a member too', async () => {
    const { id } = await reply()
    const who = await member(db)
    const other = await member(db, { displayName: 'Somebody', locale: 'uk' })
    for (const about of [`thread:${id}`, `profile:${other.publicId}`]) {
      const caseId = await report(who, about, { rule: 'other' })
      expect((await db.moderationCase.findUniqueOrThrow({ where: { id: caseId } })).subjectKey).toBe(about)
    }
    expect(await db.moderationCase.findFirstOrThrow({ where: { subject: 'profile' } })).toMatchObject({
      ...{ authorId: other.id, language: 'uk', threadId: null, risk: 3 },
    })
  })

  it('is handed up at once where no moderator answers for it who could decide', async () => {
    const { about } = await reply()
    const lonely = await report(await member(db), about)
    const escalated = async (id: number) =>
      (await db.moderationCase.findUniqueOrThrow({ where: { id } })).escalatedAt !== null
    expect(await escalated(lonely)).toBe(true)
    const moderator = await member(db, { roles: ['moderator'] })
    expect(await escalated(await report(await member(db), (await reply()).about))).toBe(false)
    // The only one who could has reported it.
    expect(await escalated(await report(moderator, (await reply()).about))).toBe(true)
    await db.memberRole.updateMany({ where: { memberId: moderator.id }, data: { languages: ['so'] } })
    expect(await escalated(await report(await member(db), (await reply()).about))).toBe(true)
  })
})
