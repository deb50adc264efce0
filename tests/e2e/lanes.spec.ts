import { translate } from '#server/i18n/messages.ts'
import { shared } from '#tests/initiatives/sharing.ts'
import { helper } from '#tests/support/lanes.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf, post } from '#tests/support/world.ts'

const t = translate('en')
const SAID = 'I slept the night before, for the first time'

test('what somebody lived through is quoted beside the research, and goes when they wish', { tag: '@both' }, async ({
  page: reader,
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const owner = await someone({ displayName: 'Marit Lunde', groups: ['clinician'] })
  const id = await shared(contextOf(site.db, owner, { now: new Date() }), { title: 'A call in one’s own language' })
  const author = await someone({ displayName: 'Amina Dualeh', groups: ['service_user'] })
  await post(site.db, { id }, { author, body: `They rang on Tuesday. ${SAID}.`, createdAt: new Date() })
  await post(site.db, { id }, { voice: 'researcher', body: 'I have looked at the figures.', createdAt: new Date() })

  const picker = await person(await someone({ displayName: 'Ola Bakke', groups: ['ngo'] }))
  await picker.goto(`/practice/${id}/evidence`)
  await picker.getByRole('link', { name: t('quoting.choose') }).click()
  await expect(picker.getByText('I have looked at the figures.')).toHaveCount(0)
  await axe(picker)
  await noSidewaysScroll(picker)
  await picker.getByRole('link', { name: t('quoting.from_post', { number: 2 }) }).click()
  await picker.getByLabel(t('quoting.words')).fill('I slept the whole night before')
  await picker.getByRole('button', { name: t('quoting.send') }).click()
  await expect(picker.getByText(t('quoting.not_said')).first()).toBeVisible()
  await expect(picker.getByLabel(t('quoting.words'))).toHaveValue('I slept the whole night before')
  await axe(picker)
  await noSidewaysScroll(picker)
  await picker.getByLabel(t('quoting.words')).fill(SAID)
  await picker.getByRole('button', { name: t('quoting.send') }).click()
  const lived = (page: typeof reader) => page.getByRole('region', { name: t('lane.lived') })
  await expect(lived(picker)).toContainText(SAID)
  await axe(picker)

  await picker.goto(`/practice/${id}/quote`)
  await picker.getByLabel(t('quoting.address')).fill('https://example.org/somewhere')
  await picker.getByRole('button', { name: t('quoting.find') }).click()
  await expect(picker.getByText(t('quoting.address_wrong'))).toBeVisible()
  await picker.getByLabel(t('quoting.address')).fill(`${site.origin}/t/${id}/a-call#p3`)
  await picker.getByRole('button', { name: t('quoting.find') }).click()
  await expect(picker.getByText(t('quoting.researcher'))).toBeVisible()

  await reader.goto(`/practice/${id}`)
  await expect(lived(reader)).toContainText(SAID)
  await axe(reader)
  await noSidewaysScroll(reader)
  await reader.getByRole('link', { name: t('quoting.post', { number: 2 }) }).click()
  await expect(reader).toHaveURL(/#p2$/)

  const page = await person(author)
  await expect(async () => {
    await page.goto('/notifications')
    await page
      .getByRole('link', { name: t('notice.told_post_quoted', { name: 'Ola Bakke' }) })
      .click({ timeout: 1_000 })
  }).toPass()
  await lived(page)
    .getByRole('button', { name: t('quoting.remove') })
    .click()
  await expect(lived(page)).not.toContainText(SAID)
})

test('owners ask the researchers who offer help; one of them can, and the owners see who', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const owner = await someone({ displayName: 'Marit Lunde', groups: ['clinician'] })
  const theme = 'substance-use'
  const id = await shared(contextOf(site.db, owner, { now: new Date() }), { title: 'Coffee by the barracks', theme })
  const ingrid = await someone({ displayName: 'Ingrid Sande', groups: ['researcher'] })
  const researcher = await person(ingrid)
  await researcher.goto('/settings')
  await researcher.getByRole('link', { name: t('settings.help') }).click()
  await researcher.getByLabel(t('help.offer'), { exact: true }).check()
  await researcher.getByLabel(t('help.offer_words')).fill('Comparison groups, one day a month.')
  await researcher.getByRole('button', { name: t('settings.save') }).click()
  await expect(researcher.getByText(t('help.themes_missing')).first()).toBeVisible()
  await expect(researcher.getByLabel(t('help.offer_words'))).toHaveValue('Comparison groups, one day a month.')
  await axe(researcher)
  await noSidewaysScroll(researcher)
  await researcher.locator(`input[value=${theme}]`).check()
  await researcher.getByRole('button', { name: t('settings.save') }).click()
  await expect(researcher.getByText(t('settings.saved'))).toBeVisible()
  const silent = await helper(site.db, { displayName: 'Per Silent', theme, locale: 'en' })

  const page = await person(owner)
  await page.goto(`/practice/${id}/evidence`)
  await expect(page.getByText(t('help.count', { count: 2 }))).toBeVisible()
  await expect(page.getByRole('region', { name: t('help.offered') })).toContainText('Ingrid Sande')
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByLabel(t('help.ask_words')).fill('Short')
  await page.getByRole('button', { name: t('help.ask'), exact: true }).click()
  await expect(page.getByLabel(t('help.ask_words'))).toHaveValue('Short')
  await page.getByLabel(t('help.ask_words')).fill('Who can help us with a comparison this winter?')
  await page.getByRole('button', { name: t('help.ask'), exact: true }).click()
  await expect(page.getByText(t('help.asked'))).toBeVisible()
  await expect(page.getByRole('button', { name: t('help.ask'), exact: true })).toHaveCount(0)
  await axe(page)

  await expect(async () => {
    await researcher.goto('/notifications')
    await researcher
      .getByRole('link', { name: t('notice.told_help_asked', { name: 'Marit Lunde' }) })
      .click({ timeout: 1_000 })
  }).toPass()
  await researcher.getByLabel(t('help.answer_words')).fill('I can, from February on. Ring me.')
  await axe(researcher)
  await noSidewaysScroll(researcher)
  await researcher.getByRole('button', { name: t('help.answer'), exact: true }).click()
  await expect(researcher.getByText(t('help.answered'))).toBeVisible()

  await page.goto(`/practice/${id}/help`)
  await expect(page.getByRole('region', { name: t('help.answers') })).toContainText('Ingrid Sande')
  const other = await person(silent)
  await other.goto(`/practice/${id}/help`)
  await expect(other.getByText('Who can help us with a comparison')).toBeVisible()
  await expect(other.getByRole('main')).not.toContainText('Ingrid Sande')
  const stranger = await person(await someone())
  expect((await stranger.goto(`/practice/${id}/help`))?.status()).toBe(404)
})
