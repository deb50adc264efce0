import type { Page } from '@playwright/test'
import { translate } from '#server/i18n/messages.ts'
import { shared } from '#tests/initiatives/sharing.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf } from '#tests/support/world.ts'

const t = translate('en')
const question = (page: Page, name: 'what' | 'why' | 'whom' | 'providers' | 'where') =>
  page.getByRole(name === 'where' ? 'combobox' : 'textbox', { name: t(`practice.${name}`) })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('a practice is shared in five answers, looked over first, and found where it belongs', { tag: '@both' }, async ({
  page: reader,
  person,
  someone,
  axe,
  noSidewaysScroll,
}) => {
  const page = await person(await someone({ displayName: 'Marit Lunde', groups: ['clinician'] }))
  await page.goto('/share')
  await page.getByRole('link', { name: t('open.a_practice') }).click()
  await question(page, 'what').fill('We drink tea and talk about one thing.')
  await question(page, 'why').fill('Twenty minutes at the health centre were not enough.')
  await question(page, 'whom').fill('Parents of children under six')
  await question(page, 'where').fill('Steinkjær')
  await page.getByLabel(t('practice.name')).fill('Thursday tea in Steinkjer')
  await page.getByLabel(t('open.theme')).selectOption('child-youth-family')
  await press(page, t('practice.look'))

  const summary = page.getByRole('alert', { name: t('failure.invalid') })
  await expect(summary.getByRole('link')).toHaveText([
    `${t('practice.providers')}: ${t('field.missing')}`,
    `${t('practice.where')}: ${t('where.did_you_mean', { name: 'Steinkjær', like: 'Steinkjer' })}`,
  ])
  await axe(page)
  await noSidewaysScroll(page)
  await question(page, 'providers').fill('Public health nurse')
  await question(page, 'where').fill('steinkjer')
  await press(page, t('practice.look'))
  await expect(page.getByText(t('practice.not_sent'))).toBeVisible()
  await axe(page)
  await press(page, t('practice.change'))
  await question(page, 'why').fill('Leaflets were not read.')
  await press(page, t('practice.look'))
  await expect(page.getByText('Leaflets were not read.')).toBeVisible()
  await press(page, t('practice.share'))

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thursday tea in Steinkjer')
  await expect(page.getByText(t('practice.told', { count: 5, of: 12 }))).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)

  await reader.goto('/practice?place=50&theme=child-youth-family')
  await reader.getByRole('link', { name: 'Thursday tea in Steinkjer' }).click()
  await expect(reader.getByText('Leaflets were not read.')).toBeVisible()
  await axe(reader)
  await reader.getByRole('link', { name: t('practice.ask') }).click()
  await expect(reader.locator('#p1')).toContainText('We drink tea and talk about one thing.')
  await reader.getByRole('link', { name: t('thread.to_practice') }).click()
  await expect(reader).toHaveURL(/\/practice\/\d+\/thursday-tea-in-steinkjer$/)
})

test('a description grows by whoever answers for it; versions show what changed', { tag: '@both' }, async ({
  page: reader,
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const owner = await someone({ displayName: 'Marit Lunde', groups: ['clinician'] })
  const id = await shared(contextOf(site.db, owner, { now: new Date() }), { title: 'Films before the appointment' })
  const page = await person(owner)
  await page.goto(`/practice/${id}`)
  await page.getByRole('link', { name: t('practice.describe') }).click()
  await page.getByLabel(t('part.line')).fill('Three films in six languages')
  await page.getByLabel(t('part.schedule')).fill('Sent two days before')
  await page.getByLabel(t('part.harms')).fill('He is 13097248022')
  await page.getByLabel(t('setting.hospital')).check()
  await axe(page)
  await noSidewaysScroll(page)
  await press(page, t('practice.save'))
  const summary = page.getByRole('alert', { name: t('failure.invalid') })
  await expect(summary.getByRole('link')).toHaveText([new RegExp(`^${t('part.harms')}: `)])
  await expect(page.getByLabel(t('part.schedule'))).toHaveValue('Sent two days before')
  await expect(page.getByLabel(t('setting.hospital'))).toBeChecked()
  await page.getByLabel(t('part.harms')).fill('')
  await press(page, t('practice.save'))
  await expect(page.getByText('Three films in six languages')).toBeVisible()
  await expect(page.getByText(t('setting.hospital'))).toBeVisible()

  await reader.goto(`/practice/${id}`)
  await expect(reader.getByRole('link', { name: t('practice.describe') })).toHaveCount(0)
  await reader.getByRole('link', { name: t('practice.versions', { count: 2 }) }).click()
  const newest = reader.getByRole('region', { name: t('practice.version', { number: 2 }) })
  await expect(newest.locator('ins')).toContainText(['Sent two days before', 'Three films in six languages'])
  await axe(reader)
  expect((await reader.goto(`/practice/${id}/edit`))?.url()).toContain('/sign-in')
})
