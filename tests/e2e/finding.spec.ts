import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Locale } from '#server/i18n/languages.plain.ts'
import type { Translate } from '#server/i18n/messages.plain.ts'
import { translate } from '#server/i18n/messages.ts'
import { publishedFinding } from '#tests/findings/filling.ts'
import { expect, test } from '#tests/support/site.ts'

const FOUR = new URL('../samples/bibliographies/four-records.bib', import.meta.url)
const bibliography = { name: 'list.bib', mimeType: 'application/x-bibtex', buffer: readFileSync(FOUR) }

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })

/** Writes the summary of a draft, which is whole then. */
async function summarise(page: Page, t: Translate): Promise<void> {
  await field(page, t('finding.headline')).fill('Three crises, three ways of answering them')
  await field(page, t('finding.found')).fill('The union answered each of the three crises in a way of its own.')
  await field(page, t('finding.meaning')).fill('What worked in one crisis is **not** a recipe for the next.')
  await field(page, t('finding.certainty')).fill('Not very sure: this is one reading of what was published.')
  await page.getByLabel(t('open.language'), { exact: true }).selectOption('en')
  await page.getByLabel(t('open.theme'), { exact: true }).selectOption('asylum-arrival')
}

for (const locale of ['en', 'nb'] as const satisfies Locale[]) {
  const t = translate(locale)
  test(`in ${locale} a list from a reference manager becomes drafts, and one of them a finding`, {
    tag: '@both',
  }, async ({ person, someone, site, axe, noSidewaysScroll }) => {
    // A work is published once, also by the journey before this one.
    await site.db.finding.deleteMany()
    const page = await person(await someone({ groups: ['researcher'], locale }))
    await page.goto('/findings')
    await page.getByRole('link', { name: t('finding.add') }).click()
    await axe(page)
    await noSidewaysScroll(page)
    await field(page, t('finding.import_file')).setInputFiles(bibliography)
    await button(page, t('finding.import_send')).click()

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('finding.report_title'))
    await expect(page.locator('.import-counts > li')).toHaveText([
      t('finding.report_added', { count: 3 }),
      t('finding.report_merged', { count: 1 }),
    ])
    await expect(page.locator('.import-report > li')).toHaveCount(4)
    await axe(page)
    await noSidewaysScroll(page)

    await page.getByRole('link', { name: t('finding.report_go_on') }).click()
    await axe(page)
    await noSidewaysScroll(page)
    await page
      .getByRole('listitem')
      .filter({ hasText: 'The Migration Crisis' })
      .getByRole('link', { name: t('draft.continue') })
      .click()
    // What is missing is said beside its field, and what was typed stays.
    await field(page, t('finding.headline')).fill('Three crises')
    await button(page, t('finding.publish')).click()
    await expect(page.getByRole('alert').or(page.locator('.error-summary'))).toContainText(t('failure.invalid'))
    await expect(page).toHaveTitle(new RegExp(`^${t('failure.page_title', { title: '' })}`))
    await expect(field(page, t('finding.found'))).toHaveAccessibleDescription(new RegExp(t('field.missing')))
    await expect(field(page, t('finding.headline'))).toHaveValue('Three crises')
    await expect(page.getByLabel(t('finding.took_part'), { exact: true })).toHaveAccessibleDescription(
      t('finding.involvement_missing'),
    )
    await expect(
      page.getByRole('group', { name: t('population.age'), exact: true }).last(),
    ).toHaveAccessibleDescription(t('finding.population_missing'))
    await axe(page)
    await noSidewaysScroll(page)
    await summarise(page, t)
    await page.getByLabel(t('finding.design')).selectOption('policy_analysis')
    await page.getByLabel(t('finding.took_part'), { exact: true }).selectOption('none_stated')
    // Where the answer is missing the question stands open.
    await page.getByLabel(t('population.not_reported'), { exact: true }).first().check()
    await button(page, t('finding.save_draft')).click()
    await expect(page.locator('#done')).toHaveText(t('finding.saved'))
    await button(page, t('finding.publish')).click()

    await expect(page).toHaveURL(/\/findings\/\d+\/three-crises-three-ways-of-answering-them$/)
    const address = page.url()
    const reader = await person()
    await reader.context().addCookies([{ name: 'allmenning_locale', value: locale, url: site.origin }])
    await reader.goto('/findings')
    await axe(reader)
    await noSidewaysScroll(reader)
    await reader.getByRole('link', { name: 'Three crises, three ways' }).click()
    await expect(reader).toHaveURL(address)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Three crises, three ways of answering them')
    await expect(reader.getByRole('heading', { name: t('finding.certainty') })).toBeVisible()
    await expect(reader.locator('.cite-as .citation').first()).toContainText(
      'https://doi.org/10.1007/978-3-030-51791-5',
    )
    await axe(reader)
    await noSidewaysScroll(reader)
    const [download] = await Promise.all([
      reader.waitForEvent('download'),
      reader.getByRole('link', { name: 'BibTeX' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^finding-\d+\.bib$/)
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^@\w+\{[\s\S]*The \{?Migration/)

    await reader
      .getByRole('link', { name: t('finding.to_conversation') })
      .first()
      .click()
    await expect(reader.locator('#p1')).toContainText('not a recipe for the next')
    await axe(reader)
    await reader.getByRole('link', { name: t('thread.read_finding') }).click()
    await expect(reader).toHaveURL(address)
  })
}

const t = translate('en')

test('a finding is written by hand, and nothing that was typed is lost', { tag: '@both' }, async ({
  person,
  someone,
  axe,
  noSidewaysScroll,
}) => {
  const page = await person(await someone({ groups: ['researcher'] }))
  await page.goto('/share')
  await page.getByRole('link', { name: t('open.a_finding') }).click()
  await page.getByRole('link', { name: t('finding.by_hand_go') }).click()
  await field(page, t('finding.title')).fill('A study of what happens after four')
  await page.getByLabel(t('finding.authors')).fill('Haugen, K.\nOsman, M.')
  await field(page, t('finding.year')).fill('20')
  await page.getByLabel(t('finding.doi')).fill('not a doi')
  await button(page, t('finding.save_draft')).click()
  await expect(field(page, t('finding.year'))).toHaveAccessibleDescription(new RegExp(t('finding.year_range')))
  await expect(page.getByLabel(t('finding.doi'))).toHaveValue('not a doi')
  await expect(page.getByLabel(t('finding.authors'))).toHaveValue('Haugen, K.\nOsman, M.')
  await axe(page)
  await noSidewaysScroll(page)
  await field(page, t('finding.year')).fill('2020')
  await page.getByLabel(t('finding.doi')).fill('https://doi.org/10.5555/after-four')
  await button(page, t('finding.save_draft')).click()

  await expect(page).toHaveURL(/\/findings\/\d+\/edit$/)
  await page.locator('.population > summary', { hasText: t('population.age') }).click()
  await page.getByLabel(t('population.age.child'), { exact: true }).check()
  await page.getByLabel(t('finding.country')).selectOption('NO')
  await field(page, t('finding.headline')).fill('Kari 13097248022 waits after four')
  await button(page, t('finding.save_draft')).click()
  await expect(field(page, t('finding.headline'))).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel(t('population.age.child'), { exact: true })).toBeChecked()
  await expect(page.getByLabel(t('finding.country'))).toHaveValue('NO')
  await axe(page)
  await field(page, t('finding.headline')).fill('Nobody comes after four')
  await button(page, t('finding.save_draft')).click()
  await page.goto('/findings/drafts')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Nobody comes after four')
  await button(page, `${t('draft.discard')} Nobody comes after four`).click()
  await expect(page.locator('#done')).toHaveText(t('draft.discarded'))
})

test('a site that looks nothing up says so, and goes on by hand with the DOI', { tag: '@both' }, async ({
  person,
  someone,
}) => {
  const page = await person(await someone())
  await page.goto('/findings/new')
  await expect(field(page, t('finding.look_up_doi'))).toHaveAccessibleDescription(t('finding.look_up_hint_off'))
  await field(page, t('finding.look_up_doi')).fill('doi:10.5555/not-here')
  await button(page, t('finding.look_up_send')).click()
  await expect(page.locator('.error-summary')).toContainText(t('finding.look_up_off'))
  await expect(page.getByLabel(t('finding.doi'))).toHaveValue('10.5555/not-here')
})

test('a finding among members is not there for readers, and its owner can change it', { tag: '@both' }, async ({
  person,
  someone,
  site,
  watch,
}) => {
  const nora = await someone({ groups: ['researcher'] })
  const { id } = await publishedFinding(site.db, nora, { audience: 'members' })
  const reader = await person()
  watch.allow(/404/)
  expect((await reader.goto(`/findings/${id}`))?.status()).toBe(404)
  expect((await reader.request.get(`/findings/${id}.bib`)).status()).toBe(404)
  const page = await person(nora)
  await page.goto(`/findings/${id}`)
  await page.getByRole('link', { name: t('finding.revise') }).click()
  await page.getByLabel(t('finding.design')).selectOption('ethnography')
  await button(page, t('finding.save')).click()
  await expect(page.locator('.finding-facts')).toContainText(t('finding.qualitative'))
})
