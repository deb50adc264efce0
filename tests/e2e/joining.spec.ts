import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { translate } from '#server/i18n/messages.ts'
import { newestMail, PASSWORD } from '#tests/support/account-steps.ts'
import { expect, test } from '#tests/support/site.ts'

const [nb, t] = [translate('nb'), translate('en')]

interface Joining {
  name?: string
  email?: string
  password?: string
  groups?: readonly string[]
}

const someAddress = (): string => `joining-${randomUUID().slice(0, 8)}@example.test`

async function join(page: Page, joining: Joining = {}): Promise<string> {
  const { name = 'Amina Yusuf', email = someAddress(), password = PASSWORD } = joining
  const form = page.getByRole('region', { name: t('join.title'), exact: true })
  await form.getByLabel(t('account.name')).fill(name)
  await form.getByLabel(t('account.email')).fill(email)
  await form.getByLabel(t('account.password')).fill(password)
  for (const group of joining.groups ?? [t('group.interpreter')]) await form.getByLabel(group, { exact: true }).check()
  await form.getByRole('button', { name: t('join.do'), exact: true }).click()
  return email
}

test('somebody joins, presses the button behind the link of a mail, and is in', { tag: '@both' }, async ({
  page,
  site,
  axe,
  noSidewaysScroll,
  javaScriptEnabled,
}) => {
  await page.goto('/join')
  await axe(page)
  await noSidewaysScroll(page)
  const email = await join(page, { groups: [t('group.interpreter'), t('group.service_user')] })
  await expect(page).toHaveURL(/\/join\/sent$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('mail_sent.title'))
  await expect(page.getByText(t('mail_sent.demo'))).toHaveCount(0)
  await noSidewaysScroll(page)

  const { link, subject } = await newestMail(site.db, email)
  expect(subject).toBe(t('mail.verify_subject'))
  // Programs that read mail open every link in it: neither HEAD nor GET uses it up.
  expect((await page.request.head(link)).status()).toBe(200)
  expect((await page.request.get(link)).status()).toBe(200)
  await page.goto(link)
  await expect(page.getByText(t('verify.lead', { name: 'Amina Yusuf' }))).toBeVisible()
  expect((await site.db.member.findUniqueOrThrow({ where: { email } })).emailVerifiedAt).toBeNull()
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByRole('button', { name: t('verify.do') }).click()

  await expect(page.getByText(t('verify.welcome'))).toBeVisible()
  await expect(page).toHaveURL(javaScriptEnabled === false ? `${site.origin}/?welcome=yes` : `${site.origin}/`)
  await expect(page.locator('.site-header')).toContainText('Amina Yusuf')
  await page.goto('/share')
  const voices = page.getByLabel(t('composer.voice')).getByRole('option')
  await expect(voices).toHaveText([t('group.interpreter'), t('group.service_user')])

  expect((await page.goto(link))?.status()).toBe(410)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('link.title'))
  await noSidewaysScroll(page)
})

test('whoever joins on the way to something comes to it, and is welcomed once', async ({ page, site, axe }) => {
  await page.goto('/sign-in?returnTo=%2Fshare%3Fkind%3Dcall')
  const { link } = await newestMail(site.db, await join(page))
  await page.goto(link)
  await page.getByRole('button', { name: t('verify.do') }).click()
  await expect(page.getByText(t('verify.welcome'))).toBeVisible()
  await expect(page).toHaveURL(`${site.origin}/share?kind=call`)
  await axe(page)
  await page.reload()
  await expect(page.getByText(t('verify.welcome'))).toHaveCount(0)
})

test('a link of a mail leads nowhere else', async ({ page, site }) => {
  await page.goto('/join')
  const { link } = await newestMail(site.db, await join(page))
  await page.goto(`${link}?returnTo=%2F%2Felsewhere.test%2F`)
  await page.getByRole('button', { name: t('verify.do') }).click()
  await expect(page.getByText(t('verify.welcome'))).toBeVisible()
  await expect(page).toHaveURL(`${site.origin}/`)
})

test('the button behind a link that was used meanwhile says so too', { tag: '@both' }, async ({
  page,
  person,
  site,
  axe,
}) => {
  await page.goto('/join')
  const { link } = await newestMail(site.db, await join(page))
  const second = await person()
  for (const window of [page, second]) await window.goto(link)
  for (const window of [page, second]) await window.getByRole('button', { name: t('verify.do') }).click()
  await expect(page.getByText(t('verify.welcome'))).toBeVisible()
  await expect(second.getByRole('heading', { level: 1 })).toHaveText(t('link.title'))
  await expect(second.getByRole('link', { name: t('recover.title') })).toBeVisible()
  await axe(second)
})

test('whoever joins with a known address is shown the same page, and only its owner is told', {
  tag: '@both',
}, async ({ page, person, someone, site }) => {
  const owner = await someone()
  const shown: string[] = []
  for (const [window, email] of [
    [page, owner.email ?? ''],
    [await person(), someAddress()],
  ] as const) {
    await window.goto('/join')
    await join(window, { email })
    await expect(window).toHaveURL(/\/join\/sent$/)
    shown.push(await window.locator('main').innerHTML())
  }
  expect(shown[0]).toBe(shown[1])
  expect((await newestMail(site.db, owner.email ?? '')).subject).toBe(t('mail.exists_subject'))
  expect(await site.db.member.count({ where: { displayName: 'Amina Yusuf', email: owner.email } })).toBe(0)
})

test('what is wrong stands beside each field; what was typed stays, but for the password', { tag: '@both' }, async ({
  page,
  axe,
  noSidewaysScroll,
}) => {
  await page.goto('/join')
  const email = await join(page, { name: 'Amina Yusuf', password: 'too short', groups: [] })

  const summary = page.getByRole('alert', { name: t('failure.invalid') })
  await expect(summary).toBeFocused()
  await expect(page.locator('#displayName')).toHaveValue('Amina Yusuf')
  await expect(page.locator('#email')).toHaveValue(email)
  const password = page.locator('#password')
  await expect(password).toHaveValue('')
  await expect(password).toHaveAttribute('aria-invalid', 'true')
  await expect(password).toHaveAccessibleDescription(new RegExp(t('password.too_short', { min: 10 }).slice(0, 28)))
  await expect(page.getByRole('group', { name: t('account.groups') })).toContainText(t('group.choose'))
  await axe(page)
  await noSidewaysScroll(page)

  await summary.getByRole('link', { name: new RegExp(t('account.groups')) }).click()
  await expect(page.getByLabel(t('group.researcher'), { exact: true })).toBeFocused()
})

test('a password that many people use is refused', { tag: '@both' }, async ({ page, site }) => {
  await page.goto('/join')
  const email = await join(page, { password: 'Password123' })
  await expect(page.locator('#password-error')).toHaveText(t('password.common'))
  await expect(page.getByLabel(t('group.interpreter'), { exact: true })).toBeChecked()
  expect(await site.db.member.count({ where: { email } })).toBe(0)
})

test('a name with an identity number is refused and stored nowhere', { tag: '@both' }, async ({
  page,
  site,
  javaScriptEnabled,
}) => {
  await page.goto('/join')
  const warning = page.locator('[data-guard-for=displayName]')
  await expect(warning).toBeHidden()
  if (javaScriptEnabled !== false) {
    await page.locator('#displayName').pressSequentially('Amina 13097248022')
    await expect(warning).toBeVisible()
    await page.locator('#displayName').fill('Amina')
    await expect(warning).toBeHidden()
  }
  const email = await join(page, { name: 'Amina 130972 48022' })
  await expect(page.locator('#displayName-error')).toHaveText(t('identifier.found_fnr'))
  expect(await site.db.member.count({ where: { email } })).toBe(0)
  expect(site.output()).not.toContain('48022')
})

test.describe('in Norwegian and in the dark', () => {
  test.use({ locale: 'nb-NO', colorScheme: 'dark' })

  test('joining reads well, and the mail is in Norwegian', async ({ page, site, axe }) => {
    await page.goto('/join')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(nb('door.title'))
    await axe(page)
    const form = page.getByRole('region', { name: nb('join.title'), exact: true })
    const email = someAddress()
    await form.getByLabel(nb('account.name')).fill('Ola')
    await form.getByLabel(nb('account.email')).fill(email)
    await form.getByLabel(nb('account.password')).fill('kort')
    await form.getByRole('button', { name: nb('join.do'), exact: true }).click()
    await expect(page.locator('#password-error')).toHaveText(nb('password.too_short', { min: 10 }))
    await axe(page)

    await form.getByLabel(nb('account.password')).fill(PASSWORD)
    await form.getByLabel(nb('group.ngo'), { exact: true }).check()
    await form.getByRole('button', { name: nb('join.do'), exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(nb('mail_sent.title'))
    await axe(page)
    expect((await newestMail(site.db, email)).subject).toBe(nb('mail.verify_subject'))
  })
})
