import { describe, expect, it } from 'vitest'
import { nextMidnight } from '#server/http/midnight.ts'

const HOUR = 3_600_000
const next = (now: string, zone: string): string => new Date(nextMidnight(Date.parse(now), zone)).toISOString()

describe('the next midnight', () => {
  it.each<[what: string, zone: string, now: string, midnight: string]>([
    ['in Oslo in winter', 'Europe/Oslo', '2026-01-15T12:34:56.789Z', '2026-01-15T23:00:00.000Z'],
    ['in Oslo in summer', 'Europe/Oslo', '2026-07-15T12:34:56.789Z', '2026-07-15T22:00:00.000Z'],
    ['a moment before it', 'Europe/Oslo', '2026-01-15T22:59:59.999Z', '2026-01-15T23:00:00.000Z'],
    ['at midnight itself is tomorrow’s', 'Europe/Oslo', '2026-01-15T23:00:00.000Z', '2026-01-16T23:00:00.000Z'],
    ['when the day is another here than there', 'Europe/Oslo', '2026-01-15T23:30:00.000Z', '2026-01-16T23:00:00.000Z'],
    ['at the end of a year', 'UTC', '2026-12-31T18:00:00.000Z', '2027-01-01T00:00:00.000Z'],
    ['half an hour aside', 'Asia/Kolkata', '2026-01-15T12:00:00.000Z', '2026-01-15T18:30:00.000Z'],
    ['three quarters aside', 'Asia/Kathmandu', '2026-01-15T12:00:00.000Z', '2026-01-15T18:15:00.000Z'],
    ['behind us', 'America/St_Johns', '2026-01-15T12:00:00.000Z', '2026-01-16T03:30:00.000Z'],
  ])('%s', (_what, zone, now, midnight) => {
    expect(next(now, zone)).toBe(midnight)
  })

  it.each([
    ['forward', '2026-03-28T23:30:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['back', '2026-10-24T22:30:00.000Z', '2026-10-25T23:00:00.000Z'],
  ])('is found within an hour on the night when clocks go %s', (_what, now, midnight) => {
    expect(Math.abs(Date.parse(next(now, 'Europe/Oslo')) - Date.parse(midnight))).toBeLessThanOrEqual(HOUR)
  })

  it('is always ahead, and never more than a day', () => {
    const start = Date.parse('2026-03-01T00:00:00Z')
    for (let hour = 0; hour < 24 * 260; hour += 7) {
      const now = start + hour * HOUR + 1_234
      const ahead = nextMidnight(now, 'Europe/Oslo') - now
      expect(ahead > 0 && ahead <= 24 * HOUR).toBe(true)
    }
  })
})
