import { describe, expect, it } from 'vitest'
import { pickLocale } from '#server/http/locale.ts'

describe('the language of the interface', () => {
  it.each<[what: string, chosen: string | undefined, accepts: string | undefined, locale: string]>([
    ['the one that was chosen', 'en', 'nb', 'en'],
    ['not one that we do not have', 'de', 'nb', 'nb'],
    ['not a word out of a prototype', '__proto__', 'en', 'en'],
    ['not a choice in other letters', 'EN', 'nb', 'nb'],
    ['Norwegian for who says nothing', undefined, undefined, 'nb'],
    ['Norwegian for who says nothing but blanks', '', ' , ;q=1', 'nb'],
    ['Norwegian for who takes anything', undefined, '*', 'nb'],
    ['the one that is asked for', undefined, 'en', 'en'],
    ['the one of a region', undefined, 'en-GB', 'en'],
    ['Nynorsk for who asks for it', undefined, 'nn-NO', 'nn'],
    ['Arabic of any country', undefined, 'ar-SY, ar;q=0.9, en;q=0.8', 'ar'],
    ['Ukrainian', undefined, 'uk-UA, ru;q=0.9, en;q=0.5', 'uk'],
    ['one of the five that was chosen', 'uk', 'ar', 'uk'],
    ['Bokmål for Norwegian', undefined, 'no', 'nb'],
    ['Bokmål for Northern Sámi', undefined, 'se', 'nb'],
    ['Bokmål for neighbours', undefined, 'sv-SE, da;q=0.9', 'nb'],
    ['the better liked', undefined, 'en;q=0.5, nb;q=0.8', 'nb'],
    ['the first of two that are liked the same', undefined, 'en, nb', 'en'],
    ['the one that we have, of several', undefined, 'ti, am;q=0.9, nb;q=0.1', 'nb'],
    ['English for who names only others', undefined, 'ti, am;q=0.9', 'en'],
    ['English for who names others, then anything', undefined, 'pl, *;q=0.1', 'en'],
    ['not one that is refused', undefined, 'nb;q=0, en;q=0.1', 'en'],
    ['the one asked for in capitals', undefined, 'EN', 'en'],
    ['some one for nonsense', undefined, ';;;===,,,q=', 'en'],
    ['some one for a quality that is no number', undefined, 'en;q=1.2.3, nb;q=0.1', 'nb'],
    ['some one for a word out of a prototype', undefined, 'constructor, __proto__', 'en'],
    ['some one for a header of a megabyte', undefined, 'xx,'.repeat(350_000), 'en'],
  ])('is %s', (_what, chosen, accepts, locale) => {
    expect(pickLocale(chosen, accepts)).toBe(locale)
  })
})
