import { translate } from '#server/i18n/messages.ts'
import { shared } from '#tests/initiatives/sharing.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf } from '#tests/support/world.ts'

const t = translate('en')

test('what is changed before the scripts have come stands after they have', async ({ person, someone, site }) => {
  const owner = await someone({ displayName: 'Marit Lunde', groups: ['clinician'] })
  const id = await shared(contextOf(site.db, owner, { now: new Date() }), { title: 'Films before the appointment' })
  const page = await person(owner)
  let arrive = () => {}
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/assets/entry.client-*', async (route) => {
    await arrival
    await route.continue()
  })
  await page.goto(`/practice/${id}/edit`, { waitUntil: 'commit' })
  const why = page.getByLabel(t('part.why'), { exact: true })
  expect(await why.inputValue()).not.toBe('')
  await why.fill('Typed while the network was slow.')
  await page.getByLabel(t('part.schedule')).fill('Sent two days before')
  await page.getByLabel(t('setting.hospital')).check()
  arrive()
  // A page that has come alive warns of an identity number while it is written.
  await expect(async () => {
    await page.getByLabel(t('part.harms')).fill('')
    await page.getByLabel(t('part.harms')).fill('He is 13097248022')
    await expect(page.locator('[data-guard-for=harms] [data-severity=block]')).toBeVisible({ timeout: 500 })
  }).toPass()
  await expect(why).toHaveValue('Typed while the network was slow.')
  await expect(page.getByLabel(t('part.schedule'))).toHaveValue('Sent two days before')
  await expect(page.getByLabel(t('setting.hospital'))).toBeChecked()
})
