import { describe, expect, it } from 'vitest'
import { fairnessRow } from '#server/moderation/fairness.plain.ts'
import {
  type ProtectedCounts,
  protectedCounts,
  SHOWN_FROM,
  together,
} from '#server/moderation/protected-counts.plain.ts'
import { rowsOf } from '#server/moderation/report-parts.plain.ts'
import {
  beginOf,
  nextQuarter,
  periodsOf,
  type Quarter,
  quarterOf,
  quartersFrom,
  quartersIn,
} from '#server/moderation/report-periods.plain.ts'
import { wilson } from '#server/moderation/wilson.plain.ts'

describe('small counts are withheld, and what would tell them', () => {
  it.each<[string, Record<string, number>, Record<string, number | null>, number | null, number]>([
    ['nothing happened', { a: 0, b: 0 }, { a: 0, b: 0 }, 0, 0],
    ['all are large', { a: 5, b: 9, c: 0 }, { a: 5, b: 9, c: 0 }, 0, 14],
    ['one is small: the next takes its part', { a: 1, b: 20, c: 7 }, { a: null, b: 20, c: null }, 8, 28],
    ['two are small and enough together', { a: 2, b: 3, c: 9 }, { a: null, b: null, c: 9 }, 5, 14],
    ['two are small and too few together', { a: 1, b: 2, c: 9, d: 30 }, { a: null, b: null, c: null, d: 30 }, 12, 42],
    ['all are small', { a: 2, b: 2, c: 2 }, { a: null, b: null, c: null }, 6, 6],
    ['all together are few', { a: 1, b: 2 }, { a: null, b: null }, null, 0],
    ['only one happened, and seldom', { a: 3, b: 0 }, { a: null, b: 0 }, null, 0],
    ['only one happened, and often', { a: 6, b: 0 }, { a: 6, b: 0 }, 0, 6],
    ['four is small, five is not', { a: 4, b: 5 }, { a: null, b: null }, 9, 9],
    ['equal ones are taken in the order of their names', { z: 6, b: 6, a: 1 }, { z: 6, b: null, a: null }, 7, 13],
  ])('%s', (_why, counts, cells, pooled, total) => {
    expect(protectedCounts(counts)).toEqual({ cells, pooled, total })
  })

  it('whatever the counts, nobody subtracts their way to a small one', () => {
    let seed = 7
    const random = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % below
    }
    for (let round = 0; round < 5_000; round += 1) {
      const counts = Object.fromEntries(Array.from({ length: 1 + random(7) }, (_, n) => [`k${n}`, random(12)]))
      const { cells, pooled, total } = protectedCounts(counts)
      const withheld = Object.keys(cells).filter((kind) => cells[kind] === null)
      const shown = Object.values(cells).filter((count) => count !== null)
      expect(shown.filter((count) => count > 0 && count < SHOWN_FROM)).toEqual([])
      expect(total).toBe(shown.reduce((sum, count) => sum + count, 0) + (pooled ?? 0))
      if (pooled) {
        expect(withheld.length).toBeGreaterThanOrEqual(2)
        expect(pooled).toBeGreaterThanOrEqual(SHOWN_FROM)
      }
      // Where everything that happened cannot be hidden among others, nothing of it is said.
      if (pooled === null) expect(shown.filter((count) => count > 0)).toEqual([])
    }
  })

  const quarter = (counts: Record<string, number>): ProtectedCounts => protectedCounts(counts)
  it.each<[string, ProtectedCounts[], ProtectedCounts]>([
    ['of no time', [], { cells: {}, pooled: 0, total: 0 }],
    [
      'what was withheld in a quarter is not in the year',
      [quarter({ a: 6, b: 3, c: 9 }), quarter({ a: 7, b: 8, c: 0 })],
      { cells: { a: 7, b: 8, c: 9 }, pooled: 9, total: 33 },
    ],
    [
      'what was withheld in each is withheld in the year',
      [quarter({ a: 1, b: 1 }), quarter({ a: 1, b: 0 })],
      { cells: { a: null, b: null }, pooled: null, total: 0 },
    ],
  ])('several quarters together say no more than each: %s', (_why, quarters, year) => {
    expect(together(quarters)).toEqual(year)
  })
})

it.each<[number, number, number, number, number]>([
  [5, 100, 0.05, 0.029, 0.086],
  [0, 10, 0, 0, 0.141],
  [10, 10, 1, 0.859, 1],
  [57, 100, 0.57, 0.506, 0.632],
])('Wilson’s interval of %d in %d', (count, of, share, low, high) => {
  const found = wilson(count, of)
  expect([found.share, found.low, found.high].map((one) => Math.round(one * 1000) / 1000)).toEqual([share, low, high])
})

it.each<[string, number, boolean]>([
  ['clinician', 4, false],
  ['clinician', 5, true],
  ['service_user', 9, false],
  ['service_user', 10, true],
  ['ar', 4, false],
  ['ar', 5, true],
])('a figure of %s is said of %d cases: %s', (kind, cases, said) => {
  const row = fairnessRow({ by: 'voice', kind, posts: 50, reported: cases, removed: 0 })
  expect([row.reported !== null, row.removed]).toEqual([said, null])
})

describe('quarters', () => {
  it.each<[string, Quarter, string]>([
    ['2026-01-01', '2026-Q1', '2026-01-01'],
    ['2026-03-31', '2026-Q1', '2026-01-01'],
    ['2026-04-01', '2026-Q2', '2026-04-01'],
    ['2026-12-31', '2026-Q4', '2026-10-01'],
  ])('%s is in %s, which begins on %s', (day, quarter, begin) => {
    expect([quarterOf(day), beginOf(quarter)]).toEqual([quarter, begin])
  })

  const known = quartersFrom('2025-Q3', '2026-Q2')
  it('follow each other over the year, and end before the one that is not over', () => {
    expect(known).toEqual(['2025-Q3', '2025-Q4', '2026-Q1'])
    expect(nextQuarter('2025-Q4')).toBe('2026-Q1')
    expect(periodsOf(known)).toEqual(['2026', '2026-Q1', '2025', '2025-Q4', '2025-Q3'])
  })

  it.each<[string, Quarter[]]>([
    ['2025', ['2025-Q3', '2025-Q4']],
    ['2026-Q1', ['2026-Q1']],
    ['2026-Q2', []],
    ['202', []],
    ['', []],
    ['2025-', []],
  ])('“%s” means %j', (asked, quarters) => {
    expect(quartersIn(asked, known)).toEqual(quarters)
  })
})

it.each<[Parameters<typeof rowsOf>[0], string[], string[]]>([
  ['appeals', [], ['upheld', 'undone']],
  ['deciders', ['together'], ['alone', 'together']],
  ['languages', ['uk', 'nb', 'ar', 'nb'], ['nb', 'ar', 'uk']],
  ['outcomes', ['strange', 'remove', 'keep'], ['keep', 'remove', 'strange']],
])('rows of %s when %j occur', (part, occurring, rows) => {
  expect(rowsOf(part, occurring)).toEqual(rows)
})
