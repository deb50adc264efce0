import { describe, expect, it } from 'vitest'
import { drawnHelp, languageOfHelp } from '#server/directory/help-card.ts'
import { dialled, helplineIn } from '#server/directory/helplines.ts'
import { OWN_HELPLINES } from '#server/directory/own-helplines.ts'
import { LOCALES, type Locale } from '#server/i18n/languages.plain.ts'
import { DIALLABLE } from '#server/moderation/danger.plain.ts'

describe('the language of a card', () => {
  it.each<[string, Locale, Locale]>([
    ['nb', 'en', 'nb'],
    ['ar', 'nb', 'ar'],
    ['uk', 'nb', 'uk'],
    ['so', 'nb', 'nb'],
    ['se', 'nn', 'nn'],
    ['prs', 'ar', 'ar'],
  ])('of a text in %s on a page in %s is %s', (text, page, card) => {
    expect(languageOfHelp(text, page)).toBe(card)
  })
})

describe('the text of a number', () => {
  const only = (...locales: Locale[]) => ({
    texts: Object.fromEntries(locales.map((locale) => [locale, { name: `in ${locale}`, hours: '' }])),
  })
  it.each<[Locale[], Locale, Locale]>([
    [['nb', 'nn', 'en'], 'nn', 'nn'],
    [['nb', 'en'], 'nn', 'nb'],
    [['nn', 'en'], 'nb', 'nn'],
    [['nb', 'en'], 'ar', 'en'],
    [['uk'], 'ar', 'uk'],
  ])('of one that has %s, in %s: %s', (has, asked, shown) => {
    expect(helplineIn(only(...has), asked)).toEqual({ name: `in ${shown}`, hours: '', language: shown })
  })
})

it('the product’s own numbers can be dialled, and are named in every language', () => {
  for (const { number, texts, id } of OWN_HELPLINES) {
    expect(number).toMatch(DIALLABLE)
    expect(LOCALES.filter((locale) => !texts[locale]?.name)).toEqual([])
    expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  }
  expect(OWN_HELPLINES.map(({ number }) => dialled(number))).toEqual([
    ...['113', '112', '116117', '116123', '22400040', '116111', '116006'],
  ])
})

it('a card says what is known of a number, and leads to all languages but where it stands among them', () => {
  const { html, language } = drawnHelp(OWN_HELPLINES, 'ar')
  expect(language).toBe('ar')
  expect(html.match(/<li>/g)).toHaveLength(7)
  expect(html).toContain('<a href="tel:22400040"><strong><bdi dir="ltr">22 40 00 40</bdi></strong></a>')
  expect(html).toContain('على مدار الساعة')
  expect(html).toContain('href="/help-now"')
  expect(drawnHelp(OWN_HELPLINES, 'en', { link: false }).html).not.toContain('/help-now')
})
