import { describe, expect, it } from 'vitest'
import { readingOrder, understands } from '#server/i18n/reading.plain.ts'

describe('whoever reads', () => {
  it.each<[reads: string[], language: string, may: boolean]>([
    [['nb'], 'nb', true],
    [['nb'], 'nn', true],
    [['nn', 'en'], 'nb', true],
    [['en'], 'nb', false],
    [['ar'], 'fa', false],
    [[], 'nb', false],
    [['constructor'], 'nb', false],
  ])('%j reads %s: %s', (reads, language, may) => {
    expect(understands(reads, language)).toBe(may)
  })

  it.each<[first: string, others: string[], order: string[]]>([
    ['en', ['uk', 'ar', 'en'], ['en', 'ar', 'uk']],
    ['nb', ['nn', 'en'], ['nb', 'en']],
    ['nn', ['nb'], ['nn']],
    ['', ['so', 'ar', 'so'], ['ar', 'so']],
    ['xx', ['__proto__', '', 'de'], []],
  ])('%s and %j is told in one order', (first, others, order) => {
    expect(readingOrder(first, others)).toEqual(order)
  })
})
