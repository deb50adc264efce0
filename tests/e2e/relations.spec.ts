import { translate } from '#server/i18n/messages.ts'
import { publishedFinding } from '#tests/findings/filling.ts'
import { shared } from '#tests/initiatives/sharing.ts'
import { REASON } from '#tests/relations/tying.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf, thread } from '#tests/support/world.ts'

const t = translate('en')

test('a researcher ties a finding to a practice; its owner is told, and sees it differently', { tag: '@both' }, async ({
  page: reader,
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const now = new Date()
  const owner = await someone({ displayName: 'Marit Lunde', groups: ['clinician'] })
  const researcher = await someone({ displayName: 'Ola Bakke', groups: ['researcher'] })
  const practice = await shared(contextOf(site.db, owner, { now }), { title: 'Ring before the door closes' })
  const headline = 'Those who are rung come more often'
  const { id: findingId } = await publishedFinding(site.db, researcher, { headline }, now)

  const page = await person(researcher)
  await page.goto(`/findings/${findingId}`)
  await page.getByRole('link', { name: t('relation.tie_this') }).click()
  await page.getByLabel(t('relation.sought')).fill('door closes')
  await page.getByRole('button', { name: t('relation.find'), exact: true }).click()
  await expect(page.getByRole('radio', { name: 'Ring before the door closes' })).toBeChecked()
  await axe(page)
  await noSidewaysScroll(page)
  // What is missing is said beside its field, and what was written stays.
  await page.getByLabel(t('relation.reason'), { exact: true }).fill(REASON)
  await page.getByRole('button', { name: t('relation.send') }).click()
  await expect(page.getByText(t('relation.choose_tie')).first()).toBeVisible()
  await expect(page.getByLabel(t('relation.reason'), { exact: true })).toHaveValue(REASON)
  await page.getByLabel(t('relation.tie')).selectOption('from_supports')
  await page.getByRole('button', { name: t('relation.send') }).click()
  await expect(page.getByText(t('relation.done'))).toBeVisible()
  await expect(page.locator('.tied')).toContainText(REASON)
  await axe(page)

  const asked = await person(owner)
  await expect(async () => {
    await asked.goto('/notifications')
    await expect(asked.getByRole('main')).toContainText('Ola Bakke', { timeout: 1_000 })
  }).toPass()
  await asked.getByRole('link', { name: t('notice.told_relation_proposed', { name: 'Ola Bakke' }) }).click()
  await expect(asked.getByRole('heading', { level: 1 })).toHaveText(t('relation.page_title'))
  await axe(asked)
  await noSidewaysScroll(asked)
  await asked.getByLabel(t('relation.verdict_disputed')).check()
  await asked.getByRole('button', { name: t('relation.answer_send') }).click()
  await expect(asked.getByText(t('relation.say_why')).first()).toBeVisible()
  await expect(asked.getByLabel(t('relation.verdict_disputed'))).toBeChecked()
  const otherwise = 'We ring everybody, also those who would have come.'
  await asked.getByLabel(t('relation.words')).fill(otherwise)
  await asked.getByRole('button', { name: t('relation.answer_send') }).click()
  await expect(asked.getByText(t('relation.answered'))).toBeVisible()

  // Both ends show both sides, to everyone.
  await reader.goto(`/practice/${practice}`)
  const card = reader.getByRole('region', { name: t('relation.title') })
  await expect(card).toContainText(t('relation.to_supports'))
  await expect(card).toContainText(t('relation.state_disputed'))
  // It stands in the lane of research too, with how it belongs there and that not everybody agrees.
  const lane = reader.getByRole('region', { name: t('lane.research') })
  for (const words of [headline, t('relation.to_supports'), t('relation.state_disputed')])
    await expect(lane).toContainText(words)
  await expect(lane.getByRole('link', { name: t('lane.to_finding') })).toHaveAttribute(
    'href',
    new RegExp(`^/findings/${findingId}/`),
  )
  await axe(reader)
  await noSidewaysScroll(reader)
  await card.getByRole('link', { name: headline, exact: true }).click()
  const section = reader.getByRole('region', { name: t('relation.title') })
  await expect(section).toContainText(REASON)
  await expect(section).toContainText(otherwise)
  await axe(reader)
  await noSidewaysScroll(reader)

  await expect(async () => {
    await page.goto('/notifications')
    await expect(page.getByRole('main')).toContainText(t('notice.told_relation_answered', { name: 'Marit Lunde' }), {
      timeout: 1_000,
    })
  }).toPass()
  await page.getByRole('link', { name: t('notice.told_relation_answered', { name: 'Marit Lunde' }) }).click()
  await page.getByRole('button', { name: t('relation.withdraw') }).click()
  await expect(page.getByText(t('relation.withdrawn_note'))).toBeVisible()
  await expect(page.getByText(otherwise)).toBeVisible()
  await axe(page)
})

test('what a question led to is confirmed, and stands on the path', { tag: '@both' }, async ({
  page: reader,
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const now = new Date()
  const asker = await someone({ groups: ['service_user'] })
  const owner = await someone({ groups: ['clinician'] })
  const title = 'Who rings those who do not come?'
  const question = await thread(site.db, { author: asker, title, createdAt: new Date(now.getTime() - 86_400_000) })
  const practice = await shared(contextOf(site.db, owner, { now }), { title: 'We ring on Thursdays' })
  const page = await person(owner)
  await page.goto(`/t/${practice}/relations?find=${question.id}`)
  await page.getByLabel(t('relation.tie')).selectOption('to_led_to')
  await page.getByLabel(t('relation.reason'), { exact: true }).fill(REASON)
  await page.getByRole('button', { name: t('relation.send') }).click()
  await expect(page.getByText(t('relation.done'))).toBeVisible()

  const asked = await person(asker)
  await asked.goto(`/t/${question.id}/relations`)
  await asked.getByRole('link', { name: t('relation.details_of', { title: 'We ring on Thursdays' }) }).click()
  await asked.getByLabel(t('relation.verdict_confirmed')).check()
  await asked.getByRole('button', { name: t('relation.answer_send') }).click()
  await expect(asked.getByText(t('relation.answered'))).toBeVisible()

  await reader.goto(`/practice/${practice}`)
  await reader.getByRole('link', { name: t('relation.path_title') }).click()
  const steps = reader.locator('.path > li')
  await expect(steps).toHaveCount(2)
  await expect(steps.first()).toContainText(title)
  await expect(steps.last()).toContainText(t('relation.path_stopped'))
  await axe(reader)
  await noSidewaysScroll(reader)
  await reader.goto(`/t/${question.id}/relations`)
  await expect(reader.getByRole('link', { name: t('relation.sign_in') })).toBeVisible()
  await expect(reader.locator('.tied')).toContainText(t('relation.state_confirmed'))
  await axe(reader)
})
