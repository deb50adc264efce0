import { expect, it } from 'vitest'
import { isLate, mondayOf, threadNumberIn, weekNumber } from '#server/moderation/shaping.plain.ts'

it.each([
  ['2026-11-23T00:00:00Z', '2026-11-23', 48, 2026],
  ['2026-11-29T23:59:59Z', '2026-11-23', 48, 2026],
  ['2027-01-01T12:00:00Z', '2026-12-28', 53, 2026],
  ['2024-12-31T12:00:00Z', '2024-12-30', 1, 2025],
])('the week of %s begins on %s and is number %i of %i', (instant, monday, week, year) => {
  const found = mondayOf(new Date(instant))
  expect(found.toISOString()).toBe(`${monday}T00:00:00.000Z`)
  expect(weekNumber(found)).toEqual({ week, year })
})

it.each([
  ['42', { kind: 'thread', id: 42 }],
  [' #42 ', { kind: 'thread', id: 42 }],
  ['https://allmenning.test/t/42/who-pays?after=20#p21', { kind: 'thread', id: 42 }],
  ['/practice/7', { kind: 'thread', id: 7 }],
  ['allmenning.test/findings/9/x', { kind: 'finding', id: 9 }],
  ['https://elsewhere.test/cat/42', undefined],
  ['/t/42x', undefined],
  ['/t/0123456789', undefined],
  ['who pays', undefined],
])('%s names %o', (words, found) => {
  expect(threadNumberIn(words)).toEqual(found)
})

it.each([
  [null, false],
  ['2026-11-27', false],
  ['2026-11-26', true],
])('news promised by %s are late on the 27th: %s', (day, late) => {
  expect(isLate(day, new Date('2026-11-27T23:00:00Z'))).toBe(late)
})
