import { describe, expect, it } from 'vitest'
import { holdTranslations, showTranslations } from '#app/forum/held-translations.ts'
import { openTargets, pickTranslation } from '#server/forum/translations.plain.ts'
import type { PostView, TranslationView } from '#server/forum/views.ts'

const into = (...languages: string[]) => languages.map((language) => ({ language }))

describe('whoever comes to a text', () => {
  it.each<[reads: string[], translations: string[], shown: string | undefined]>([
    [['ar', 'nb'], ['nb'], undefined],
    [['nb', 'en'], ['en', 'nb'], 'nb'],
    [['en', 'nb'], ['en', 'nb'], 'en'],
    [['en'], ['nb'], undefined],
    [['nn'], ['nb', 'en'], 'nb'],
    [['nn'], ['nb', 'nn'], 'nn'],
    [[], ['nb'], undefined],
    [['nb'], [], undefined],
  ])('in Arabic and reads %j gets of %j: %s', (reads, translations, shown) => {
    expect(pickTranslation('ar', into(...translations), reads)?.language).toBe(shown)
  })

  it.each<[reads: string[], translations: string[], targets: string[]]>([
    [['ar', 'nb', 'en'], [], ['nb', 'en']],
    [['ar', 'nb', 'en'], ['nb'], ['en']],
    [['ar', 'nb'], ['nb'], []],
    [['nb', 'en'], [], []],
    [[], [], []],
  ])('in Arabic and reads %j may add to %j: %j', (reads, translations, targets) => {
    expect(openTargets('ar', into(...translations), reads)).toEqual(targets)
  })
})

describe('on a page that is open', () => {
  const made = (language: string, html: string, changes: Partial<TranslationView> = {}): TranslationView => ({
    language,
    html,
    translator: { publicId: 'leila', displayName: 'Leila', pseudonym: false },
    voice: 'interpreter',
    state: 'draft',
    stale: false,
    reason: null,
    href: '/',
    ...changes,
  })
  const post = (revision: number, ...translations: TranslationView[]): PostView => ({
    number: 7,
    revision,
    author: null,
    helped: false,
    reactions: {},
    voice: 'service_user',
    language: 'ar',
    html: '<p>…</p>',
    translations,
    replyToNumber: null,
    createdAt: '2026-09-15T10:00:00.000Z',
    editedAt: null,
    withdrawnAt: null,
  })

  it('a translation that comes waits until it is asked for', () => {
    const held = holdTranslations(post(1), post(2, made('nb', 'Ny')))
    expect(held).toMatchObject({ revision: 2, translations: [], arrived: [{ html: 'Ny' }] })
    expect(showTranslations(held)).toMatchObject({ translations: [{ html: 'Ny' }] })
    expect(showTranslations(held)).not.toHaveProperty('arrived')
  })

  it('other words wait below those that are being read', () => {
    const held = holdTranslations(post(1, made('nb', 'Før')), post(2, made('nb', 'Nå')))
    expect(held).toMatchObject({ translations: [{ html: 'Før' }], arrived: [{ html: 'Nå' }] })
  })

  it('what has become of one shows in place', () => {
    const held = holdTranslations(post(1, made('nb', 'Før')), post(2, made('nb', 'Før', { state: 'checked' })))
    expect(held).toMatchObject({ translations: [{ state: 'checked' }] })
    expect(held.arrived).toBeUndefined()
  })

  it('one that was withdrawn goes at once, also while it waits', () => {
    const waiting = holdTranslations(post(1), post(2, made('nb', 'Ny')))
    expect(holdTranslations(waiting, post(3))).toMatchObject({ translations: [], arrived: undefined })
    expect(holdTranslations(post(1, made('nb', 'Før')), post(2)).translations).toEqual([])
  })
})
