import { translate } from '#server/i18n/messages.ts'
import { askIfRunning } from '#server/initiatives/ask-if-running.ts'
import { shared } from '#tests/initiatives/sharing.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf } from '#tests/support/world.ts'

const t = translate('en')
const DAY = 86_400_000

test('after a year the owners are asked; the link only opens a page, and its buttons say yes, or why not', {
  tag: '@both',
}, async ({ page: reader, person, someone, site, axe, noSidewaysScroll }) => {
  const owner = await someone({ displayName: 'Marit Lunde', groups: ['clinician'] })
  const long = new Date(Date.now() - 400 * DAY)
  const id = await shared(contextOf(site.db, owner, { now: long }), { title: 'Songs in the waiting room' })
  await askIfRunning(site.db, new Date())
  const mail = await site.db.mailMessage.findFirstOrThrow({ where: { recipient: owner.email ?? '' } })
  expect(mail.subject).toBe(t('mail.running_subject', { title: 'Songs in the waiting room' }))
  const [link = ''] = /http\S+\/running/.exec(mail.body) ?? []

  const quiet = reader.locator('.quiet')
  await reader.goto(`/practice/${id}`)
  await expect(quiet).toBeVisible()
  await axe(reader)
  await reader.goto(link)
  await expect(reader).toHaveURL(/\/sign-in/)
  await reader.goto(`/practice/${id}/brief`)
  await expect(quiet).toBeVisible()

  const page = await person(owner)
  await page.goto(link)
  await axe(page)
  await noSidewaysScroll(page)
  await reader.reload()
  await expect(quiet).toBeVisible()
  await page.getByRole('button', { name: t('still.yes') }).click()
  await expect(page.getByText(t('still.done'))).toBeVisible()
  await reader.reload()
  await expect(quiet).toHaveCount(0)

  await page.getByLabel(t('still.why')).fill('No')
  await page.getByRole('button', { name: t('still.stop') }).click()
  await expect(page.getByRole('alert', { name: t('failure.invalid') })).toBeVisible()
  await expect(page.getByLabel(t('still.why'))).toHaveValue('No')
  await axe(page)
  await page.getByLabel(t('still.why')).fill('The singer moved north.')
  await page.getByRole('button', { name: t('still.stop') }).click()
  await expect(page.getByText(t('still.stopped'))).toBeVisible()

  await reader.goto(`/practice/${id}`)
  await expect(reader.locator('.facts')).toContainText(t('stage.stopped'))
  await expect(reader.getByRole('main')).toContainText('The singer moved north.')
  await reader.goto(`/practice/${id}/history`)
  await expect(reader.getByRole('main')).toContainText(t('part.stopped_because'))
})
