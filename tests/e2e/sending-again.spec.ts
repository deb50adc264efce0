import type { Page } from '@playwright/test'
import { translate } from '#server/i18n/messages.ts'
import { expect, test } from '#tests/support/site.ts'
import { post, thread } from '#tests/support/world.ts'

const t = translate('en')

const write = async (page: Page, text: string): Promise<void> => {
  await page.getByLabel(t('composer.body'), { exact: true }).fill(text)
  await page.getByRole('button', { name: t('composer.send'), exact: true }).click()
}

test('new words in a form that was sent already are kept, and sent when one sends again', { tag: '@no-js' }, async ({
  person,
  someone,
  site,
}) => {
  const { id } = await thread(site.db, { createdAt: new Date() })
  const page = await person(await someone())
  await page.goto(`/t/${id}`)
  const key = page.locator('#reply [name=idempotencyKey]')
  const used = await key.inputValue()
  await write(page, 'What I meant first.')
  await expect(page.locator('#p2')).toContainText('What I meant first.')
  // A browser that keeps the page shows the form as it was, with the key that was used.
  await page.goBack()
  await key.evaluate((field: HTMLInputElement, old) => {
    field.value = old
  }, used)
  await write(page, 'What I thought of later.')
  await expect(page.getByText(t('post.already_sent'))).toBeVisible()
  await expect(page.getByLabel(t('composer.body'), { exact: true })).toHaveValue('What I thought of later.')
  await page.getByRole('button', { name: t('composer.send'), exact: true }).click()
  await expect(page.locator('#p3')).toContainText('What I thought of later.')
  expect(await site.db.post.count({ where: { threadId: id } })).toBe(3)
})

test('a reply written on an early page leads to where it stands', { tag: '@both' }, async ({
  person,
  someone,
  site,
}) => {
  const made = await thread(site.db, { createdAt: new Date() })
  for (let count = 0; count < 24; count++) await post(site.db, made)
  const page = await person(await someone())
  await page.goto(`/t/${made.id}`)
  await expect(page.locator('#p20')).toBeVisible()
  await write(page, 'From the first page.')
  await expect(page).toHaveURL(/\?after=20#p26$/)
  await expect(page.locator('#p26')).toContainText('From the first page.')
})

test('a member’s permalink leads to the page that its post stands on', async ({ person, someone, site }) => {
  const made = await thread(site.db, { createdAt: new Date() })
  for (let count = 0; count < 24; count++) await post(site.db, made)
  const page = await person(await someone())
  await page.goto(`/t/${made.id}/x#p23`)
  await expect(page).toHaveURL(/\?after=20#p23$/)
  await expect(page.locator('#p23')).toBeInViewport()
})

test('on a full page, what is new leads to the page where it stands', async ({ person, someone, site }) => {
  const made = await thread(site.db, { createdAt: new Date() })
  for (let count = 0; count < 24; count++) await post(site.db, made)
  const [reading, writing] = [await person(await someone()), await person(await someone())]
  await reading.goto(`/t/${made.id}`)
  await expect(reading.getByRole('region', { name: t('here.title') })).toBeVisible()
  await writing.goto(`/t/${made.id}?after=20`)
  await write(writing, 'The newest of all.')
  await reading.getByRole('link', { name: t('thread.new_replies', { count: 1 }) }).click()
  await expect(reading.locator('#p26')).toContainText('The newest of all.')
})

test('one’s own reply is never offered as new, also when what changed could not be asked for at once', async ({
  person,
  someone,
  site,
  watch,
}) => {
  watch.allow(/ERR_FAILED/)
  const { id } = await thread(site.db, { createdAt: new Date() })
  const page = await person(await someone())
  await page.goto(`/t/${id}`)
  await expect(page.getByText(t('here.only_you'))).toBeVisible()
  let lost = 0
  await page.route('**/changes?*', (route) => {
    lost++
    return lost <= 2 ? route.abort() : route.continue()
  })
  await write(page, 'Said on a shaky line.')
  await expect(page.locator('#p2')).toContainText('Said on a shaky line.')
  expect(lost).toBeGreaterThan(2)
  await expect(page.locator('.new-replies')).toBeEmpty()
})
