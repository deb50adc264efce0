import { describe, expect, it } from 'vitest'
import { readability } from '#server/i18n/readability.plain.ts'

const sentence = (words: string[]): string => `${words.join(' ')}.`
const short = Array.from({ length: 10 }, () => 'word')
const long = Array.from({ length: 10 }, () => 'responsibility')

describe('readability', () => {
  it('is words a sentence and the share of words over six letters', () => {
    expect(readability(`${sentence(short)} ${sentence(short)}`, 'en')).toEqual({ words: 20, lix: 10, level: 'easy' })
    expect(readability(`${sentence([...short, ...long])}`, 'nb')).toEqual({ words: 20, lix: 70, level: 'heavy' })
    expect(readability(`${sentence([...short.slice(0, 7), ...long.slice(0, 3)])} `.repeat(3), 'uk')).toMatchObject({
      lix: 40,
      level: 'medium',
    })
  })

  it('counts six letters as short and seven as long, in every alphabet that it measures', () => {
    expect(readability(sentence(Array(20).fill('letter')), 'en').lix).toBe(20)
    expect(readability(sentence(Array(20).fill('letters')), 'en').lix).toBe(120)
    expect(readability(sentence(Array(20).fill('переклад')), 'uk').lix).toBe(120)
  })

  it('says nothing of a few words, nor where words are not made of letters as ours are', () => {
    expect(readability(sentence(long), 'en')).toEqual({ words: 10, lix: undefined, level: undefined })
    for (const language of ['ar', 'fa', 'ti', 'ckb', 'ur'])
      expect(readability('كلمة '.repeat(40), language)).toMatchObject({ words: 40, level: undefined })
    expect(readability('', 'nb')).toMatchObject({ words: 0 })
  })

  it('leaves out what nobody reads as words, and takes a line of a list for a sentence', () => {
    const list = Array.from({ length: 5 }, () => '- ask the county first').join('\n')
    expect(readability(list, 'en').lix).toBe(4)
    const noise = `\`\`\`\n${long.join(' ')}\n\`\`\`\n> ${long.join(' ')}\nhttps://example.org/responsibility`
    expect(readability(`${sentence(short)} ${sentence(short)}\n${noise}`, 'en').words).toBe(20)
  })
})
