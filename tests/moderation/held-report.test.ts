import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type ModerationReport, moderationReport } from '#server/moderation/moderation-report.ts'
import { moderationReportFile } from '#server/moderation/moderation-report-file.ts'
import type { Prisma } from '#server/platform/db.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, thread } from '#tests/support/world.ts'

const { db } = await testDatabase()
const ZONE = 'Europe/Oslo'
const HOUR = 3_600_000
const Q2 = new Date('2026-05-10T10:00:00Z')
const Q3 = new Date('2026-08-10T10:00:00Z')
const reader = contextOf(db, undefined, { now: new Date('2026-11-01T10:00:00Z') })

const report = (period = '2026-Q3') => moderationReport(reader, { period }, ZONE)
const tableOf = ({ tables }: ModerationReport, part: string) => {
  const table = tables.find((one) => one.part === part)
  const rows = Object.fromEntries((table?.rows ?? []).map(({ kind, count }) => [kind, count]))
  return { ...rows, pooled: table?.pooled, all: table?.total }
}

type Standing = Omit<Partial<Prisma.HeldPostUncheckedCreateInput>, 'heldAt'>
const published = { state: 'approved', body: '', placedThreadId: 1, placedNumber: 2, decidedAt: Q3 }
const refused = (rule: string, decidedAt = Q3) => ({ state: 'refused', rule, statement: 'Secret words.', decidedAt })
const again = { appealedAt: Q3, appealWords: 'Secret appeal.', firstRule: 'spam', firstRefusedAt: Q2 }

/** So many texts of one newcomer that were held some hours before they were answered. */
async function held(
  count: number,
  standing: Standing,
  { hours = 2, heldAt = new Date(Q3.getTime() - hours * HOUR) } = {},
) {
  const { id: authorId } = await member(db, { displayName: 'Nobody Else' })
  const { id: threadId } = await thread(db)
  const said = { voice: 'clinician', language: 'en', body: 'Secret text.', textKey: 'x', authorId, threadId, heldAt }
  const ids: string[] = []
  for (let n = 0; n < count; n += 1)
    ids.push((await db.heldPost.create({ data: { ...said, idempotencyKey: randomUUID(), ...standing } })).id)
  return ids
}

describe('first posts in the public report', () => {
  it('are counted by their first answer, the refused ones by rule, and nobody is named', async () => {
    await held(7, published)
    await held(6, { ...published, otherWords: true })
    await held(5, refused('spam'))
    await held(8, refused('off_topic'))
    const found = await report()
    expect(tableOf(found, 'held')).toEqual({
      ...{ published: 7, reworded: 6, refused_spam: 5, refused_off_topic: 8, pooled: 0, all: 26 },
    })
    expect(tableOf(found, 'held_again')).toEqual({ published: 0, refused: 0, pooled: 0, all: 0 })
    expect(JSON.stringify(found)).not.toMatch(/Secret|Nobody Else/)
  })

  it('are withheld where they are few, with another that would tell them', async () => {
    await held(9, published)
    await held(3, refused('danger'))
    await held(6, refused('spam'))
    expect(tableOf(await report(), 'held')).toEqual({
      ...{ published: 9, reworded: 0, refused_danger: null, refused_spam: null, pooled: 9, all: 18 },
    })
  })

  it('are counted once when another moderator was asked, and that answer beside them, each when it was given', async () => {
    await held(5, { ...published, ...again })
    await held(6, { ...refused('off_topic'), ...again })
    // Still asked, and taken back by their authors: answered once.
    await held(7, again)
    await held(8, { ...refused('spam', Q2), ...again, takenBackAt: Q3 })
    expect(tableOf(await report('2026-Q2'), 'held')).toMatchObject({ refused_spam: 26, published: 0, all: 26 })
    expect(tableOf(await report('2026-Q2'), 'held_again')).toMatchObject({ all: 0 })
    const found = await report()
    expect(tableOf(found, 'held')).toEqual({ published: 0, reworded: 0, pooled: 0, all: 0 })
    expect(tableOf(found, 'held_again')).toEqual({ published: 5, refused: 6, pooled: 0, all: 11 })
  })

  it('that wait, or are taken back before they are answered, are never counted, and words erased change nothing', async () => {
    const waiting = await held(6, {})
    await held(5, { proposedBody: 'Other words.', state: 'asked', decidedById: (await member(db)).id })
    await held(9, refused('spam'))
    const before = JSON.stringify(await report())
    expect(tableOf(JSON.parse(before), 'held')).toMatchObject({ refused_spam: 9, all: 9 })
    await db.heldPost.deleteMany({ where: { id: { in: waiting } } })
    await db.heldPost.updateMany({ where: { state: 'refused' }, data: { body: '' } })
    expect(JSON.stringify(await report())).toBe(before)
  })

  it('say how long the first answer took, also where that was a question, and nothing of fewer than five', async () => {
    await held(3, published, { hours: 4 })
    const asked = await held(1, { ...published, otherWords: true }, { hours: 100 })
    expect((await report()).heldTimes).toBeNull()
    await held(1, { ...refused('off_topic', new Date('2026-09-01')), ...again, firstRefusedAt: Q3 }, { hours: 5 })
    expect((await report()).heldTimes).toEqual({ median: 4, ninety: 62 })
    const { id: staffId } = await member(db)
    const deed = { staffId, subjectKey: `held:${asked[0]}` }
    for (const [verb, hours] of [
      ['held.asked', 94],
      ['held.approved', 0],
    ] as const)
      await db.staffLogEntry.create({ data: { ...deed, verb, at: new Date(Q3.getTime() - hours * HOUR) } })
    expect((await report()).heldTimes).toEqual({ median: 4, ninety: 6 })
    expect((await report('2026-Q3')).times).toBeNull()
  })

  it('are in the table too', async () => {
    await held(5, published)
    await held(2, refused('spam'))
    const { rows } = await moderationReportFile(reader, { period: '2026-Q3' }, ZONE)
    const shown = rows
      .filter(([table]) => String(table).includes('held'))
      .map(([table, kind, count]) => [table, kind, count])
    expect(shown).toEqual([
      ['held', 'published', null],
      ['held', 'reworded', 0],
      ['held', 'refused_spam', null],
      ['held', 'withheld_together', 7],
      ['held', 'shown_in_all', 7],
      ['held_again', 'published', 0],
      ['held_again', 'refused', 0],
      ['held_again', 'withheld_together', 0],
      ['held_again', 'shown_in_all', 0],
      ['hours_to_first_answer_of_held', 'median', 2],
      ['hours_to_first_answer_of_held', 'ninth_tenth', 2],
    ])
  })
})
