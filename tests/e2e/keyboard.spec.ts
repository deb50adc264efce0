import { translate } from '#server/i18n/messages.ts'
import { PASSWORD, whoSignsIn } from '#tests/support/account-steps.ts'
import { type Stop, stop, tabTo } from '#tests/support/keyboard-steps.ts'
import { expect, test } from '#tests/support/site.ts'
import { post, thread } from '#tests/support/world.ts'

const t = translate('en')

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
