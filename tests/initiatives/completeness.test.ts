import { describe, expect, it } from 'vitest'
import { ITEMS, isLine, isTold, itemsTold } from '#server/initiatives/completeness.plain.ts'
import { OTHER_PARTS, PARTS, type Part, type Parts, TIDIER_PARTS, TOLD_PARTS } from '#server/initiatives/terms.ts'

const said = (parts: readonly Part[]): Parts => Object.fromEntries(parts.map((part) => [part, 'Something.']))

describe('the items of TIDieR that are told', () => {
  it('are twelve in all', () => {
    expect(ITEMS).toBe(12)
    expect(itemsTold(said(TIDIER_PARTS), 1)).toBe(12)
  })

  it.each<[what: string, parts: Parts, places: number, items: number]>([
    ['the name alone', {}, 0, 1],
    ['the name and a place', {}, 1, 2],
    ['many places are one item', {}, 20, 2],
    ['empty parts', { why: '', procedures: undefined }, 0, 1],
    ['what is told beside TIDieR', said(OTHER_PARTS), 0, 1],
  ])('%s', (_what, parts, places, items) => {
    expect(itemsTold(parts, places)).toBe(items)
  })

  it.each([
    ['a list of materials', {}, 2],
    ['materials in words and as a list', said(['materials']), 2],
  ])('%s is one item', (_what, parts, items) => {
    expect(itemsTold(parts, 0, 3)).toBe(items)
  })

  it.each(TIDIER_PARTS)('%s is one of them', (part) => {
    expect(itemsTold(said([part]), 0)).toBe(2)
  })
})

describe('a part is told in a line', () => {
  it.each<[words: string | undefined, line: boolean]>([
    ['NOK 1 900 each', true],
    ['x'.repeat(60), true],
    ['😀'.repeat(60), true],
    ['x'.repeat(61), false],
    ['', false],
    [undefined, false],
  ])('%j', (words, line) => {
    expect(isLine(words)).toBe(line)
  })
})

describe('somebody else could try it', () => {
  it.each<[what: string, parts: Parts, told: boolean]>([
    ['nothing', {}, false],
    ['why alone', said(['why']), false],
    ['what is done alone', said(['procedures']), false],
    ['both', said(['why', 'procedures']), true],
    ['everything else', said([...TIDIER_PARTS, ...OTHER_PARTS].filter((part) => part !== 'why')), false],
  ])('where is told: %s', (_what, parts, told) => {
    expect(isTold(parts)).toBe(told)
  })
})

describe('the parts of a description', () => {
  it('are told and read in one order that leaves none out but the line', () => {
    expect(['line', ...TOLD_PARTS].sort()).toEqual([...PARTS].sort())
  })
})
