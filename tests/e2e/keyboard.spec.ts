import type { Locator, Page } from '@playwright/test'
import { translate } from '#server/i18n/messages.ts'
import { PASSWORD, whoSignsIn } from '#tests/support/account-steps.ts'
import { expect, test } from '#tests/support/site.ts'
import { post, thread } from '#tests/support/world.ts'

const t = translate('en')

/** What has the focus: its name as far as the page shows one, whether one sees that it has it, and where it stands. */
interface Stop {
  name: string
  visible: boolean
  top: number
  tabIndex: number
}

const stop = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const focused = document.activeElement as HTMLElement
    const { top, width, height } = focused.getBoundingClientRect()
    // A cell of a table shows the focus of the link that fills it; the skip link shows it by being there at all.
    const rings = [focused, focused.closest('td')].some((element) => {
      if (!element) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    const name = focused.getAttribute('aria-label') ?? focused.innerText ?? focused.getAttribute('name') ?? ''
    return {
      name: name.replace(/\s+/g, ' ').trim(),
      visible: focused !== document.body && width > 1 && height > 1 && (rings || focused.matches('.ds-skip-link')),
      top: top + scrollY,
      tabIndex: focused.tabIndex,
    }
  })

/** Presses Tab until something has the focus, and sees at each step where it is. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    expect(await stop(page), 'every step shows where the focus is').toMatchObject({ visible: true })
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Eighty presses of Tab on ${page.url()} did not lead there.`)
}

test('the first press of Tab offers to skip the header, and does', { tag: '@both' }, async ({ page, site }) => {
  const { id } = await thread(site.db, { createdAt: new Date() })
  for (const path of ['/', '/conversations', `/t/${id}`, '/sign-in']) {
    await page.goto(path)
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: t('nav.skip') })
    await expect(skip).toBeFocused()
    await expect(skip).toBeInViewport()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    const inside = await page.evaluate(() => document.activeElement?.closest('main') !== null)
    expect(inside, `the next stop on ${path} is in the page itself`).toBe(true)
  }
})

test('focus is seen at every step, from the top of the page to its end, and never caught', { tag: '@both' }, async ({
  page,
  person,
  someone,
  site,
}) => {
  const talk = await thread(site.db, { createdAt: new Date() })
  await post(site.db, talk, { createdAt: new Date() })
  const member = await person(await someone())
  for (const [window, path] of [
    [page, '/'],
    [page, '/conversations'],
    [member, `/t/${talk.id}`],
    [member, '/share'],
  ] as const) {
    await window.goto(path)
    const stops: Stop[] = []
    for (let presses = 0; presses < 250; presses++) {
      await window.keyboard.press('Tab')
      if (await window.evaluate(() => document.activeElement === document.body)) break
      stops.push(await stop(window))
    }
    expect(stops.length, `stops on ${path}`).toBeGreaterThan(8)
    expect(stops.length, `stops on ${path}`).toBeLessThan(250)
    expect(
      stops.filter(({ visible }) => !visible),
      `stops on ${path} that one does not see`,
    ).toEqual([])
    expect(
      stops.filter(({ tabIndex }) => tabIndex > 0),
      `stops on ${path} out of turn`,
    ).toEqual([])
    expect(stops.slice(0, 2).map(({ name }) => name)).toEqual([t('nav.skip'), 'Allmenning'])
    // Down the page: the last stop stands in the footer or at the end of the content, not above its beginning.
    expect(stops.at(-1)?.top ?? 0).toBeGreaterThan(stops[1]?.top ?? 0)
  }
})

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
  const entries = ['drafts', 'bookmarks', 'settings', 'translations', 'people', 'mail', 'sign_out'] as const
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

test('one signs in, opens a conversation and answers by the keyboard alone', { tag: '@both' }, async ({
  page,
  someone,
  axe,
}) => {
  const nora = await someone(await whoSignsIn())
  await page.goto('/share?kind=discussion')
  await tabTo(page, page.locator('main').getByRole('link', { name: t('nav.sign_in') }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('door.title'))
  await tabTo(page, page.locator('#sign-in-email'))
  await page.keyboard.type(nora.email ?? '')
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')

  const title = page.getByLabel(t('open.title_discussion'))
  await expect(title).toBeVisible()
  await tabTo(page, title)
  await page.keyboard.type('Interpreting by keyboard')
  await tabTo(page, page.getByLabel(t('open.body'), { exact: true }))
  await page.keyboard.type('Every word of this was typed.')
  const theme = page.getByLabel(t('open.theme'))
  await tabTo(page, theme)
  await page.keyboard.type('Digital')
  await expect(theme).toHaveValue('digital-health')
  await tabTo(page, page.getByLabel(t('who.public')))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel(t('who.members'))).toBeChecked()
  await page.keyboard.press('ArrowUp')
  await tabTo(page, page.getByRole('button', { name: t('open.send_discussion'), exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.locator('#p1')).toContainText('Every word of this was typed.')
  await expect(page.getByText(t('who.public')).first()).toBeVisible()

  await tabTo(page, page.getByLabel(t('composer.body'), { exact: true }))
  await page.keyboard.type('And this answer too.')
  await tabTo(page, page.getByRole('button', { name: t('composer.send'), exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.locator('#p2')).toContainText('And this answer too.')
  await axe(page)
})

test('new replies are shown by the keyboard, and the focus is not lost', async ({ person, someone, site }) => {
  const { id } = await thread(site.db, { createdAt: new Date() })
  const [page, other] = [await person(await someone()), await person(await someone())]
  await page.goto(`/t/${id}`)
  await expect(page.getByText(t('here.only_you'))).toBeVisible()
  await other.goto(`/t/${id}`)
  await other.getByLabel(t('composer.body'), { exact: true }).fill('Something new.')
  await other.getByRole('button', { name: t('composer.send'), exact: true }).click()
  const offer = page.getByRole('link', { name: t('thread.new_replies', { count: 1 }) })
  await expect(offer).toBeVisible()
  await tabTo(page, offer)
  await page.keyboard.press('Enter')
  await expect(page.locator('#p2')).toContainText('Something new.')
  // Whoever reads on with Tab goes on from the new post, not from the top of the page.
  await expect(page.locator('#p2')).toBeFocused()
})

test('a form that is refused says so first: the summary has the focus and leads to each field', {
  tag: '@both',
}, async ({ person, someone, axe }) => {
  const page = await person(await someone())
  await page.goto('/share?kind=question')
  await tabTo(page, page.getByRole('button', { name: t('open.send_question'), exact: true }))
  await page.keyboard.press('Enter')
  const summary = page.getByRole('alert', { name: t('failure.invalid') })
  await expect(summary).toBeFocused()
  await axe(page)
  await page.keyboard.press('Tab')
  expect(await stop(page)).toMatchObject({ visible: true })
  await page.keyboard.press('Enter')
  const field = page.getByLabel(t('open.title_question'))
  await expect(field).toBeFocused()
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await page.keyboard.type('A question that is long enough')
  await expect(field).toHaveValue('A question that is long enough')
})

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark', locale: 'nb-NO' })

  test('focus is seen at every step too', { tag: '@both' }, async ({ page }) => {
    await page.goto('/join')
    await tabTo(page, page.getByRole('button', { name: translate('nb')('join.do'), exact: true }))
  })
})
