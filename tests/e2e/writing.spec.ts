import type { Page } from '@playwright/test'
import { translate } from '#server/i18n/messages.ts'
import { expect, test } from '#tests/support/site.ts'
import { thread } from '#tests/support/world.ts'

const t = translate('en')
/** A valid but invented national identity number. */
const IDENTITY_NUMBER = '13097248022'

const body = (page: Page, label = t('composer.body')) => page.getByLabel(label, { exact: true })
const send = (page: Page) => page.getByRole('button', { name: t('composer.send'), exact: true })
/** Whether scripts have brought the page to life: only then does the preview come in place. */
const alive = (page: Page) =>
  expect(async () => {
    const lively = await page
      .locator('form[method=post] textarea')
      .evaluate((field) => Object.keys(field).some((name) => name.startsWith('__reactProps')))
    expect(lively).toBe(true)
  }).toPass()

test('a refused form keeps all that was chosen, whichever link on the page is followed', async ({
  person,
  someone,
}) => {
  const page = await person(await someone())
  await page.goto('/share?kind=discussion')
  await page.getByLabel(t('open.title_discussion')).fill('Short')
  await body(page, t('open.body')).fill('A text that took half an hour.')
  await page.getByLabel(t('who.members')).check()
  await page.getByRole('button', { name: t('open.send_discussion'), exact: true }).click()
  const summary = page.getByRole('alert', { name: t('failure.invalid') })
  await expect(summary).toBeFocused()
  await alive(page)
  // In the order of the page, each by the name of its field.
  await expect(summary.getByRole('link')).toHaveText([
    new RegExp(`^${t('open.title_discussion')}: `),
    `${t('open.theme')}: ${t('theme.choose')}`,
  ])

  const kept = async () => {
    await expect(summary).toBeVisible()
    await expect(page.getByLabel(t('open.title_discussion'))).toHaveValue('Short')
    await expect(body(page, t('open.body'))).toHaveValue('A text that took half an hour.')
    await expect(page.getByLabel(t('who.members'))).toBeChecked()
  }
  await summary.getByRole('link').last().click()
  await expect(page.getByLabel(t('open.theme'))).toBeFocused()
  expect(new URL(page.url()).hash).toBe('')
  await kept()
  await page.getByRole('link', { name: t('nav.skip') }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#main$/)
  await kept()
})

test('another kind is chosen in the middle of writing, and nothing is lost', { tag: '@both' }, async ({
  person,
  someone,
  axe,
  noSidewaysScroll,
}) => {
  const page = await person(await someone())
  await page.goto('/share?kind=question')
  await page.getByLabel(t('open.title_question')).fill('Waiting rooms for children')
  await body(page, t('open.body')).fill('We look for five places.')
  await page.getByLabel(t('open.theme')).selectOption('specialist-care')
  await page.getByRole('button', { name: t('open.a_call') }).click()
  await expect(page.getByLabel(t('open.title_call'))).toHaveValue('Waiting rooms for children')
  await expect(page.getByRole('button', { name: t('open.a_call') })).toHaveAttribute('aria-pressed', 'true')
  await expect(body(page, t('open.body'))).toHaveValue('We look for five places.')
  await expect(page.getByLabel(t('open.theme'))).toHaveValue('specialist-care')
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByRole('button', { name: t('open.send_call'), exact: true }).click()
  await expect(page.locator('#p1')).toContainText('We look for five places.')
})

test('whoever mends a refused reply is not interrupted', async ({ person, someone, site }) => {
  const { id } = await thread(site.db, { createdAt: new Date() })
  const page = await person(await someone())
  await page.goto(`/t/${id}`)
  await expect(page.getByText(t('here.only_you'))).toBeVisible()
  await body(page).fill(`Number ${IDENTITY_NUMBER}`)
  await send(page).click()
  const summary = page.getByRole('alert', { name: t('failure.invalid') })
  await expect(summary).toBeFocused()
  await body(page).click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('Mended without a pause.')
  await expect(body(page)).toBeFocused()
  await expect(body(page)).toHaveValue('Mended without a pause.')
  await body(page).fill(`Number ${IDENTITY_NUMBER}`)
  await send(page).click()
  await expect(summary).toBeFocused()
})

test('an unsent text waits for its writer and for nobody else at the same computer', async ({
  person,
  someone,
  signedIn,
  site,
}) => {
  const [nora, ali] = [await someone(), await someone()]
  const { id } = await thread(site.db, { createdAt: new Date() })
  const page = await person(nora)
  const kept = () => page.evaluate(() => Object.keys(sessionStorage).filter((name) => name.startsWith('kept-')))
  await page.goto('/share?kind=question')
  await alive(page)
  await page.getByLabel(t('open.title_question')).fill('A question begun')
  await page.goto(`/t/${id}`)
  await alive(page)
  await body(page).fill('Nora’s own thoughts.')
  await page.reload()
  await expect(body(page)).toHaveValue('Nora’s own thoughts.')

  await signedIn(page, ali)
  await page.goto(`/t/${id}`)
  await expect(page.getByText(t('here.only_you'))).toBeVisible()
  await expect(body(page)).toHaveValue('')
  await signedIn(page, nora)
  await page.goto('/share?kind=question')
  await expect(page.getByLabel(t('open.title_question'))).toHaveValue('A question begun')
  expect(await kept()).toHaveLength(2)

  await page.locator('summary', { hasText: nora.displayName }).click()
  await page.getByRole('button', { name: t('nav.sign_out') }).click()
  await expect(page.locator('header').getByRole('link', { name: t('nav.sign_in') })).toBeVisible()
  expect(await kept()).toEqual([])
})

test('a reply is in the language of the conversation for whoever reads it, and stands as it is written', async ({
  person,
  someone,
  site,
}) => {
  const { id } = await thread(site.db, { language: 'ar', createdAt: new Date() })
  const other = await person(await someone({ languages: ['en'] }))
  await other.goto(`/t/${id}`)
  await expect(other.getByLabel(t('composer.language'))).toHaveValue('en')

  const page = await person(await someone({ languages: ['en', 'ar'] }))
  await page.goto(`/t/${id}`)
  await alive(page)
  await expect(page.getByLabel(t('composer.language'))).toHaveValue('ar')
  await expect(body(page)).toHaveAttribute('dir', 'rtl')
  await page.getByLabel(t('composer.language')).selectOption('so')
  await expect(body(page)).toHaveAttribute('lang', 'so')
  await expect(body(page)).toHaveAttribute('dir', 'ltr')
  await page.getByLabel(t('composer.language')).selectOption('ps')
  await body(page).fill('سلام')
  await page.getByRole('button', { name: t('composer.preview') }).click()
  await expect(page.locator('.preview [lang=ps][dir=rtl]')).toHaveText('سلام')
})

test('without an answer there is no preview, and the page stays', async ({ person, someone, site }) => {
  const { id } = await thread(site.db, { createdAt: new Date() })
  const page = await person(await someone())
  await page.goto(`/t/${id}/reply`)
  await alive(page)
  await body(page).fill('Kept.')
  await page.route('**/preview', (route) => route.fulfill({ status: 200, body: 'cut off' }))
  await page.getByRole('button', { name: t('composer.preview') }).click()
  await expect(page.getByText(t('composer.preview_unanswered'))).toBeVisible()
  await expect(body(page)).toHaveValue('Kept.')
})
