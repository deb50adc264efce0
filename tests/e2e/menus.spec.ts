import { translate } from '#server/i18n/messages.ts'
import { stop, tabTo } from '#tests/support/keyboard-steps.ts'
import { expect, test } from '#tests/support/site.ts'
import { post, thread } from '#tests/support/world.ts'

const t = translate('en')

test('the menu opens, leads on and closes by the keyboard', { tag: '@both' }, async ({ person, someone, axe }) => {
  const page = await person(await someone({ displayName: 'Nora Lien', roles: ['coordinator'] }))
  await page.goto('/')
  const menu = page.locator('.site-header .wide-only summary')
  const settings = page.locator('.site-header .wide-only').getByRole('link', { name: t('nav.settings') })
  await tabTo(page, menu)
  await expect(settings).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(settings).toBeVisible()
  await axe(page)
  const entries = [
    'drafts',
    'bookmarks',
    'settings',
    'translations',
    'moderation',
    'people',
    'mail',
    'sign_out',
  ] as const
  for (const entry of entries) {
    await page.keyboard.press('Tab')
    expect(await stop(page)).toMatchObject({ name: t(`nav.${entry}`), visible: true })
  }
  for (let back = 0; back < entries.length; back++) await page.keyboard.press('Shift+Tab')
  await expect(menu).toBeFocused()
  await page.keyboard.press('Space')
  await expect(settings).toBeHidden()

  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/')
  const narrow = page.locator('.site-header .narrow-only summary')
  await tabTo(page, narrow)
  await page.keyboard.press('Enter')
  const conversations = page.locator('.narrow-only').getByRole('link', { name: t('nav.conversations') })
  await expect(conversations).toBeVisible()
  await axe(page)
  await page.keyboard.press('Tab')
  await expect(conversations).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/conversations$/)
})

test('an open menu closes by Escape, which gives the focus back, and by pressing elsewhere', async ({
  person,
  someone,
}) => {
  const page = await person(await someone({ displayName: 'Nora Lien' }))
  await page.goto('/')
  const menu = page.locator('.site-header .wide-only summary')
  const settings = page.locator('.site-header .wide-only').getByRole('link', { name: t('nav.settings') })
  await tabTo(page, menu)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.locator('.site-header .wide-only').getByRole('link', { name: t('nav.drafts') })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(settings).toBeHidden()
  await expect(menu).toBeFocused()
  await menu.click()
  await expect(settings).toBeVisible()
  await page.getByRole('heading', { level: 1 }).click()
  await expect(settings).toBeHidden()
})

test('what is seldom done with a post is opened, gone through and closed by the keyboard', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
  javaScriptEnabled,
}) => {
  const { id } = await thread(site.db, { createdAt: new Date() })
  await post(site.db, { id }, { createdAt: new Date() })
  const page = await person(await someone())
  await page.goto(`/t/${id}`)
  const [first, second] = [1, 2].map((number) => page.getByLabel(t('post.more_number', { number })))
  const quote = (number: number) => page.getByRole('link', { name: t('post.quote_number', { number }) })
  if (!first || !second) throw new Error('a menu for each post')
  await tabTo(page, first)
  await page.keyboard.press('Enter')
  await expect(quote(1)).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)
  await page.keyboard.press('Tab')
  await expect(quote(1)).toBeFocused()
  // One at a time is open.
  await second.focus()
  await page.keyboard.press('Enter')
  await expect(quote(2)).toBeVisible()
  await expect(quote(1)).toBeHidden()
  if (javaScriptEnabled !== false) {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    await expect(second).toBeFocused()
  } else await page.keyboard.press('Enter')
  await expect(quote(2)).toBeHidden()
})

test('a post’s menu stays on a narrow screen, for the one who asked too', { tag: '@both' }, async ({
  person,
  someone,
  site,
}) => {
  const asker = await someone()
  const { id } = await thread(site.db, { author: asker, kind: 'question', createdAt: new Date() })
  await post(site.db, { id }, { createdAt: new Date() })
  const page = await person(asker)
  await page.setViewportSize({ width: 320, height: 640 })
  for (const locale of ['nb', 'ar', 'uk'] as const) {
    await page.context().addCookies([{ name: 'allmenning_locale', value: locale, url: site.origin }])
    await page.goto(`/t/${id}`)
    for (const number of [1, 2]) {
      const dots = page.getByLabel(translate(locale)('post.more_number', { number }))
      await dots.click()
      const panel = await page.locator(`#p${number} .menu-panel`).boundingBox()
      expect(panel?.x).toBeGreaterThanOrEqual(0)
      expect((panel?.x ?? 0) + (panel?.width ?? 0)).toBeLessThanOrEqual(320)
      // It lies over what follows.
      await dots.click()
    }
  }
})
