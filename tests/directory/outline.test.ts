import { describe, expect, it } from 'vitest'
import { outlineOf } from '#server/directory/outline.ts'

const ring = (...points: [number, number][]) => points.map(([x, y]) => ({ x, y }))
const SQUARE = ring([0, 0], [10, 0], [10, 10], [0, 10], [0, 0])
const ISLET = ring([20, 20], [22, 20], [22, 22], [20, 20])

describe('an outline', () => {
  it.each([
    ['goes in steps and comes back by itself', [SQUARE], 'M0 0l10 0 0 10-10 0z'],
    ['leaves out points that fall together', [ring([0, 0], [0, 0], [4, 0], [4, 0], [4, 4], [0, 0])], 'M0 0l4 0 0 4z'],
    ['leaves out land that is too small', [ISLET, SQUARE], 'M0 0l10 0 0 10-10 0z'],
    ['keeps the largest, however small', [ISLET], 'M20 20l2 0 0 2z'],
    ['of a line is none', [ring([0, 0], [9, 9], [0, 0])], ''],
    ['of nothing is none', [], ''],
  ])('%s', (_what, rings, path) => {
    expect(outlineOf(rings, 5)).toBe(path)
  })
})
