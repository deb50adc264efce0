import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { publicationOf, type SeedFinding } from '#prisma/seed/commons/finding-format.ts'
import { findings } from '#prisma/seed/commons/findings.ts'
import { people } from '#prisma/seed/commons/people.ts'
import { threads } from '#prisma/seed/commons/threads.ts'
import { columnsOf } from '#prisma/seed/demo-findings.ts'
import { plantDemo } from '#prisma/seed/plant-demo.ts'
import { addFinding } from '#server/findings/add-finding.ts'
import { linesOfNames } from '#server/findings/names.plain.ts'
import { publishFinding } from '#server/findings/publish-finding.ts'
import { DESIGNS, DIRECTIONS, FINDING_LIMITS, QUESTIONS } from '#server/findings/terms.ts'
import { THEME_CODES } from '#server/forum/terms.ts'
import { readability } from '#server/i18n/readability.plain.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, type TestMember } from '#tests/support/world.ts'

const { db } = await testDatabase()
const shareOf = (holds: (finding: SeedFinding) => boolean): number => findings.filter(holds).length / findings.length
const personOf = ({ by }: SeedFinding) => people.find(({ key }) => key === by)

/** What somebody would send to add and publish a finding. */
function formOf(finding: SeedFinding): Record<string, unknown> {
  const { type, title, author, issued, page, volume, publisher, DOI, ...rest } = publicationOf(finding)
  const { years, country = 'NO', ...study } = finding.study
  return {
    ...{
      type,
      title,
      authors: linesOfNames(author),
      year: String(issued['date-parts'][0][0]),
      page,
      volume,
      publisher,
    },
    ...{ container: rest['container-title'], doi: DOI, headline: finding.headline, language: finding.language },
    ...{ summaryFound: finding.found, summaryMeaning: finding.meaning, summaryCertainty: finding.certainty },
    ...{ ...study, country, studiedFrom: years?.[0], studiedTo: years?.[1], theme: finding.theme, audience: 'public' },
    voice: finding.as ?? personOf(finding)?.groups[0],
  }
}

describe('the findings of the demo', () => {
  test('are forty, about every theme, by every design, of every question, in every direction', () => {
    expect(findings).toHaveLength(40)
    expect(new Set(findings.map(({ theme }) => theme))).toEqual(new Set(THEME_CODES))
    expect(new Set(findings.map(({ study }) => study.design))).toEqual(new Set(DESIGNS))
    const said = (told: (string | undefined)[]) => new Set(told.filter(Boolean))
    expect(said(findings.map(({ study }) => study.direction))).toEqual(new Set(DIRECTIONS))
    // No study of the demo is about rare or common harms of something that was done.
    expect(said(findings.map(({ study }) => study.question))).toEqual(
      new Set(QUESTIONS.filter((question) => !question.endsWith('_harm'))),
    )
  })

  test('are told by many, in plain words, half of them in Bokmål and two in Arabic', () => {
    expect(new Set(findings.map(({ by }) => by)).size).toBeGreaterThanOrEqual(25)
    expect(new Set(findings.map((each) => personOf(each)?.groups[0])).size).toBe(6)
    const inLanguage = (code: string) => findings.filter(({ language }) => language === code).length
    expect(inLanguage('ar')).toBe(2)
    expect(inLanguage('nb')).toBeGreaterThanOrEqual(18)
    for (const finding of findings) {
      const { headline, found, meaning, certainty, language } = finding
      expect(personOf(finding)?.languages, headline).toContain(language)
      const { lix = 0 } = readability([found, meaning, certainty].join('\n\n'), language)
      expect(lix, headline).toBeLessThan(40)
      expect([...headline].length, headline).toBeLessThanOrEqual(FINDING_LIMITS.headline.max)
    }
  })

  test('leave as much unsaid as the field does [Laue 2021, doi:10.1177/14034948211032494]', () => {
    const { origin, status } = {
      origin: shareOf(({ study }) => ['pooled', 'not_reported'].includes(study.origin?.[0] ?? '')),
      status: shareOf(({ study }) => study.status !== undefined && study.status[0] !== 'not_reported'),
    }
    expect(Math.abs(origin - 0.36)).toBeLessThan(0.05)
    expect(Math.abs(status - 0.14)).toBeLessThan(0.05)
    expect(shareOf(({ study }) => study.involvement === 'none_stated')).toBeGreaterThan(0.5)
    expect(shareOf(({ study }) => study.involvement === 'user_led')).toBeGreaterThan(0)
    expect(shareOf(({ study }) => study.involvement === 'involved')).toBeGreaterThan(0)
  })

  test('are spread over three months, and one of them has been retracted since', () => {
    const days = findings.map(({ openedDaysAgo }) => openedDaysAgo).sort((a, b) => a - b)
    expect(days[0]).toBeGreaterThan(1)
    expect(days.at(-1)).toBeLessThan(90)
    expect(Math.max(...days.slice(1).map((day, index) => day - (days[index] ?? 0)))).toBeLessThan(6)
    const retracted = findings.filter(({ retractedDaysAgo }) => retractedDaysAgo !== undefined)
    expect(retracted).toHaveLength(1)
    for (const { retractedDaysAgo = 0, openedDaysAgo } of retracted)
      expect(retractedDaysAgo).toBeLessThan(openedDaysAgo)
  })

  test('could each be added and published by the one who did, and are kept as that would keep them', async () => {
    const members = new Map<string, TestMember>()
    for (const key of new Set(findings.map(({ by }) => by)))
      members.set(key, await member(db, { groups: people.find((person) => person.key === key)?.groups ?? [] }))
    for (const finding of findings) {
      const by = contextOf(db, members.get(finding.by) as TestMember)
      const form = formOf(finding)
      const { id } = await addFinding(by, { ...form, idempotencyKey: randomUUID() })
      await publishFinding(by, { ...form, id, version: 1, idempotencyKey: randomUUID() })
    }
    const rows = await db.finding.findMany({
      include: { thread: { include: { posts: true } } },
      orderBy: { id: 'asc' },
    })
    expect(rows).toHaveLength(findings.length)
    for (const [index, finding] of findings.entries()) {
      expect(rows[index]).toMatchObject({ state: 'published', ...columnsOf(finding) })
      const [opening] = threads.find(({ title }) => title === finding.headline)?.posts ?? []
      expect(rows[index]?.thread?.posts.map(({ body }) => body)).toEqual([opening?.text])
    }
  })

  test('are planted with their conversations, and the retracted one says since when', async () => {
    await plantDemo(db, NOW)
    const rows = await db.finding.findMany({ include: { thread: true }, orderBy: { publishedAt: 'asc' } })
    expect(rows).toHaveLength(40)
    for (const row of rows) {
      expect(row).toMatchObject({ state: 'published', headline: row.thread?.title, theme: row.thread?.themeCode })
      expect(row.publishedAt).toEqual(row.thread?.createdAt)
    }
    const retracted = rows.filter(({ retractedAt }) => retractedAt)
    expect(retracted).toHaveLength(1)
    expect(+(retracted[0]?.retractedAt ?? 0)).toBeGreaterThan(+(retracted[0]?.publishedAt ?? 0))
  })
})
