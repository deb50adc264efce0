import type { Page } from '@playwright/test'
import { firstCoordinatorLink } from '#server/accounts/first-coordinator-link.ts'
import { hashPassword } from '#server/accounts/passwords.ts'
import { translate } from '#server/i18n/messages.ts'
import { expect, type Site, test } from '#tests/support/site.ts'

const t = translate('en')
const PASSWORD = 'correct horse battery'
const IDENTITY_NUMBER = '13097248022'

let people = 0
const newAddress = (): string => `person-${Date.now()}-${people++}@example.test`

/** The latest link of a kind in the mails to an address, as their recipient sees it. */
async function linkTo(site: Site, recipient: string, page: 'verify' | 'recover'): Promise<string> {
  const mails = await site.db.mailMessage.findMany({ where: { recipient }, orderBy: { id: 'asc' } })
  const links = mails.flatMap(({ body }) => body.match(new RegExp(`\\S+/${page}/[\\w-]+`)) ?? [])
  return links.at(-1) ?? 'no link was sent'
}

const press = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click()

async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  const form = page.getByRole('region', { name: t('sign_in.title') })
  await form.getByLabel(t('account.email')).fill(email)
  await form.getByLabel(t('account.password'), { exact: true }).fill(password)
  await form.getByRole('button', { name: t('sign_in.do'), exact: true }).click()
}

test('somebody joins, confirms the address by a button, and is in', { tag: '@both' }, async ({
  page,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const email = newAddress()
  await page.goto('/sign-in')
  await axe(page)
  await noSidewaysScroll(page)
  const form = page.getByRole('region', { name: t('join.title') })
  await form.getByLabel(t('account.name')).fill('Amina')
  await form.getByLabel(t('account.pseudonym')).check()
  await form.getByLabel(t('account.email')).fill(email)
  await form.getByLabel(t('account.password'), { exact: true }).fill('qwertyuiop')
  await form.getByRole('button', { name: t('join.do'), exact: true }).click()

  // Refused: everything but the password stands as it was typed.
  await expect(page.getByRole('alert')).toBeFocused()
  await expect(form.getByLabel(t('account.name'))).toHaveValue('Amina')
  await expect(form.getByLabel(t('account.pseudonym'))).toBeChecked()
  await expect(form.getByLabel(t('account.email'))).toHaveValue(email)
  await expect(form.getByLabel(t('account.password'), { exact: true })).toHaveValue('')
  await expect(form.getByText(t('group.choose')).first()).toBeVisible()
  await axe(page)

  await form.getByLabel(t('group.service_user')).check()
  await form.getByLabel(t('account.password'), { exact: true }).fill(PASSWORD)
  await form.getByRole('button', { name: t('join.do'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('mail_sent.title'))

  const link = await linkTo(site, email, 'verify')
  // A program that reads mail follows the link, and changes nothing by it.
  await page.request.get(link)
  expect((await site.db.member.findUniqueOrThrow({ where: { email } })).emailVerifiedAt).toBeNull()
  await page.goto(link)
  await axe(page)
  await press(page, t('verify.do'))
  await page.goto('/settings')
  await expect(page.getByLabel(t('account.name'))).toHaveValue('Amina')
  await expect(page.getByLabel(t('group.service_user'))).toBeChecked()

  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('link.title'))
})

test('signing in leads back to where one was, and a forgotten password is replaced', { tag: '@both' }, async ({
  page,
  site,
  someone,
  axe,
}) => {
  const { email } = await someone({ email: newAddress(), passwordHash: await hashPassword(PASSWORD) })
  const address = email ?? ''
  await page.goto('/settings/password')
  await signIn(page, address, 'not the password')
  await expect(page.getByRole('alert')).toContainText(t('sign_in.refused'))
  await signIn(page, 'nobody@example.test', 'not the password')
  await expect(page.getByRole('alert')).toContainText(t('sign_in.refused'))

  await page.getByRole('link', { name: t('sign_in.forgotten') }).click()
  await axe(page)
  await page.getByLabel(t('account.email')).fill(address)
  await press(page, t('recover.do'))
  await page.goto(await linkTo(site, address, 'recover'))
  await page.getByLabel(t('account.new_password')).fill('an altogether new one')
  await press(page, t('password.save'))
  await expect(page.getByRole('status')).toHaveText(t('done.password'))

  await page.goto('/settings/password')
  await signIn(page, address, 'an altogether new one')
  await expect(page).toHaveURL(/\/settings\/password$/)
  await axe(page)
})

test('a member changes the profile, and an identity number in it is refused', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const nora = await someone({ displayName: 'Nora' })
  const page = await person(nora)
  await page.goto('/settings')
  await axe(page)
  await noSidewaysScroll(page)
  const tagline = page.getByLabel(t('account.tagline'))
  await tagline.fill(`Nurse ${IDENTITY_NUMBER}`)
  await press(page, t('settings.save'))
  await expect(page.getByRole('alert').first()).toContainText(t('identifier.found_fnr'))
  await expect(tagline).toHaveValue(`Nurse ${IDENTITY_NUMBER}`)
  await tagline.fill('Nurse, Bergen')
  await press(page, t('settings.save'))
  await expect(page.getByRole('status').first()).toHaveText(t('settings.saved'))
  expect((await site.db.member.findUniqueOrThrow({ where: { id: nora.id } })).tagline).toBe('Nurse, Bergen')
})

test('a member sees where they are signed in, and signs out elsewhere', { tag: '@both' }, async ({
  person,
  someone,
  axe,
  noSidewaysScroll,
}) => {
  const nora = await someone()
  const [here, there] = [await person(nora), await person(nora)]
  await there.goto('/settings')
  await here.goto('/settings/sessions')
  await axe(here)
  await noSidewaysScroll(here)
  await expect(here.getByRole('row')).toHaveCount(3)
  await press(here, t('sessions.end_others'))
  await expect(here.getByRole('row')).toHaveCount(2)
  await there.goto('/settings')
  await expect(there).toHaveURL(/\/sign-in/)

  await here
    .getByRole('main')
    .getByRole('button', { name: new RegExp(`^${t('nav.sign_out')}`) })
    .first()
    .click()
  await expect(here).toHaveURL(/\/$/)
  await here.goto('/settings')
  await expect(here).toHaveURL(/\/sign-in/)
})

test('a coordinator suspends a member, who is out at once, and opens the account again', { tag: '@both' }, async ({
  person,
  someone,
  axe,
  noSidewaysScroll,
}) => {
  const email = newAddress()
  const nora = await someone({ displayName: `Nora ${email}`, email, passwordHash: await hashPassword(PASSWORD) })
  const noras = await person(nora)
  await noras.goto('/settings')
  const staff = await person(await someone({ roles: ['coordinator'] }))
  await staff.goto('/people')
  await axe(staff)
  await noSidewaysScroll(staff)
  await staff.getByLabel(t('people.search')).fill(email)
  await press(staff, t('people.find'))
  await staff.getByRole('link', { name: `${t('people.suspend')} ${nora.displayName}` }).click()
  await axe(staff)
  await staff.getByLabel(t('suspend.reason')).fill('Wrote harshly to others.')
  await press(staff, t('people.suspend'))
  await expect(staff).toHaveURL(/\/people$/)

  await noras.goto('/settings')
  await signIn(noras, email)
  await expect(noras.getByRole('alert')).toContainText('Wrote harshly to others.')

  await staff.goto('/people?suspended=yes')
  await staff.getByRole('link', { name: `${t('people.restore')} ${nora.displayName}` }).click()
  await press(staff, t('people.restore'))
  await signIn(noras, email)
  await expect(noras).toHaveURL(/\/settings$/)
})

test('coordinators see what mail is on its way, not what lets somebody in; others see nothing', {
  tag: '@both',
}, async ({ person, someone, axe }) => {
  const { email } = await someone({ email: newAddress() })
  const reader = await person()
  await reader.goto('/recover')
  await reader.getByLabel(t('account.email')).fill(email ?? '')
  await press(reader, t('recover.do'))
  const hidden = await reader.goto('/outbox')
  expect(hidden?.status()).toBe(404)

  const staff = await person(await someone({ roles: ['coordinator'] }))
  await staff.goto('/outbox')
  const mail = staff.getByRole('article').filter({ hasText: email ?? '' })
  await expect(mail).toContainText(t('outbox.hidden'))
  expect(await staff.content()).not.toContain('/recover/')
  await axe(staff)
})

test('whoever started a new site becomes its first coordinator', { tag: '@both' }, async ({ page, site, axe }) => {
  await site.db.memberRole.deleteMany({ where: { role: 'coordinator' } })
  const link = (await firstCoordinatorLink(site.db, new Date())) ?? ''
  await page.goto(link)
  await axe(page)
  await page.getByLabel(t('account.name')).fill('Solveig')
  await page.getByLabel(t('account.email')).fill(newAddress())
  await page.getByLabel(t('account.password'), { exact: true }).fill(PASSWORD)
  await page.getByLabel(t('group.researcher')).check()
  await press(page, t('first.do'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('people.title'))
  const again = await page.request.get(link)
  expect(again.status()).toBe(410)
})

test('a reader’s form warns of an identity number while it is typed', async ({ page }) => {
  await page.goto('/join')
  await page.getByLabel(t('account.name')).fill(`Amina ${IDENTITY_NUMBER}`)
  await expect(page.getByText(t('identifier.blocked'))).toBeVisible()
  await page.getByLabel(t('account.name')).fill('Amina')
  await expect(page.getByText(t('identifier.blocked'))).toBeHidden()
})
