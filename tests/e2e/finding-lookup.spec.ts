import type { Page } from '@playwright/test'
import { saveFindingDraft } from '#server/findings/save-finding-draft.ts'
import { translate } from '#server/i18n/messages.ts'
import { addedFinding, publication, publishedFinding } from '#tests/findings/filling.ts'
import { test as base, expect } from '#tests/support/site.ts'
import { startWorksStandIn, type WorksStandIn } from '#tests/support/works-stand-in.ts'
import { contextOf } from '#tests/support/world.ts'

/** Journeys through a site that looks works up, in a register that stands in for the real one. */
const test = base.extend<object, { register: WorksStandIn }>({
  register: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads off this pattern what a fixture needs
    async ({}, use) => {
      const register = await startWorksStandIn()
      await use(register)
      await register.close()
    },
    { scope: 'worker' },
  ],
  siteSettings: [({ register }, use) => use({ WORKS_URL: register.origin }), { scope: 'worker' }],
})

const t = translate('en')
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const kept = (page: Page) => page.locator('.writing-line [role=status]')

async function lookUp(page: Page, doi: string): Promise<void> {
  await page.goto('/findings/new')
  await field(page, t('finding.look_up_doi')).fill(doi)
  await button(page, t('finding.look_up_send')).click()
}

test('a DOI becomes a draft, the draft a finding, and then the DOI leads to it', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  await site.db.finding.deleteMany()
  const page = await person(await someone({ groups: ['researcher'] }))
  await page.goto('/findings/new')
  await axe(page)
  await noSidewaysScroll(page)
  await lookUp(page, 'https://doi.org/10.5555/JIE.2024.017')
  await expect(page).toHaveURL(/\/findings\/\d+\/edit\?from=added#done$/)
  await expect(page.locator('#done')).toHaveText(t('finding.look_up_added'))
  await expect(field(page, t('finding.title'))).toHaveValue('Interpreters before four & after: a register study')
  await expect(page.getByLabel(t('finding.authors'))).toHaveValue(/^Haugen, Kari 0000-0002-1825-0097\n/)
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByLabel(t('finding.authors')).fill('Haugen, Kari 0000-0002-1825-0098')
  await page.getByLabel(t('finding.places')).fill('Bergn')
  await field(page, t('finding.headline')).fill('Interpreters come before four')
  await field(page, t('finding.found')).fill('Before four an interpreter is there in four of ten visits.')
  await field(page, t('finding.meaning')).fill('Book the interpreter together with the appointment.')
  await field(page, t('finding.certainty')).fill('Quite sure, since every visit of the year was counted.')
  await page.getByLabel(t('open.language'), { exact: true }).selectOption('en')
  await page.getByLabel(t('open.theme'), { exact: true }).selectOption('language-interpreting')
  await page.getByLabel(t('finding.took_part'), { exact: true }).selectOption('none_stated')
  await page.locator('.population > summary', { hasText: t('population.age') }).click()
  await page.getByLabel(t('population.age.adult'), { exact: true }).check()
  await button(page, t('finding.publish')).click()
  await expect(page.getByLabel(t('finding.authors'))).toHaveAccessibleDescription(
    new RegExp(t('finding.orcid_wrong', { line: 1 })),
  )
  await axe(page)
  await page.getByLabel(t('finding.authors')).fill('Haugen, Kari 0000-0002-1825-0097')
  await button(page, t('finding.publish')).click()
  await expect(page.getByLabel(t('finding.places'))).toHaveAccessibleDescription(/Bergen/)
  await page.getByLabel(t('finding.places')).fill('Bergen')
  await button(page, t('finding.publish')).click()

  await expect(page).toHaveURL(/\/interpreters-come-before-four$/)
  await expect(page.locator('.orcid-list')).toContainText(t('finding.orcid_unchecked'))
  await expect(page.getByRole('link', { name: 'NCT01234567' })).toHaveAttribute('href', /clinicaltrials\.gov/)
  await expect(page.locator('.finding-facts')).toContainText('Bergen')
  await axe(page)
  await noSidewaysScroll(page)
  const other = await person(await someone())
  await lookUp(other, 'doi:10.5555/jie.2024.017')
  await expect(other).toHaveURL(/\/interpreters-come-before-four\?from=published#done$/)
  await expect(other.locator('#done')).toHaveText(t('finding.known'))
})

test('what the look-up cannot tell is filled in by hand, and nothing that is known is lost', { tag: '@both' }, async ({
  person,
  someone,
  register,
  site,
  axe,
  noSidewaysScroll,
}) => {
  await site.db.finding.deleteMany()
  register.misbehave('/works/10.5555%2Ffaulty', (_request, response) => void response.writeHead(500).end())
  const page = await person(await someone())
  await lookUp(page, 'no DOI at all')
  await expect(field(page, t('finding.look_up_doi'))).toHaveAccessibleDescription(
    new RegExp(t('finding.doi_unreadable')),
  )
  await expect(field(page, t('finding.look_up_doi'))).toHaveValue('no DOI at all')
  for (const [doi, said] of [
    ['10.5555/faulty', t('finding.look_up_unanswered')],
    ['10.5555/unknown', t('finding.look_up_not_found')],
    ['10.5555/no-year', t('finding.problem_no_year')],
  ] as const) {
    await lookUp(page, doi)
    await expect(page.locator('.error-summary')).toContainText(said)
    await expect(page.getByRole('textbox', { name: t('finding.doi') })).toHaveValue(doi)
  }
  await axe(page)
  await noSidewaysScroll(page)
  await expect(field(page, t('finding.title'))).toHaveValue('When was this')
  await field(page, t('finding.year')).fill('2020')
  await button(page, t('finding.save_draft')).click()
  await expect(page).toHaveURL(/\/findings\/\d+\/edit$/)
  await expect(page.getByLabel(t('finding.authors'))).toHaveValue('Moe, D.')
})

test('a finding is kept while it is filled in, and sent while it is being kept', async ({ person, someone, site }) => {
  const nora = await someone({ groups: ['researcher'] })
  const { id } = await addedFinding(site.db, nora, { title: 'Kept by itself', doi: '' })
  const stands = async () => site.db.finding.findUniqueOrThrow({ where: { id } })
  const page = await person(nora)
  await page.goto(`/findings/${id}/edit`)
  await field(page, t('finding.headline')).fill('Kept while it is written')
  await expect(kept(page)).toHaveText(t('draft.saved'))
  await page.getByLabel(t('finding.design')).selectOption('cohort')
  await expect.poll(async () => (await stands()).design).toBe('cohort')
  expect(await stands()).toMatchObject({ headline: 'Kept while it is written', version: 3 })
  // What cannot be taken is said, and kept in the window alone.
  await page.getByLabel(t('finding.doi')).fill('10.5')
  await expect(kept(page)).toContainText(t('finding.doi_unreadable'))
  await page.getByLabel(t('finding.doi')).fill('')
  await field(page, t('finding.found')).fill('He is 13097248022')
  await expect(kept(page)).toHaveText(t('draft.in_window_identifier'))
  expect(await stands()).toMatchObject({ summaryFound: '', version: 3 })
  await field(page, t('finding.found')).fill('A text that is sent the moment it is written.')
  // The button does not run into what is on its way.
  await page.route('**/kept', async (route) => {
    await new Promise((later) => setTimeout(later, 1_500))
    await route.continue()
  })
  const asked = page.waitForRequest('**/kept')
  await field(page, t('finding.meaning')).fill('And this one as well, a little later than that.')
  await asked
  await button(page, t('finding.save_draft')).click()
  await expect(page.locator('#done')).toHaveText(t('finding.saved'))
  expect(await stands()).toMatchObject({
    summaryFound: 'A text that is sent the moment it is written.',
    summaryMeaning: 'And this one as well, a little later than that.',
  })
})

test('what another window has changed is not overwritten by itself', async ({ person, someone, site, watch }) => {
  watch.allow(/409/)
  const nora = await someone({ groups: ['researcher'] })
  const { id } = await addedFinding(site.db, nora, { title: 'In two windows', doi: '' })
  const page = await person(nora)
  await page.goto(`/findings/${id}/edit`)
  const other = {
    ...publication({ title: 'In two windows', doi: '' }),
    headline: 'From the other window',
    id,
    version: 1,
  }
  await saveFindingDraft(contextOf(site.db, nora), other)
  await field(page, t('finding.headline')).fill('From this window')
  await expect(kept(page)).toHaveText(t('finding.kept_newer'))
  expect((await site.db.finding.findUniqueOrThrow({ where: { id } })).headline).toBe('From the other window')
  await button(page, t('finding.save_draft')).click()
  await expect(page.locator('.error-summary')).toContainText(t('finding.changed_meanwhile'))
  await expect(field(page, t('finding.headline'))).toHaveValue('From this window')
  await button(page, t('finding.save_draft')).click()
  await expect(page.locator('#done')).toHaveText(t('finding.saved'))
})

test('the list is narrowed to whom a study does not tell of, and to words', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  await site.db.finding.deleteMany()
  const nora = await someone({ groups: ['researcher'] })
  await publishedFinding(site.db, nora, { headline: 'Origin is pooled here', origin: 'pooled', question: 'benefit' })
  await publishedFinding(site.db, nora, { headline: 'Origin is told here', origin: ['014'], question: 'experience' })
  const reader = await person()
  const rows = reader.locator('.thread-row h2')
  await reader.goto('/findings')
  await expect(rows).toHaveCount(2)
  await reader.getByText(t('finding.more_filters')).click()
  await field(reader, t('finding.studied')).selectOption('origin.pooled')
  await button(reader, t('finding.narrow')).click()
  await expect(rows).toHaveText(['Origin is pooled here'])
  await expect(field(reader, t('finding.studied'))).toHaveValue('origin.pooled')
  await axe(reader)
  await noSidewaysScroll(reader)
  await reader.getByRole('link', { name: t('finding.show_all') }).click()
  await expect(rows).toHaveCount(2)
  await field(reader, t('finding.words')).fill('told ORIGIN')
  await button(reader, t('finding.narrow')).click()
  await expect(rows).toHaveText(['Origin is told here'])
  await field(reader, t('finding.words')).fill('13097248022')
  await button(reader, t('finding.narrow')).click()
  await expect(field(reader, t('finding.words'))).toHaveAttribute('aria-invalid', 'true')
  await expect(reader.locator('main')).not.toContainText('13097248022')
  await axe(reader)
})
