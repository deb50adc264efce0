import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { translate } from '#server/i18n/messages.ts'
import { adoptInitiative } from '#server/initiatives/adopt-initiative.ts'
import { publishedFinding } from '#tests/findings/filling.ts'
import { shared } from '#tests/initiatives/sharing.ts'
import { adopting } from '#tests/support/initiatives.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf, thread } from '#tests/support/world.ts'

const t = translate('en')

/** A theme of which no other journey speaks, so that its numbers are those of this one. */
const THEME = 'substance-use'
const THEME_NAME = 'Substance use'

/** The file behind a link. */
async function downloaded(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ])
  return readFile(await download.path(), 'utf8')
}

test('practice is found on a map: a county, a municipality, its practice; a table and files say the same', {
  tag: '@both',
}, async ({ page, site, someone, axe, noSidewaysScroll }) => {
  const now = { now: new Date() }
  const [owner, other] = [await someone({ groups: ['clinician'] }), await someone({ groups: ['clinician'] })]
  const title = `Coffee by the harbour ${Date.now()}`
  const id = await shared(contextOf(site.db, owner, now), { title, theme: THEME, where: 'Vadsø' })
  await adoptInitiative(contextOf(site.db, other, now), adopting(id, { place: '5601' }))
  const said = (place: string, described: number, used: number) => t('map.area', { place, count: 1, described, used })

  await page.goto('/practice')
  await page.getByRole('link', { name: t('map.on_map') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('map.title'))
  await page.getByLabel(t('open.theme')).selectOption(THEME)
  await page.getByRole('button', { name: t('practice.show') }).click()
  const map = page.getByRole('group', { name: t('map.drawing') })
  await expect(map.getByRole('link')).toHaveCount(15)
  await expect(map.getByRole('link', { name: said('Finnmark', 1, 1) })).toHaveAttribute(
    'href',
    `/practice?place=56&theme=${THEME}`,
  )
  await axe(page)
  await noSidewaysScroll(page)

  const table = page.getByRole('table', { name: t('map.title') })
  await expect(table.getByRole('row').nth(1)).toContainText('Finnmark')
  await table.getByRole('link', { name: t('map.county'), exact: true }).click()
  await expect(table.getByRole('row').nth(1)).toContainText('Agder')
  await expect(table.locator('[aria-sort="ascending"]')).toHaveText(t('map.county'))
  const csv = await downloaded(page, t('map.csv'))
  expect(csv.startsWith('\uFEFFlevel;place_code;')).toBe(true)
  expect(csv).toContain('county;56;Finnmark;1;1;1\r\n')
  const json = JSON.parse(await downloaded(page, t('map.json')))
  expect(json.rows).toContainEqual(expect.objectContaining({ place_code: '56', described_here: 1, used_here: 1 }))

  await table.getByRole('link', { name: 'Finnmark', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('map.title_county', { county: 'Finnmark' }))
  await axe(page)
  await noSidewaysScroll(page)
  const county = page.getByRole('group', { name: t('map.drawing_county', { county: 'Finnmark' }) })
  await expect(county.getByRole('link', { name: said('Alta', 0, 1) })).toBeVisible()
  // Keyboards go to where there is something; the rest stands in the list below the table.
  await expect(county.locator('a:not([tabindex="-1"])')).toHaveCount(2)
  const vadsø = county.getByRole('link', { name: said('Vadsø', 1, 0) })
  await vadsø.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/practice?place=5607&theme=${THEME}`)
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('img', { name: /Started in Vadsø\. Used in Alta\./ })).toBeVisible()
})

test('the map of evidence shows what is known, what is missing, and what people ask; each number leads to it', {
  tag: '@both',
}, async ({ page, site, someone, axe, noSidewaysScroll }) => {
  const nora = await someone({ groups: ['researcher'] })
  const population = { theme: THEME, status: ['student'], origin: ['014'] }
  const headline = `Students drink less than they think ${Date.now()}`
  await publishedFinding(site.db, nora, { ...population, headline, design: 'cohort' }, new Date())
  await publishedFinding(site.db, nora, { ...population, audience: 'members', design: 'meta_analysis' }, new Date())
  const title = `Who helps a student who drinks? ${Date.now()}`
  await thread(site.db, { theme: THEME, voice: 'service_user', title, createdAt: new Date() })

  await page.goto('/findings')
  await page.getByRole('link', { name: t('gap.short') }).click()
  await expect(page.getByText(t('gap.baseline', { percent: '14%' }))).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)
  const students = { theme: THEME_NAME, population: t('population.status.student') }
  const cell = page.getByRole('link', {
    name: [
      t('gap.cell', { ...students, count: 1 }),
      t('gap.strongest', { designs: t('gap.group_observational') }),
      t('gap.is_synthesis'),
    ].join('; '),
  })
  await expect(cell).toHaveText(`1${t('gap.letter_observational')}`)
  const empty = { theme: THEME_NAME, population: t('population.status.undocumented'), count: 0 }
  await expect(page.getByRole('link', { name: `${t('gap.cell', empty)}; ${t('gap.is_absolute')}` })).toHaveText('0')
  await page.getByRole('region', { name: t('gap.map', { population: t('population.status') }) }).focus()
  await cell.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/findings?theme=${THEME}&status=student`)
  await expect(page.getByRole('link', { name: headline })).toBeVisible()
  await expect(page.locator('.thread-row')).toHaveCount(1)
  await axe(page)
  await page.getByRole('link', { name: t('gap.remove', { what: t('population.status.student') }) }).click()
  await expect(page).toHaveURL(`/findings?theme=${THEME}`)

  await page.goto('/evidence-map')
  await page.getByRole('link', { name: t('population.origin'), exact: true }).click()
  await page.getByRole('link', { name: t('gap.group_observational'), exact: true }).click()
  await expect(page).toHaveURL('/evidence-map?by=origin&designs=observational')
  await axe(page)
  const africa = { theme: THEME_NAME, population: 'Africa', count: 1 }
  await expect(page.getByRole('link', { name: t('gap.cell', africa) })).toHaveAttribute(
    'href',
    `/findings?theme=${THEME}&origin=002&designs=observational`,
  )
  const json = JSON.parse(await downloaded(page, t('map.json')))
  const line = { theme_code: THEME, population_code: '002', findings: 1, findings_synthesis: 0 }
  expect(json.rows).toContainEqual(expect.objectContaining(line))
  expect(await downloaded(page, t('gap.figures_csv'))).toContain('pools_origin;')

  await page.getByRole('link', { name: t('gap.asked_by_users', { theme: THEME_NAME, count: 1 }) }).click()
  await expect(page.getByRole('link', { name: title })).toBeVisible()
})

test('the pages of the maps weigh little, and ask nobody else for anything', async ({ page, site }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  for (const address of ['/practice/map', '/practice/map?county=46', '/evidence-map']) {
    const wire = await page.context().newCDPSession(page)
    await wire.send('Network.enable')
    let bytes = 0
    const fonts = new Set<string>()
    wire.on('Network.responseReceived', ({ requestId, type }) => type === 'Font' && fonts.add(requestId))
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (!fonts.has(requestId)) bytes += encodedDataLength
    })
    await wire.send('Network.clearBrowserCache')
    await page.goto(address)
    await page.waitForLoadState('networkidle')
    expect(bytes, address).toBeGreaterThan(10_000)
    expect(bytes, address).toBeLessThanOrEqual(60_000)
    await wire.detach()
  }
  expect(asked.filter((url) => !url.startsWith(site.origin))).toEqual([])
})
