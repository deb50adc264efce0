import type { Page } from '@playwright/test'
import { translate } from '#server/i18n/messages.ts'
import { shared } from '#tests/initiatives/sharing.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf } from '#tests/support/world.ts'

const t = translate('en')

/** Holds back the scripts of pages. @returns lets them come */
async function scriptsWait(page: Page): Promise<() => void> {
  let arrive = () => {}
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/assets/entry.client-*', async (route) => {
    await arrival
    await route.continue()
  })
  return arrive
}

/** A page that has come alive warns of an identity number while it is written. */
const alive = (page: Page, typed: () => Promise<void>) =>
  expect(async () => {
    await typed()
    await expect(page.locator('[data-guard-for=harms] [data-severity=block]')).toBeVisible({ timeout: 500 })
  }).toPass()

test('what is changed before the scripts have come stands after they have', async ({ person, someone, site }) => {
  const owner = await someone({ groups: ['clinician'] })
  const id = await shared(contextOf(site.db, owner, { now: new Date() }), { title: 'Films before the appointment' })
  const page = await person(owner)
  const arrive = await scriptsWait(page)
  await page.goto(`/practice/${id}/edit`, { waitUntil: 'commit' })
  const why = page.getByLabel(t('part.why'), { exact: true })
  expect(await why.inputValue()).not.toBe('')
  await why.fill('Typed while the network was slow.')
  await page.getByLabel(t('part.schedule')).fill('Sent two days before')
  await page.getByLabel(t('setting.hospital')).check()
  arrive()
  await alive(page, async () => {
    await page.getByLabel(t('part.harms')).fill('')
    await page.getByLabel(t('part.harms')).fill('He is 13097248022')
  })
  await expect(why).toHaveValue('Typed while the network was slow.')
  await expect(page.getByLabel(t('part.schedule'))).toHaveValue('Sent two days before')
  await expect(page.getByLabel(t('setting.hospital'))).toBeChecked()
})

test('whoever mends a refused form before the scripts have come stays in the field', async ({
  person,
  someone,
  site,
}) => {
  const owner = await someone({ groups: ['clinician'] })
  const id = await shared(contextOf(site.db, owner, { now: new Date() }), { title: 'Films at home' })
  const page = await person(owner)
  const harms = page.getByLabel(t('part.harms'))
  await page.goto(`/practice/${id}/edit`)
  await harms.fill('He is 13097248022')
  const arrive = await scriptsWait(page)
  await page.getByRole('button', { name: t('practice.save'), exact: true }).click({ noWaitAfter: true })
  await expect(page.getByRole('alert', { name: t('failure.invalid') })).toBeFocused()
  await harms.click()
  await page.keyboard.press('Control+End')
  arrive()
  await alive(page, () => page.keyboard.type('!'))
  await expect(harms).toBeFocused()
  await expect(harms).toHaveValue(/^He is 13097248022!+$/)
})
