import type { Page } from '@playwright/test'
import { importFindings } from '#server/findings/import-findings.ts'
import { directionOf, LANGUAGE_NAMES, LOCALES, type Locale } from '#server/i18n/languages.plain.ts'
import { translate } from '#server/i18n/messages.ts'
import { addedFinding, publishedFinding } from '#tests/findings/filling.ts'
import { shared } from '#tests/initiatives/sharing.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf, post, thread } from '#tests/support/world.ts'

const [nb, ar] = [translate('nb'), translate('ar')]

const chosen = (locale: Locale) => ({ name: 'allmenning_locale', value: locale })

/** A finding with everything that its page can show. */
const FULL = {
  authors: 'Haugen, Kari 0000-0002-1825-0097\nOsman, M.',
  pmid: '34541899',
  places: 'Bergen\nTroms',
  comparator: 'Visits in daytime',
  outcomes: 'Whether an interpreter took part',
  registration: 'NCT01234567',
  ethics: 'REK vest 12345',
  retracted: 'yes',
}

/** Chooses a language in the header, as anybody can who knows its name. */
async function choose(page: Page, locale: Locale): Promise<void> {
  await page.locator('.language-menu > summary').click()
  await page.getByRole('button', { name: LANGUAGE_NAMES[locale], exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
}

test.describe('a browser that asks for Norwegian', () => {
  test.use({ locale: 'nb-NO' })

  test('is answered in Norwegian, and speaks each of the five languages once it was chosen', { tag: '@both' }, async ({
    page,
    axe,
    noSidewaysScroll,
  }) => {
    await page.goto('/')
    await expect(page.locator('html')).toHaveAttribute('lang', 'nb')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(nb('front.title'))
    await page.setViewportSize({ width: 320, height: 640 })
    for (const locale of ['nn', 'en', 'uk', 'nb', 'ar'] as const) {
      await choose(page, locale)
      await expect(page.locator('html')).toHaveAttribute('dir', directionOf(locale))
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(translate(locale)('front.title'))
    }
    await page.goto('/conversations')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(ar('list.title'))

    await page.locator('.language-menu > summary').click()
    const names = page.locator('.language-menu button')
    await expect(names).toHaveText(LOCALES.map((locale) => LANGUAGE_NAMES[locale]))
    for (const [index, locale] of LOCALES.entries()) await expect(names.nth(index)).toHaveAttribute('lang', locale)
    await expect(page.locator('.language-menu [aria-current]')).toHaveText(LANGUAGE_NAMES.ar)
    for (const name of await names.all()) {
      await expect(name).toBeInViewport({ ratio: 1 })
      expect((await name.boundingBox())?.height).toBeGreaterThanOrEqual(24)
    }
    await axe(page)
    await noSidewaysScroll(page)
  })
})

test.describe('a browser that asks for Ukrainian', () => {
  test.use({ locale: 'uk-UA' })

  test('is answered in Ukrainian without choosing', { tag: '@both' }, async ({ page }) => {
    await page.goto('/sign-in')
    await expect(page.locator('html')).toHaveAttribute('lang', 'uk')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(translate('uk')('door.title'))
  })
})

test('a member’s choice in the header is their account’s, for mails and for the next browser', {
  tag: '@both',
}, async ({ person, someone }) => {
  const nora = await someone({ locale: 'en' })
  const page = await person(nora)
  await page.goto('/notifications')
  await choose(page, 'uk')
  await page.goto('/settings')
  await expect(page.getByLabel(translate('uk')('account.locale'))).toHaveValue('uk')
})

test.describe('in each language', () => {
  test.describe.configure({ mode: 'parallel' })

  for (const locale of LOCALES) {
    // Colours are the same in every language; the direction of writing may move one above another.
    const schemes = locale === 'nb' || locale === 'ar' ? (['dark', 'light'] as const) : (['light'] as const)
    const when = schemes.length > 1 ? 'by day and by night' : 'by day'
    test(`every screen is whole and without barriers in ${LANGUAGE_NAMES[locale]}, ${when}`, async ({
      page,
      site,
      someone,
      signedIn,
      axe,
      noSidewaysScroll,
    }) => {
      test.slow()
      const t = translate(locale)
      const languages = ['ar' as const, 'nb' as const, 'en' as const]
      const asker = await someone({ displayName: 'أمل Berg', roles: ['coordinator'], locale, languages })
      const { id } = await thread(site.db, {
        author: asker,
        title: 'كيف أحصل على مترجم؟ (3)',
        language: 'ar',
        place: '5501',
        createdAt: new Date(),
      })
      const other = await someone({ displayName: 'Nora Lien', groups: ['clinician'] })
      await post(site.db, { id }, { author: other, body: 'Spør fastlegen.', language: 'nb', voice: 'clinician' })
      await page.context().addCookies([{ ...chosen(locale), url: site.origin }])
      const look = async (closely: boolean, ...paths: readonly string[]): Promise<void> => {
        for (const path of paths) {
          expect((await page.goto(path))?.status(), path).toBe(200)
          await expect(page.locator('html')).toHaveAttribute('lang', locale)
          for (const colorScheme of closely ? schemes : []) {
            await page.emulateMedia({ colorScheme })
            await axe(page)
          }
          await noSidewaysScroll(page)
          const words = await page.locator('body').innerText()
          expect(words, 'no key stands where words should').not.toMatch(/\b[a-z_]+\.[a-z]+_[a-z_]+\b/)
        }
      }
      const second = `/t/${id}/posts/2`
      await look(true, '/', `/t/${id}`, '/sign-in', `/members/${other.publicId}`)
      await look(false, '/themes/undocumented', '/join', '/recover', '/reading-languages', `/t/${id}/print`)
      await look(false, `${second}/history`, `${second}/link`, `/t/${id}/title`)
      await signedIn(page, asker)
      await look(true, '/conversations?sort=groups', `/t/${id}/reply?to=2`, '/share', '/settings', '/notifications')
      await look(
        true,
        `/t/${id}/outcome`,
        `/t/${id}/invite`,
        `${second}/translate`,
        `${second}/continue`,
        '/translations',
      )
      await look(false, '/', `/t/${id}`, '/drafts', '/bookmarks', '/people', '/outbox', '/settings/notifications')
      await look(false, '/settings/sessions', '/settings/password', '/settings/seen', '/settings/muted')
      await look(false, `${second}/bookmark`, `${second}/react`, `${second}/helped`, `/t/${id}/posts/1/edit`)
      await look(false, `/t/${id}/posts/1/withdraw`, `/t/${id}/day`, `/t/${id}/title/translate`)
      await look(false, `/members/${other.publicId}/mute`, `/people/${other.id}/suspend`)
      const practice = `/practice/${await shared(contextOf(site.db, asker, { now: new Date() }))}`
      await look(true, practice, '/share/practice', `${practice}/evidence`)
      await look(false, '/practice', `${practice}/edit`, `${practice}/history`, `${practice}/brief`, `${practice}/use`)
      const { id: findingId } = await publishedFinding(site.db, other, { ...FULL, voice: 'clinician' })
      const finding = `/findings/${findingId}`
      await importFindings(contextOf(site.db, asker, { now: new Date() }), { bibliography: '[{"title": "No year"}]' })
      const draft = await addedFinding(site.db, asker, { title: `Study ${locale}`, doi: '' })
      await look(true, finding, '/findings?for=age.pooled&words=study', '/findings/new', `/findings/${draft.id}/edit`)
      await look(false, '/findings', '/findings/drafts', '/findings/imported', '/findings/new?by=hand')
      await look(true, '/practice/map', '/evidence-map')
      await look(false, '/practice/map?county=46', '/evidence-map?by=origin', '/findings?status=pooled&designs=rest')
      await look(false, `${practice}/owners`, `${practice}/materials`, `${practice}/contact`)
      await page.goto('/settings')
      await expect(page.getByLabel(t('account.locale'))).toHaveValue(locale)
    })
  }
})

test.describe('in Arabic', () => {
  test('what points turns, numbers keep their sign, and a page in Norwegian stands from left to right', async ({
    page,
    site,
  }) => {
    const { id } = await thread(site.db, { title: 'Hvem betaler tolken?', language: 'nb', createdAt: new Date() })
    await post(site.db, { id }, { body: 'Kommunen.', language: 'nb', replyTo: 1 })
    await page.context().addCookies([{ ...chosen('ar'), url: site.origin }])
    await page.goto(`/t/${id}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('dir', 'ltr')
    await expect(page.locator('#p1 .permalink bdi')).toHaveText('#1')
    await expect(page.locator('#p2 .reply-to')).toHaveText(ar('post.reply_to', { number: 1 }))
    await page.goto('/conversations')
    expect(
      await page
        .locator('.icon-directed')
        .first()
        .evaluate((icon) => getComputedStyle(icon).scale),
    ).toBe('-1 1')
    const brand = await page.locator('.brand').boundingBox()
    const tools = await page.locator('.tools').boundingBox()
    expect(brand?.x).toBeGreaterThan(tools?.x ?? 0)
  })
})

test('a text in Arabic stands right to left on an English page', { tag: '@both' }, async ({
  page,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const { id } = await thread(site.db, {
    title: 'كيف أحصل على مترجم؟',
    language: 'ar',
    body: 'مرحبا',
    createdAt: new Date(),
  })
  await page.goto(`/t/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('#p1 [lang=ar][dir=rtl]')).toHaveText('مرحبا')
  await axe(page)
  await noSidewaysScroll(page)
})
