import { describe, expect, it } from 'vitest'
import places from '#prisma/reference/places.json' with { type: 'json' }
import {
  countiesDrawing,
  countryDrawing,
  type Drawing,
  municipalitiesDrawing,
  pointOfPlace,
} from '#server/directory/norway-drawing.ts'

const codes = ({ areas }: Drawing): string[] => areas.map(({ code }) => code)

/** The corners of an outline, as its steps lead to them. */
function corners(outline: string): { x: number; y: number }[] {
  let [x, y] = [0, 0]
  return [...outline.matchAll(/(M|l| |(?=-))(-?\d+)[ ]?(-?\d+)/g)].map(([, command, across, down]) => {
    if (command === 'M') [x, y] = [0, 0]
    x += Number(across)
    y += Number(down)
    return { x, y }
  })
}

describe('the drawing of Norway', () => {
  it('has every county, in a frame that holds all of it', () => {
    const drawing = countiesDrawing()
    expect(codes(drawing)).toEqual(places.counties.map(({ code }) => code).sort())
    expect(Math.max(drawing.width, drawing.height)).toBe(1_000)
    for (const { outline, x, y, code } of drawing.areas) {
      expect(outline, code).toMatch(/^(M\d+ \d+l(-?\d+[ -]?)+z)+$/)
      const points = corners(outline)
      expect(points.length, code).toBeGreaterThan(8)
      for (const point of [{ x, y }, ...points]) {
        expect(point.x).toBeGreaterThanOrEqual(0)
        expect(point.y).toBeGreaterThanOrEqual(0)
        expect(point.x).toBeLessThanOrEqual(drawing.width)
        expect(point.y).toBeLessThanOrEqual(drawing.height)
      }
    }
  })

  it('has the north at the top and the east to the right', () => {
    const at = new Map(countiesDrawing().areas.map((area) => [area.code, area]))
    const [finnmark, agder, vestland] = ['56', '42', '46'].map((code) => at.get(code) ?? { x: NaN, y: NaN })
    expect(finnmark?.y).toBeLessThan(agder?.y ?? 0)
    expect(vestland?.x).toBeLessThan(finnmark?.x ?? 0)
  })

  it.each(places.counties)('has every municipality of $name', ({ code: county }) => {
    const drawing = municipalitiesDrawing(county)
    const expected = places.municipalities.filter(({ countyCode }) => countyCode === county).map(({ code }) => code)
    expect(drawing && codes(drawing)).toEqual(expected.sort())
    expect(drawing?.areas.every(({ outline }) => outline.length > 12)).toBe(true)
  })

  it.each(['', '00', '4601', 'constructor', '__proto__'])('has no county %j', (code) => {
    expect(municipalitiesDrawing(code)).toBeUndefined()
  })

  it('is small enough to be sent with every page of an initiative', () => {
    expect(countryDrawing().areas).toHaveLength(1)
    expect(countryDrawing().areas[0]?.outline.length).toBeLessThan(12_000)
    expect(pointOfPlace('4601')).toEqual({ x: expect.any(Number), y: expect.any(Number) })
    expect(pointOfPlace('46')).toEqual({ x: expect.any(Number), y: expect.any(Number) })
    for (const code of ['', '9999', 'toString']) expect(pointOfPlace(code)).toBeUndefined()
  })
})
