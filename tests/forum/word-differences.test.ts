import { describe, expect, it } from 'vitest'
import { wordDifferences } from '#server/forum/word-differences.ts'

/** Told in one line: −gone−, +come+. */
const told = (before: string, after: string, language = 'en'): string =>
  wordDifferences(before, after, language)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `−${text}−`))
    .join('')

describe('what an edit changed', () => {
  it.each([
    ['The county pays.', 'The hospital pays.', 'en', 'The −county−+hospital+ pays.'],
    ['One two', 'One two three', 'en', 'One two+ three+'],
    ['One\n\ntwo', 'One\n\nthree', 'en', 'One\n\n−two−+three+'],
    ['Tolken kommer', 'Tolken kjem', 'nn', 'Tolken −kommer−+kjem+'],
    ['المستشفى يدفع', 'المريض يدفع', 'ar', '−المستشفى−+المريض+ يدفع'],
    ['ሆስፒታል ይኸፍል', 'ሓኪም ይኸፍል', 'ti', '−ሆስፒታል−+ሓኪም+ ይኸፍል'],
    ['Same', 'Same', 'en', 'Same'],
  ])('from “%s” to “%s” is told by words of %s', (before, after, language, words) => {
    expect(told(before, after, language)).toBe(words)
  })

  it('loses no letter of either text', () => {
    const [before, after] = ['a **b** c\n\n> d e', 'a b **c**\n> d f g']
    const of = (kinds: string[]) =>
      wordDifferences(before, after, 'en')
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ text }) => text)
        .join('')
    expect(of(['same', 'removed'])).toBe(before)
    expect(of(['same', 'added'])).toBe(after)
  })

  it('comes in time for texts that have nothing in common', () => {
    const words = (start: number) => Array.from({ length: 3_000 }, (_, index) => `w${start + index * 7}`).join(' ')
    const begun = performance.now()
    expect(wordDifferences(words(0), words(50_001), 'en').length).toBeGreaterThan(1)
    expect(performance.now() - begun).toBeLessThan(5_000)
  })
})
