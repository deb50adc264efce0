import { describe, expect, it } from 'vitest'
import { firstSentence, inShort } from '#server/initiatives/in-short.plain.ts'

describe('a text in short', () => {
  it.each([
    ['what there is room for stays whole', 'Two nurses. One room.', 'en', 40, 'Two nurses. One room.', false],
    ['it ends with a sentence', 'Two nurses meet them. One room is enough.', 'en', 30, 'Two nurses meet them.', true],
    [
      'a first sentence that is too long ends with a word',
      'Two nurses meet the parents',
      'en',
      15,
      'Two nurses…',
      true,
    ],
    ['one word that is too long is cut', 'Svangerskapskontrollgruppe', 'nb', 10, 'Svangersk…', true],
    [
      'Arabic ends its sentences too',
      'تلتقي ممرضتان. هل يكفي ذلك؟ نعم يكفي.',
      'ar',
      30,
      'تلتقي ممرضتان. هل يكفي ذلك؟',
      true,
    ],
    ['letters beyond the plane count as one', '😀😀😀😀', 'en', 4, '😀😀😀😀', false],
    ['nothing is nothing', '   ', 'en', 10, '', false],
  ])('%s', (_what, text, language, room, words, cut) => {
    expect(inShort(text, language, room)).toEqual({ words, cut })
    expect([...inShort(text, language, room).words].length).toBeLessThanOrEqual(room)
  })
})

describe('the first sentence', () => {
  it.each([
    ['of several', 'NOK 1 900 each. Rooms are free.', 'en', 'NOK 1 900 each.'],
    ['of several lines', 'About 200 hours\nRooms are free', 'en', 'About 200 hours'],
    [
      'does not end with an abbreviation',
      'Ca. 40 000 kroner i året. Lokalene er gratis.',
      'nb',
      'Ca. 40 000 kroner i året.',
    ],
    ['is bounded', `${'very '.repeat(40)}long`, 'en', `${'very '.repeat(16)}very…`],
    ['of nothing', '', 'en', ''],
  ])('%s', (_what, text, language, words) => {
    expect(firstSentence(text, language, 90)).toBe(words)
  })
})
