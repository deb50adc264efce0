import { describe, expect, it } from 'vitest'
import { isMarkedRevision } from '#server/forum/revision-window.ts'
import { NOW } from '#tests/support/world.ts'

describe('an edit', () => {
  it.each<[title: string, seconds: number, answered: boolean, marked: boolean]>([
    ['goes unmarked at once', 0, false, false],
    ['goes unmarked while the fifteen minutes last', 15 * 60, false, false],
    ['is marked a moment after them', 15 * 60 + 0.001, false, true],
    ['is marked a year later', 365 * 86_400, false, true],
    ['is marked at once when somebody has answered', 0, true, true],
    ['is marked later when somebody has answered', 3_600, true, true],
    ['goes unmarked when a clock has gone back', -60, false, false],
  ])('%s', (_title, seconds, answered, marked) => {
    expect(isMarkedRevision({ createdAt: NOW, answered }, new Date(NOW.getTime() + seconds * 1000))).toBe(marked)
  })
})
