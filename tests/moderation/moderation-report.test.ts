import { describe, expect, it } from 'vitest'
import type { Group } from '#server/accounts/terms.ts'
import { type ModerationReport, moderationReport } from '#server/moderation/moderation-report.ts'
import { moderationReportFile } from '#server/moderation/moderation-report-file.ts'
import type { HouseRule } from '#server/moderation/terms.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, post, type TestMember, thread } from '#tests/support/world.ts'
import { type CaseFacts, reportedPost } from './filling.ts'

const { db } = await testDatabase()
const ZONE = 'Europe/Oslo'
/** In the fourth quarter, so that the third is over. */
const LATER = new Date('2026-11-01T10:00:00Z')
const IN_Q3 = new Date('2026-08-10T10:00:00Z')
const HOUR = 3_600_000

const reader = contextOf(db, undefined, { now: LATER })
const report = (period?: string) => moderationReport(reader, { period }, ZONE)
const tableOf = ({ tables }: ModerationReport, part: string) => {
  const table = tables.find((one) => one.part === part)
  return { ...Object.fromEntries((table?.rows ?? []).map(({ kind, count }) => [kind, count])), all: table?.total }
}

interface Decided extends CaseFacts {
  verb?: string
  hours?: number
  two?: boolean
}
let deciders: [TestMember, TestMember]

/** So many cases that were decided some hours after they came in. */
async function decided(count: number, { verb = 'keep', hours = 2, two = false, ...facts }: Decided = {}) {
  deciders = [await member(db), await member(db)]
  for (let n = 0; n < count; n += 1) {
    const openedAt = facts.openedAt ?? IN_Q3
    const { id, reporter } = await reportedPost(db, { ...facts, openedAt, state: 'decided' })
    const at = new Date(openedAt.getTime() + hours * HOUR)
    await db.report.updateMany({ where: { caseId: id, reporterId: reporter.id }, data: { createdAt: openedAt } })
    await db.moderationCase.update({ where: { id }, data: { decidedAt: at } })
    await db.decision.create({
      data: {
        ...{ caseId: id, verb, rule: facts.rule ?? 'named_person', statement: 'Secret words.', language: 'en' },
        ...{ madeById: deciders[0].id, agreedById: two ? deciders[1].id : null, proposedAt: at, inForceAt: at },
      },
    })
  }
}

describe('the public report', () => {
  it('counts reports and decisions of a quarter that is over, and withholds small numbers', async () => {
    await decided(6, { rule: 'hate', verb: 'remove', language: 'nb', two: true })
    await decided(7, { rule: 'spam', language: 'ar', hours: 30 })
    await decided(2, { rule: 'danger', verb: 'hide', language: 'uk' })
    const found = await report('2026-Q3')
    expect(found.periods).toEqual(['2026', '2026-Q3'])
    expect(tableOf(found, 'reports')).toMatchObject({ hate: null, danger: null, spam: 7, identifier: 0, all: 15 })
    expect(tableOf(found, 'languages')).toEqual({ nb: null, ar: 7, uk: null, all: 15 })
    expect(tableOf(found, 'outcomes')).toEqual({ keep: 7, hide: null, remove: null, all: 15 })
    expect(tableOf(found, 'deciders')).toEqual({ alone: 9, together: 6, all: 15 })
    expect(found.times).toEqual({ median: 2, ninety: 30 })
    expect(JSON.stringify(found)).not.toMatch(/Secret|Member \d|@/)
  })

  it('says nothing of a quarter that is not over, nor of nothing', async () => {
    await decided(8, { openedAt: new Date('2026-10-02T10:00:00Z') })
    expect(await report()).toMatchObject({ period: null, periods: [], times: null, fairness: null })
    expect((await moderationReport(contextOf(db, undefined, { now: new Date('2027-01-01') }), {}, ZONE)).period).toBe(
      '2026',
    )
  })

  it('begins quarters at midnight of the site’s zone', async () => {
    await decided(5, { openedAt: new Date('2026-06-30T22:30:00Z') })
    await decided(5, { openedAt: new Date('2026-06-30T21:30:00Z'), hours: 0 })
    expect(tableOf(await report('2026-Q3'), 'origins')).toMatchObject({ report: 5 })
    expect(tableOf(await report('2026-Q2'), 'origins')).toMatchObject({ report: 5 })
  })

  it('a year is made of what its quarters show', async () => {
    await decided(6, { rule: 'hate', openedAt: new Date('2026-02-02T10:00:00Z') })
    await decided(4, { rule: 'hate' })
    const year = await report('2026')
    expect(tableOf(year, 'reports')).toMatchObject({ hate: 6, all: 6 })
    expect(year.periods).toEqual(['2026', '2026-Q3', '2026-Q2', '2026-Q1'])
    expect((await report('nonsense')).period).toBe('2026')
  })

  it('tells what came of appeals, and counts the answers to them as no decisions', async () => {
    await decided(10, { verb: 'remove' })
    const removed = await db.decision.findMany()
    for (const [index, { id, caseId }] of removed.entries()) {
      const undone = index < 5
      if (undone) await db.decision.update({ where: { id }, data: { undoneAt: IN_Q3 } })
      const about = await db.moderationCase.findUniqueOrThrow({ where: { id: caseId } })
      const { id: appealId } = await db.moderationCase.create({
        data: {
          ...{ subject: 'post', threadId: about.threadId, number: about.number, subjectKey: about.subjectKey },
          ...{ authorId: about.authorId, origin: 'appeal', rule: about.rule, risk: 2, language: 'en', openedAt: IN_Q3 },
          ...{ state: 'decided', decidedAt: IN_Q3, appealOfId: id },
        },
      })
      const answer = { caseId: appealId, verb: undone ? 'undo' : 'uphold', rule: about.rule, language: 'en' }
      const by = { madeById: deciders[1].id, statement: 'Looked at anew.', inForceAt: IN_Q3 }
      await db.decision.create({ data: { ...answer, ...by } })
    }
    const found = await report()
    expect(tableOf(found, 'appeals')).toEqual({ upheld: 5, undone: 5, all: 10 })
    expect(tableOf(found, 'outcomes')).toEqual({ remove: 10, all: 10 })
    expect(tableOf(found, 'languages')).toEqual({ en: 10, all: 10 })
  })

  it('is a table too, with the same numbers and no others', async () => {
    await decided(3, { rule: 'hate' })
    await decided(9, { rule: 'spam' })
    const { name, rows } = await moderationReportFile(reader, { period: '2026-Q3' }, ZONE)
    expect(name).toBe('moderation-2026-Q3')
    const reports = rows.filter(([table]) => table === 'reports').map(([, kind, count]) => [kind, count])
    expect(Object.fromEntries(reports)).toMatchObject({
      hate: null,
      spam: null,
      withheld_together: 12,
      shown_in_all: 12,
    })
  })
})

describe('figures of fairness', () => {
  const author = (voice: Group) => member(db, { groups: [voice] })
  const fair = async (by: string, kind: string) =>
    (await report()).fairness?.rows.find((row) => row.by === by && row.kind === kind)

  /** Posts of a group in the quarter, of which the first are reported, and taken out of sight. */
  async function written(voice: Group, posts: number, reported: number, rule: HouseRule = 'hate') {
    const writer = await author(voice)
    const talk = await thread(db, { createdAt: new Date('2026-01-01') })
    for (let n = 0; n < posts; n += 1) {
      const { threadId, number } = await post(db, talk, { author: writer, language: 'ar', createdAt: IN_Q3 })
      if (n >= reported) continue
      const { id } = await db.moderationCase.create({
        data: {
          ...{ subject: 'post', threadId, number, subjectKey: `post:${threadId}:${number}`, authorId: writer.id },
          ...{ rule, risk: 1, language: 'ar', voice, state: 'decided', openedAt: IN_Q3, decidedAt: IN_Q3 },
        },
      })
      const made = { madeById: talk.authorId, statement: 'Demeaning words.', language: 'ar', inForceAt: IN_Q3 }
      await db.decision.create({ data: { caseId: id, verb: 'remove', rule, ...made } })
    }
  }

  it('say how often a group is reported, with an interval, and nothing of too few cases', async () => {
    await written('clinician', 40, 5)
    await written('service_user', 40, 9)
    const clinicians = await fair('voice', 'clinician')
    expect(clinicians).toMatchObject({ posts: 40, reported: { share: 0.125 }, removed: { share: 0.125 } })
    expect(clinicians?.reported?.low).toBeLessThan(0.125)
    expect(await fair('voice', 'service_user')).toMatchObject({ posts: 40, reported: null, removed: null })
    expect(await fair('language', 'ar')).toMatchObject({ posts: 80, reported: { share: 14 / 80 } })
  })

  it('count a post once, and what was undone or came later not at all', async () => {
    await written('service_user', 20, 12)
    await db.decision.updateMany({ data: { undoneAt: IN_Q3 } })
    await db.moderationCase.updateMany({ data: { openedAt: new Date('2026-10-05') } })
    await reportedPost(db, { openedAt: IN_Q3, state: 'decided' })
    expect(await fair('voice', 'service_user')).toMatchObject({ posts: 20, reported: null, removed: null })
  })
})
