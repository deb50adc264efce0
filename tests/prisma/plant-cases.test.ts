import { expect, test } from 'vitest'
import { cases } from '#prisma/seed/commons/cases.ts'
import { people } from '#prisma/seed/commons/people.ts'
import { plantDemo } from '#prisma/seed/plant-demo.ts'
import { knownCase } from '#server/moderation/case-facts.ts'
import { subjectWords } from '#server/moderation/subject-words.ts'
import { SUBJECTS } from '#server/moderation/terms.ts'
import { can } from '#server/permissions/can.ts'
import { findIdentifiers } from '#server/platform/identifiers.plain.ts'
import { testDatabase } from '#tests/support/database.ts'
import { actorOf, NOW } from '#tests/support/world.ts'

const { db } = await testDatabase()
const HOUR = 3_600_000

const moderators = async () => {
  const rows = await db.memberRole.findMany({ where: { role: 'moderator' }, include: { member: true } })
  return rows.map(({ member }) => actorOf({ ...member, groups: [], roles: ['moderator'] }))
}

test('the demo has a queue of which two moderators and a coordinator each see what is theirs to see', async () => {
  await plantDemo(db, NOW)
  const open = await db.moderationCase.findMany({
    where: { origin: 'report', state: { in: ['waiting', 'taken'] } },
    include: { reports: true, notes: true },
    orderBy: { id: 'asc' },
  })
  expect(open).toHaveLength(cases.length)
  expect(open.length).toBeGreaterThanOrEqual(12)
  expect(new Set(open.map(({ subject }) => subject))).toEqual(new Set(SUBJECTS))
  expect(new Set(open.map(({ risk }) => risk))).toEqual(new Set([0, 1, 2, 3]))
  expect(open.filter(({ openedAt }) => +openedAt < +NOW - 24 * HOUR)).toHaveLength(2)

  const staff = await moderators()
  expect(staff).toHaveLength(2)
  const coordinator = await db.member.findFirstOrThrow({ where: { email: 'coordinator@demo.test' } })
  staff.push(actorOf({ ...coordinator, groups: [], roles: ['coordinator'] }))
  const seen = await Promise.all(
    staff.map(async (actor) => {
      const facts = await Promise.all(open.map(({ id }) => knownCase(db, actor, id)))
      return facts.flatMap((one) => (one && can(actor, 'case.read', one) ? [one.id] : []))
    }),
  )
  const [least, some] = seen.map(({ length }) => length).toSorted((one, other) => one - other)
  expect(least).toBe(open.filter(({ escalatedAt }) => escalatedAt).length)
  expect(some).toBeGreaterThan(6)
  // Between them nothing is left lying.
  expect(new Set(seen.flat()).size).toBe(open.length)

  // Each names words that stand, by somebody else than those who reported, took or wrote of it.
  for (const { id, authorId, takenById, reports, notes, openedAt, takenAt } of await db.moderationCase.findMany({
    where: { origin: 'report', state: { in: ['waiting', 'taken'] } },
    include: { reports: true, notes: true },
  })) {
    const [actor] = await moderators()
    const facts = actor && (await knownCase(db, actor, id))
    const words = facts && (await subjectWords(db, facts))
    expect(words?.text?.length).toBeGreaterThan(3)
    expect(words?.inCustody).toBe(false)
    const others = [takenById, ...reports.map((report) => report.reporterId), ...notes.map((note) => note.authorId)]
    expect(others).not.toContain(authorId)
    expect(reports.length).toBeGreaterThan(0)
    for (const { createdAt } of [...reports, ...notes, ...(takenAt ? [{ createdAt: takenAt }] : [])]) {
      expect(+createdAt).toBeGreaterThanOrEqual(+openedAt)
      expect(+createdAt).toBeLessThan(+NOW)
    }
    if (takenById) expect(await db.staffLogEntry.count({ where: { caseId: id, verb: 'case.taken' } })).toBe(1)
  }
  // Nothing is out of sight because somebody reported it.
  expect(await db.post.count({ where: { withdrawnAt: { not: null }, setAside: null } })).toBe(0)
  expect(await db.thread.count({ where: { audience: 'staff' } })).toBe(0)
}, 60_000)

test('reporters speak the languages that they report in, and say nothing that the guard would stop', () => {
  const texts = cases.flatMap(({ reports, notes = [] }) => [...reports, ...notes].map(({ words }) => words))
  expect(findIdentifiers(texts.join('\n'))).toEqual([])
  for (const { by, language } of cases.flatMap(({ reports }) => reports))
    expect(people.find(({ key }) => key === by)?.languages, by).toContain(language)
})
