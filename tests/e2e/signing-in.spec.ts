import type { Page } from '@playwright/test'
import { translate } from '#server/i18n/messages.ts'
import { mailed, newestMail, PASSWORD, signInByForm, whoSignsIn } from '#tests/support/account-steps.ts'
import { expect, test } from '#tests/support/site.ts'
import { thread } from '#tests/support/world.ts'

const [nb, t] = [translate('nb'), translate('en')]

/** The thread is open and hears of changes, so a socket of this window stands. */
async function openLive(page: Page, threadId: number): Promise<void> {
  await page.goto(`/t/${threadId}`)
  await expect(page.getByText(t('here.only_you'))).toBeVisible()
}

test('a wrong password and an unknown address get the same answer', { tag: '@both' }, async ({
  page,
  person,
  someone,
  axe,
  noSidewaysScroll,
}) => {
  const nora = await someone(await whoSignsIn())
  const answers: string[] = []
  for (const [window, email] of [
    [page, nora.email],
    [await person(), 'nobody@example.test'],
  ] as const) {
    await window.goto('/sign-in')
    await signInByForm(window, email, 'not the right password')
    const refused = window.getByRole('alert', { name: t('sign_in.refused') })
    await expect(refused).toBeFocused()
    await expect(window.locator('#sign-in-email')).toHaveValue(email ?? '')
    await expect(window.locator('#sign-in-password')).toHaveValue('')
    const markup = await window.locator('main').innerHTML()
    answers.push(markup.replaceAll(email ?? '', ''))
  }
  expect(answers[0]).toBe(answers[1])
  await axe(page)
  await noSidewaysScroll(page)
})

test('signing in brings one back to where one was', { tag: '@both' }, async ({ page, someone, site }) => {
  const nora = await someone({ displayName: 'Nora Lien', ...(await whoSignsIn()) })
  const { id } = await thread(site.db, { createdAt: new Date() })
  await page.goto(`/t/${id}`)
  await page.getByRole('link', { name: t('thread.sign_in_to_reply') }).click()
  // A mistake on the way does not lose the way.
  await signInByForm(page, nora.email, 'not the right password')
  await signInByForm(page, nora.email)
  await expect(page).toHaveURL(`${site.origin}/t/${id}/reply`)
  await expect(page.getByLabel(t('composer.body'), { exact: true })).toBeVisible()

  await page.goto('/sign-in')
  await expect(page).toHaveURL(`${site.origin}/`)
})

test('the header’s way in leads back to the page that was read, and never to another site', {
  tag: '@both',
}, async ({ page, person, someone, site }) => {
  const nora = await someone(await whoSignsIn())
  await page.goto('/themes/health-literacy?kind=question')
  await page
    .locator('.site-header')
    .getByRole('link', { name: t('nav.sign_in') })
    .first()
    .click()
  await signInByForm(page, nora.email)
  await expect(page).toHaveURL(`${site.origin}/themes/health-literacy?kind=question`)

  const lured = await person()
  await lured.goto('/sign-in?returnTo=//elsewhere.example/t/1')
  await signInByForm(lured, nora.email)
  await expect(lured).toHaveURL(`${site.origin}/`)
})

test('a forgotten password is chosen anew by the link of a mail, once', { tag: '@both' }, async ({
  page,
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const nora = await someone(await whoSignsIn())
  const elsewhere = await person(nora)
  await page.goto('/sign-in')
  await page.getByRole('link', { name: t('sign_in.forgotten') }).click()
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByLabel(t('account.email')).fill(nora.email ?? '')
  await page.getByRole('button', { name: t('recover.do') }).click()
  await expect(page.getByText(t('mail_sent.lead_recover'))).toBeVisible()
  await mailed(site.db, nora.email)
  const { link } = await newestMail(site.db, nora.email ?? '')

  expect((await page.request.get(link)).status()).toBe(200)
  await page.goto(link)
  await axe(page)
  await noSidewaysScroll(page)
  const field = page.getByLabel(t('account.new_password'))
  await field.fill('short')
  await page.getByRole('button', { name: t('password.save') }).click()
  await expect(page.locator('#password-error')).toBeVisible()
  await field.fill('seven sheep under a bridge')
  await page.getByRole('button', { name: t('password.save') }).click()
  await expect(page.getByRole('status')).toHaveText(t('done.password'))

  await elsewhere.goto('/settings')
  await expect(elsewhere).toHaveURL(/\/sign-in/)
  await signInByForm(page, nora.email, PASSWORD)
  await expect(page.getByRole('alert', { name: t('sign_in.refused') })).toBeVisible()
  await signInByForm(page, nora.email, 'seven sheep under a bridge')
  await expect(page).toHaveURL(`${site.origin}/`)
  expect((await page.goto(link))?.status()).toBe(410)
})

test('whoever asks to recover an unknown address is shown the same page', { tag: '@both' }, async ({
  page,
  someone,
  site,
}) => {
  const nora = await someone(await whoSignsIn())
  const shown: string[] = []
  for (const email of [nora.email ?? '', 'nobody-at-all@example.test']) {
    await page.goto('/recover')
    await page.getByLabel(t('account.email')).fill(email)
    await page.getByRole('button', { name: t('recover.do') }).click()
    await expect(page).toHaveURL(/\/recover\/sent$/)
    shown.push(await page.locator('main').innerHTML())
  }
  expect(shown[0]).toBe(shown[1])
  expect(await site.db.mailMessage.count({ where: { recipient: 'nobody-at-all@example.test' } })).toBe(0)
})

test('one sees where one is signed in, and signing out there stops that window at once', async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const nora = await someone()
  const { id } = await thread(site.db, { createdAt: new Date() })
  const [here, there] = [await person(nora), await person(nora)]
  await openLive(there, id)
  await here.goto('/settings/sessions')
  await expect(here.getByRole('row')).toHaveCount(3)
  await axe(here)
  await noSidewaysScroll(here)

  const other = here
    .getByRole('row')
    .filter({ hasNotText: t('sessions.this') })
    .nth(1)
  await other.getByRole('button', { name: t('nav.sign_out') }).click()
  await expect(here.getByRole('status').filter({ hasText: t('sessions.ended') })).toBeVisible()
  await expect(here.getByRole('row')).toHaveCount(2)

  await expect(there.getByText(t('composer.signed_out'))).toBeVisible()
  await expect(there.getByText(t('here.line_down'))).toHaveCount(0)
  await axe(there)
  await there.reload()
  await expect(there.getByRole('link', { name: t('thread.sign_in_to_reply') })).toBeVisible()
})

test('without scripts one signs out of another browser, and of this one', { tag: '@no-js' }, async ({
  person,
  someone,
  site,
  axe,
}) => {
  const nora = await someone({ displayName: 'Nora Lien' })
  const [here, there] = [await person(nora), await person(nora)]
  await here.goto('/settings/sessions')
  await axe(here)
  await here.getByRole('button', { name: t('sessions.end_others') }).click()
  await expect(here.getByRole('row')).toHaveCount(2)
  await there.goto('/settings')
  await expect(there).toHaveURL(/\/sign-in\?returnTo=%2Fsettings$/)

  const header = here.locator('.site-header')
  await header.getByText('Nora Lien').first().click()
  await header
    .getByRole('button', { name: t('nav.sign_out') })
    .first()
    .click()
  await expect(here).toHaveURL(`${site.origin}/`)
  await expect(header.getByRole('link', { name: t('nav.sign_in') }).first()).toBeVisible()
  // The address alone signs nobody out, nor in.
  await here.goto('/sign-out')
  await expect(here).toHaveURL(`${site.origin}/`)
})

test('signing out everywhere ends every window', async ({ person, someone, site }) => {
  const nora = await someone()
  const { id } = await thread(site.db, { createdAt: new Date() })
  const [here, there] = [await person(nora), await person(nora)]
  await openLive(there, id)
  await here.goto('/settings/sessions')
  await here.getByRole('button', { name: t('sessions.end_all'), exact: true }).click()
  await expect(here.getByRole('status')).toHaveText(t('done.everywhere'))
  await expect(there.getByText(t('composer.signed_out'))).toBeVisible()
  expect(await site.db.session.count({ where: { memberId: nora.id } })).toBe(0)
})

test('too many attempts at one account are slowed; a colleague at the same address signs in', {
  tag: '@both',
}, async ({ page, person, someone, site, axe }) => {
  const [nora, colleague] = [await someone(await whoSignsIn()), await someone(await whoSignsIn())]
  for (let attempt = 1; attempt <= 8; attempt++) {
    const form = { email: nora.email ?? '', password: `guess number ${attempt}` }
    const answer = await page.request.post('/sign-in', { form, headers: { origin: site.origin } })
    expect(answer.status(), `attempt ${attempt}`).toBe(422)
  }
  await page.goto('/sign-in')
  // Even the right password: the answer tells a guesser nothing.
  await signInByForm(page, nora.email)
  const slowed = page.getByRole('alert')
  await expect(slowed).toContainText(/Wait \d+ minutes/)
  await expect(slowed).toBeFocused()
  await expect(page.locator('#sign-in-email')).toHaveValue(nora.email ?? '')
  await axe(page)

  const beside = await person()
  await beside.goto('/sign-in')
  await signInByForm(beside, colleague.email)
  await expect(beside).toHaveURL(`${site.origin}/`)
})

test.describe('in Norwegian and in the dark', () => {
  test.use({ locale: 'nb-NO', colorScheme: 'dark' })

  test('signing in, settings and sessions read well', async ({ page, someone, site, axe, noSidewaysScroll }) => {
    const nora = await someone({ locale: 'nb', ...(await whoSignsIn()) })
    await page.goto('/sign-in')
    const form = page.getByRole('region', { name: nb('sign_in.title') })
    await form.getByLabel(nb('account.email')).fill(nora.email ?? '')
    await form.getByLabel(nb('account.password')).fill(PASSWORD)
    await form.getByRole('button', { name: nb('sign_in.do'), exact: true }).click()
    await expect(page).toHaveURL(`${site.origin}/`)
    for (const path of ['/settings', '/settings/sessions', '/settings/password']) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(nb('settings.title'))
      await axe(page)
      await noSidewaysScroll(page)
    }
  })
})
