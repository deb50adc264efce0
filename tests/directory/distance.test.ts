import { describe, expect, it } from 'vitest'
import { kilometresBetween, kilometresBetweenPlaces } from '#server/directory/distance.plain.ts'
import { distancesFrom } from '#server/directory/distances-from.ts'
import { testDatabase } from '#tests/support/database.ts'

const { db } = await testDatabase()
const at = (latitude: number, longitude: number) => ({ latitude, longitude })

describe('kilometres between two points', () => {
  it.each([
    ['the same point', at(60, 10), at(60, 10), 0],
    ['a degree of latitude', at(60, 10), at(61, 10), 111],
    ['a degree of longitude at sixty degrees north, half of one at the equator', at(60, 10), at(60, 11), 56],
    ['across the date line', at(0, 179.5), at(0, -179.5), 111],
    ['from pole to pole', at(90, 0), at(-90, 0), 20_015],
    ['the town halls of Oslo and Bergen', at(59.9127, 10.7336), at(60.3929, 5.3302), 304],
  ])('%s', (_what, one, other, kilometres) => {
    expect(Math.round(kilometresBetween(one, other))).toBe(kilometres)
    expect(kilometresBetween(other, one)).toBeCloseTo(kilometresBetween(one, other), 6)
  })
})

describe('kilometres between places', () => {
  it.each([
    ['4601', '46', true],
    ['46', '4601', true],
    ['4601', '4601', true],
    ['4601', '4621', false],
    ['46', '11', false],
  ])('%s and %s: no way at all is %s', (one, other, here) => {
    const far = kilometresBetweenPlaces({ code: one, ...at(60, 5) }, { code: other, ...at(61, 6) })
    expect(far === 0).toBe(here)
  })

  it('are known from every place to every place', async () => {
    const from = await distancesFrom(db, '4601')
    expect(from?.name).toBe('Bergen')
    expect(from?.kilometres.size).toBe(372)
    expect(from?.kilometres.get('46')).toBe(0)
    expect(from?.kilometres.get('4621')).toBeGreaterThan(50)
    expect(from?.kilometres.get('4621')).toBeLessThan(100)
    expect(
      Math.min(...[...(from?.kilometres ?? [])].filter(([code]) => !code.startsWith('46')).map(([, km]) => km)),
    ).toBeGreaterThan(20)
    expect(await distancesFrom(db, '9999')).toBeUndefined()
  })
})
