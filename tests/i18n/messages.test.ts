import { describe, expect, test } from 'vitest'
import { LOCALES } from '#server/i18n/languages.plain.ts'
import { catalogueOf } from '#server/i18n/messages.ts'
import { catalogueBreaches, usageBreaches } from '#tests/support/message-rules.ts'
import { readSources } from '#tests/support/sources.ts'

test('every language says the same things, with its own plural forms and the same placeholders', () => {
  expect(catalogueBreaches(Object.fromEntries(LOCALES.map((locale) => [locale, catalogueOf(locale)])))).toEqual([])
})

test('the product says only what the catalogue holds, fills every placeholder, and the catalogue holds nothing more', () => {
  const product = readSources().filter(({ path }) => /^(app|server)\//.test(path))
  expect(usageBreaches(catalogueOf('en'), product)).toEqual([])
})

const en = { 'a.plain': 'Hello {name}', 'a.many_one': '{count} reply', 'a.many_other': '{count} replies' }

describe('the comparison of languages goes red when', () => {
  test.each<[why: string, locale: string, messages: Record<string, string>, breach: string]>([
    ['a key is missing', 'nb', { ...en, 'a.plain': '' }, 'nb: a.plain leaves out {name}'],
    ['a key is one language’s own', 'nb', { ...en, 'a.extra': 'Hei' }, 'nb: a.extra is not in en'],
    ['a plural form is missing', 'uk', en, 'uk: a.many_few is missing'],
    ['a plural form is not the language’s', 'nb', { ...en, 'a.many_few': '{count}' }, 'nb: a.many_few is not a form'],
    [
      'a plural is written as a plain message',
      'nb',
      { 'a.plain': '{name}', 'a.many': '{count}' },
      'nb: a.many_one is missing',
    ],
    ['a placeholder is misspelt', 'nb', { ...en, 'a.plain': 'Hei {navn}' }, 'nb: a.plain has {navn}'],
    ['the number is left out', 'nb', { ...en, 'a.many_other': 'svar' }, 'nb: a.many_other leaves out {count}'],
    ['a message shouts', 'nb', { ...en, 'a.plain': 'Hei {name}!' }, 'nb: a.plain shouts'],
  ])('%s', (_why, locale, messages, breach) => {
    expect(catalogueBreaches({ en, [locale]: messages }).some((found) => found.startsWith(breach))).toBe(true)
  })

  test('and "one reply" may do without its number', () => {
    expect(catalogueBreaches({ en, nb: { ...en, 'a.many_one': 'Ett svar' } })).toEqual([])
  })
})

describe('the comparison with the source goes red when', () => {
  const messages = { 'a.plain': 'Hello {name}', 'group.ngo': 'Voluntary organisation' }
  const uses = (text: string): string[] => usageBreaches(messages, [{ path: 'app/page.tsx', text }])
  const WELL = "t(`group.${g}`); t('a.plain', { name })"

  test('and only when', () => {
    expect(uses(WELL)).toEqual([])
    expect(uses("t(`group.${g}`); <p data-words={t('a.plain')} />; ({ 'data-words': t('a.plain') })")).toEqual([])
  })

  test.each<[why: string, text: string, breach: string]>([
    ['a message is in no catalogue', `${WELL}; t('a.other')`, 'app/page.tsx:1 says a.other, which is in no catalogue'],
    [
      'a failure names no message',
      `${WELL}; fail({ key: 'a.gone' })`,
      'app/page.tsx:1 says a.gone, which is in no catalogue',
    ],
    ['a placeholder is not filled', "t(`group.${g}`); t('a.plain')", 'app/page.tsx:1 says a.plain without its {name}'],
    [
      'a message is never said',
      "t('a.plain', { name })",
      'group.ngo is said nowhere: use it or take it out of every catalogue',
    ],
  ])('%s', (_why, text, breach) => {
    expect(uses(text)).toEqual([breach])
  })
})
