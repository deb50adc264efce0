import { translate } from '#server/i18n/messages.ts'
import { shared } from '#tests/initiatives/sharing.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf } from '#tests/support/world.ts'

const t = translate('en')
const WORDS = 'Forty women before and after, by the same questions.'

test('an owner declares, two from other groups confirm, and the ladder rises', { tag: '@both' }, async ({
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
  await page.goto(`/practice/${id}/evidence`)
  for (const fact of ['outcomes', 'comparison'] as const) {
    const claim = page.getByRole('article', { name: t(`evidence.fact_${fact}`) })
    await claim.locator('summary').click()
    await claim.getByLabel(t('evidence.words')).fill(WORDS)
    await claim.getByRole('button', { name: t('evidence.declare') }).click()
    await expect(page.getByText(t('evidence.done'))).toBeVisible()
    await expect(claim.locator('.words')).toHaveAttribute('lang', 'en')
  }
  await axe(page)
  await noSidewaysScroll(page)
  await expect(page.locator('.rung[data-state=here]')).toContainText(t('rung.2'))
  await expect(page.locator('.rung[data-state=next]')).toContainText(t('rung.demand_confirmed'))

  for (const group of ['researcher', 'service_user'] as const) {
    const other = await person(await someone({ groups: [group] }))
    await other.goto(`/practice/${id}/evidence`)
    await other.getByLabel(t('evidence.how')).fill('I have read the report and seen two of the films.')
    await other.getByRole('button', { name: t('evidence.send'), exact: true }).click()
    await expect(other.getByText(t('evidence.done'))).toBeVisible()
    if (group === 'service_user') await axe(other)
  }
  await reader.goto('/practice?level=3')
  await reader.getByRole('link', { name: 'Films before the appointment' }).click()
  await expect(reader.locator('.rung[data-state=here]')).toContainText(t('rung.3'))
  await axe(reader)
  await reader.getByRole('link', { name: t('practice.brief') }).click()
  await expect(reader.getByText(WORDS).first()).toBeVisible()
  await expect(reader.getByText(/Marit Lunde \(\d{4}\)/)).toContainText(`/practice/${id}/films-before-the-appointment`)
  await axe(reader)
  await noSidewaysScroll(reader)
})

test('somebody elsewhere uses it too: the owner is told, and the place stands on the page', { tag: '@both' }, async ({
  page: reader,
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const owner = await someone({ displayName: 'Marit Lunde', groups: ['clinician'] })
  const id = await shared(contextOf(site.db, owner, { now: new Date() }), { title: 'Tea and films at the library' })
  const other = await person(await someone({ displayName: 'Ola Bakke', groups: ['ngo'] }))
  await other.goto(`/practice/${id}`)
  await other.getByRole('link', { name: t('adopt.title') }).click()
  await other.getByLabel(t('adopt.organisation')).fill('Skien library')
  await other.getByRole('button', { name: t('adopt.send') }).click()
  await expect(other.getByRole('alert', { name: t('failure.invalid') })).toBeVisible()
  await expect(other.getByLabel(t('adopt.organisation'))).toHaveValue('Skien library')
  await axe(other)
  await noSidewaysScroll(other)
  await other.getByLabel(t('adopt.place'), { exact: true }).selectOption('4003')
  await other.getByLabel(t('adopt.since')).fill('2025')
  await other.getByLabel(t('adopt.adaptations')).fill('Saturdays, and in Ukrainian')
  await other.getByRole('button', { name: t('adopt.send') }).click()
  await expect(other.getByText(t('adopt.done'))).toBeVisible()

  await reader.goto(`/practice/${id}`)
  const used = reader.locator('aside .spread')
  await expect(used).toContainText('Skien library')
  await expect(used).toContainText('Saturdays, and in Ukrainian')
  const page = await person(owner)
  await expect(async () => {
    await page.goto('/notifications')
    await expect(page.getByRole('main')).toContainText('Ola Bakke', { timeout: 1_000 })
  }).toPass()
})
