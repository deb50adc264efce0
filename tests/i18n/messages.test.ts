import { describe, expect, test } from 'vitest'
import { LOCALES, type Locale } from '#server/i18n/languages.plain.ts'
import nn from '#server/i18n/messages/nn.json' with { type: 'json' }
import uk from '#server/i18n/messages/uk.json' with { type: 'json' }
import type { WholeCatalogue } from '#server/i18n/messages.plain.ts'
import { catalogueOf, translate } from '#server/i18n/messages.ts'
import { catalogueBreaches, usageBreaches } from '#tests/support/message-rules.ts'
import { readSources } from '#tests/support/sources.ts'

test('every language says the same things, with its own plural forms and the same placeholders', () => {
  expect(catalogueBreaches(Object.fromEntries(LOCALES.map((locale) => [locale, catalogueOf(locale)])))).toEqual([])
})

test('a language that leaves out a message or a plural form does not build', () => {
  const { 'nav.home': home, ...withoutHome } = nn
  const { 'thread.replies_few': few, ...withoutFew } = uk
  // @ts-expect-error a key is missing
  const lacksKey: WholeCatalogue<'nn'> = withoutHome
  // @ts-expect-error a plural form is missing
  const lacksForm: WholeCatalogue<'uk'> = withoutFew
  expect([lacksKey, lacksForm].map((lacking) => Object.keys(lacking).length)).not.toContain(0)
  expect([home, few]).toEqual(['Heim', 'відповіді'])
})

test.each(LOCALES)('the messages of %s stand in the order of their keys', (locale) => {
  const keys = Object.keys(catalogueOf(locale))
  expect(keys).toEqual([...keys].sort())
})

test.each(LOCALES)('whoever speaks to the page in %s says the words that stand there (WCAG 2.5.3)', (locale) => {
  const words = catalogueOf(locale)
  const longer = Object.keys(words).filter((key) => key.endsWith('_number') && key.slice(0, -7) in words)
  expect(longer).toContain('post.answer_number')
  for (const key of longer) expect(words[key]?.toLowerCase()).toContain(words[key.slice(0, -7)]?.toLowerCase())
})

test.each<[Locale, [count: number, said: string][]]>([
  [
    'nb',
    [
      [0, '0 svar'],
      [1, '1 svar'],
      [12_345, '12 345 svar'],
    ],
  ],
  [
    'nn',
    [
      [1, '1 svar'],
      [2, '2 svar'],
    ],
  ],
  [
    'en',
    [
      [0, '0 replies'],
      [1, '1 reply'],
      [2, '2 replies'],
      [12_345, '12,345 replies'],
    ],
  ],
  [
    'ar',
    [
      [0, 'لا ردود'],
      [1, 'رد واحد'],
      [2, 'ردّان'],
      [3, '3 ردود'],
      [10, '10 ردود'],
      [11, '11 ردًّا'],
      [99, '99 ردًّا'],
      [100, '100 رد'],
      [103, '103 ردود'],
    ],
  ],
  [
    'uk',
    [
      [0, '0 відповідей'],
      [1, '1 відповідь'],
      [2, '2 відповіді'],
      [5, '5 відповідей'],
      [11, '11 відповідей'],
      [21, '21 відповідь'],
      [104, '104 відповіді'],
      [112, '112 відповідей'],
    ],
  ],
])('%s counts by its own rules', (locale, counts) => {
  const t = translate(locale)
  expect(counts.map(([count]) => t('thread.reply_count', { count }).replace(/\s/g, ' '))).toEqual(
    counts.map(([, said]) => said),
  )
})

test('a script that learns the number later is given every form with its placeholder', () => {
  expect(translate('en').forms('thread.new_replies')).toEqual({
    one: '{count} new reply · show it',
    other: '{count} new replies · show them',
  })
  for (const locale of LOCALES)
    expect(Object.keys(translate(locale).forms('thread.new_replies')).sort()).toEqual(
      new Intl.PluralRules(locale).resolvedOptions().pluralCategories.sort(),
    )
})

test('a name in the other direction of writing is set apart from its sentence, an address is not', () => {
  const said = (locale: Locale, name: string): string => translate(locale)('thread.by_discussion', { name })
  expect(said('en', 'Nora Lien')).toBe('started by Nora Lien')
  expect(said('en', 'أمل 3')).toBe('started by \u2068أمل 3\u2069')
  expect(said('ar', 'أمل')).toBe('بدأها أمل')
  expect(said('ar', 'Nora Lien')).toBe('بدأها \u2068Nora Lien\u2069')
  expect(said('ar', 'Оксана')).toBe('بدأها \u2068Оксана\u2069')
  expect(translate('ar')('settings.email', { email: 'nora.lien@example.test' })).toContain(' nora.lien@example.test.')
  expect(translate('ar')('mail.recover_body', { link: 'https://a.test/x-' })).toContain('\nhttps://a.test/x-\n')
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
