import type { Page } from '@playwright/test'
import { translate } from '#server/i18n/messages.ts'
import { expect, test } from '#tests/support/site.ts'
import { thread } from '#tests/support/world.ts'

const t = translate('en')
/** A valid but invented national identity number (Tenor's synthetic range would be allowed; this is not one of them). */
const IDENTITY_NUMBER = '13097248022'

const write = async (page: Page, text: string): Promise<void> => {
  await page.getByLabel(t('composer.body'), { exact: true }).fill(text)
  await page.getByRole('button', { name: t('composer.send'), exact: true }).click()
}

test('a member answers a clinician’s question, and the answer stands for everyone', { tag: '@both' }, async ({
  person,
  site,
  axe,
  noSidewaysScroll,
  someone,
}) => {
  const idris = await someone({ displayName: 'Idris Warsame', groups: ['interpreter', 'service_user'] })
  const { id } = await thread(site.db, { title: 'Booking an interpreter at night', createdAt: new Date() })

  const page = await person(idris)
  await page.goto(`/t/${id}`)
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByLabel(t('composer.voice')).selectOption({ label: t('group.service_user') })
  await write(page, 'Ask the *county*, it answers all night.')

  const answer = page.locator('#p2')
  await expect(answer).toContainText('Ask the county, it answers all night.')
  await expect(answer).toContainText(t('group.service_user'))
  await expect(page.getByLabel(t('composer.body'), { exact: true })).toHaveValue('')

  const reader = await person()
  await reader.goto(`/t/${id}#p2`)
  await expect(reader.locator('#p2')).toContainText('Ask the county, it answers all night.')
})

test('a member opens a question with a preview first', { tag: '@both' }, async ({
  person,
  axe,
  noSidewaysScroll,
  someone,
}) => {
  const page = await person(await someone({ groups: ['researcher'] }))
  await page.goto('/share?kind=question')
  await page.getByLabel(t('open.title_question')).fill('Has anybody measured waiting time for interpreters?')
  await page.getByLabel(t('open.body'), { exact: true }).fill('We look for **figures**.')
  await page.getByLabel(t('open.theme')).selectOption('language-interpreting')
  await page.getByRole('button', { name: t('composer.preview') }).click()
  await expect(page.locator('.preview strong')).toHaveText('figures')
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByRole('button', { name: t('open.send_question'), exact: true }).click()

  await expect(page).toHaveURL(/\/t\/\d+\/has-anybody-measured-waiting-time-for-interpreters/)
  await expect(page.locator('#p1')).toContainText('We look for figures.')
})

test('what was typed is never lost when a form is refused', { tag: '@both' }, async ({
  person,
  axe,
  noSidewaysScroll,
  someone,
}) => {
  const page = await person(await someone())
  await page.goto('/share?kind=discussion')
  await page.getByLabel(t('open.title_discussion')).fill('Short')
  await page.getByLabel(t('open.body'), { exact: true }).fill('A text that took half an hour.')
  await page.getByRole('button', { name: t('open.send_discussion'), exact: true }).click()

  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('link', { name: t('theme.choose') })).toBeVisible()
  await expect(page.getByLabel(t('open.title_discussion'))).toHaveValue('Short')
  await expect(page.getByLabel(t('open.body'), { exact: true })).toHaveValue('A text that took half an hour.')
  await axe(page)
  await noSidewaysScroll(page)
})

test('a text with an identity number is refused and stored nowhere', { tag: '@both' }, async ({
  person,
  someone,
  site,
}) => {
  const { id } = await thread(site.db, { createdAt: new Date() })
  const page = await person(await someone())
  await page.goto(`/t/${id}`)
  await write(page, `The patient ${IDENTITY_NUMBER} waited for two hours.`)

  await expect(page.getByRole('alert', { name: t('failure.invalid') })).toBeVisible()
  await expect(page.getByLabel(t('composer.body'), { exact: true })).toHaveValue(new RegExp(IDENTITY_NUMBER))
  expect(await site.db.post.count({ where: { threadId: id } })).toBe(1)
})

test('a double click makes one post', async ({ person, someone, site }) => {
  const { id } = await thread(site.db, { createdAt: new Date() })
  const page = await person(await someone())
  await page.goto(`/t/${id}`)
  await page.getByLabel(t('composer.body'), { exact: true }).fill('Once is enough.')
  await page.getByRole('button', { name: t('composer.send'), exact: true }).dblclick()
  await expect(page.locator('#p2')).toContainText('Once is enough.')
  await page.reload()
  await expect(page.getByText('Once is enough.')).toHaveCount(1)
})

test('a form that is sent twice makes one post', { tag: '@no-js' }, async ({ person, someone, site }) => {
  const { id } = await thread(site.db, { createdAt: new Date() })
  const page = await person(await someone())
  await page.goto(`/t/${id}/reply`)
  const idempotencyKey = await page.locator('[name=idempotencyKey]').inputValue()
  const form = { idempotencyKey, voice: 'clinician', language: 'en', body: 'Once is enough.', intent: 'send' }
  for (const time of ['first', 'second']) {
    const answer = await page.request.post(`/t/${id}/reply`, { form, headers: { origin: site.origin } })
    expect(new URL(answer.url()).pathname, `the ${time} time`).toMatch(/^\/t\/\d+\//)
    expect(answer.ok()).toBe(true)
  }
  expect(await site.db.post.count({ where: { threadId: id } })).toBe(2)
})
