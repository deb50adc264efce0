import { translate } from '#server/i18n/messages.ts'
import { expect, test } from '#tests/support/site.ts'
import { thread } from '#tests/support/world.ts'

const [nb, en] = [translate('nb'), translate('en')]

test.describe('a browser that asks for Norwegian', () => {
  test.use({ locale: 'nb-NO' })

  test('is answered in Norwegian, and keeps English once it was chosen', { tag: '@both' }, async ({
    page,
    axe,
    noSidewaysScroll,
  }) => {
    await page.goto('/')
    await expect(page.locator('html')).toHaveAttribute('lang', 'nb')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(nb('front.title'))
    await axe(page)
    await noSidewaysScroll(page)

    await page.getByRole('button', { name: 'English' }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(en('front.title'))
    await page.goto('/conversations')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
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
