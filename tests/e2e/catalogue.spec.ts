import type { Locator, Page } from '@playwright/test'
import { translate } from '#server/i18n/messages.ts'
import { reviseInitiative } from '#server/initiatives/revise-initiative.ts'
import { described, shared } from '#tests/initiatives/sharing.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf } from '#tests/support/world.ts'

const t = translate('en')
const PHONE = { width: 390, height: 844 }
/** Pixels of a thumb. */
const THUMB = 44

test.use({ viewport: PHONE })

const search = async (page: Page, words: string) => {
  await page.getByRole('searchbox', { name: t('practice.problem') }).fill(words)
  await page.getByRole('button', { name: t('practice.search') }).click()
}
const narrow = (page: Page) => page.locator('summary', { hasText: t('practice.narrow') })
const cards = (page: Page) => page.locator('.initiative-card h2')

/** Asserts that all that is pressed in the catalogue is as high as a thumb. */
async function fitForThumbs(pressed: Locator): Promise<void> {
  const low = await pressed.evaluateAll(
    (all, thumb) =>
      all
        .filter((one) => one.checkVisibility())
        .map((one) => ({ what: one.textContent ?? one.outerHTML, height: one.getBoundingClientRect().height }))
        .filter(({ height }) => height > 0 && height < thumb),
    THUMB,
  )
  expect(low).toEqual([])
}

test('between two patients: words, a place, and whom to ask, on a phone', { tag: '@both' }, async ({
  page,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const owner = contextOf(site.db, await someone({ groups: ['clinician'] }), { now: new Date() })
  const near = await shared(owner, {
    ...{ title: 'Whisprophone at the bedside', where: 'Voss', why: 'Nobody understood.', body: 'A phone on wheels.' },
  })
  await reviseInitiative(owner, {
    ...described(near, { where: 'Voss', settings: ['hospital'], cost: 'NOK 400 a month. The phone was a gift.' }),
    ...{ why: 'Nobody understood.', procedures: 'A phone on wheels.' },
  })
  await shared(owner, {
    title: 'Whisprophone in the north',
    where: 'Tromsø',
    why: 'Nobody understood.',
    body: 'Two phones.',
  })

  await page.goto('/practice')
  await search(page, 'whisprophones')
  await expect(page.getByRole('status')).toContainText(t('practice.found', { count: 2 }))
  await narrow(page).click()
  await page.getByLabel(t('practice.your_place')).selectOption('4601')
  await page.getByRole('button', { name: t('practice.show') }).click()
  await expect(cards(page)).toHaveText(['Whisprophone at the bedside', 'Whisprophone in the north'])
  await expect(page.locator('.initiative-card').first()).toContainText(/Nearest: Voss, \d\d km/)
  await expect(page.locator('.initiative-card').first()).toContainText('NOK 400 a month.')
  await expect(page.locator('.initiative-card').first()).not.toContainText('gift')
  await axe(page)
  await noSidewaysScroll(page)
  await page.setViewportSize(PHONE)
  await narrow(page).click()
  await fitForThumbs(page.locator('main :is(a, button, summary, select, input[type=search])'))
  await axe(page)

  await page.getByLabel(t('practice.settings')).selectOption('hospital')
  await page.getByLabel(t('practice.nearest_first')).uncheck()
  await page.getByRole('button', { name: t('practice.show') }).click()
  await expect(page.getByText(t('practice.none'))).toBeVisible()
  await axe(page)
  const beyond = t('practice.beyond', { filter: 'Bergen, Vestland', count: 1 })
  await page.getByRole('link', { name: beyond }).click()
  await expect(cards(page)).toHaveText(['Whisprophone at the bedside'])
  await page.getByRole('link', { name: t('practice.drop', { filter: t('setting.hospital') }) }).click()
  await expect(cards(page)).toHaveCount(2)
  await expect(page.getByRole('searchbox')).toHaveValue('whisprophones')
  await page.getByRole('link', { name: 'Whisprophone at the bedside' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Whisprophone at the bedside')
})

test('nothing found: those who may know can be asked, and a slip of the thumb is forgiven', { tag: '@both' }, async ({
  page,
  someone,
  site,
  axe,
}) => {
  const owner = contextOf(site.db, await someone({ groups: ['clinician'] }), { now: new Date() })
  await shared(owner, { title: 'Quillwort evenings' })
  await page.goto('/practice')
  await search(page, 'qillwort')
  await expect(page.getByRole('status')).toContainText(t('practice.only_like', { words: 'qillwort' }))
  await expect(cards(page)).toContainText(['Quillwort evenings'])
  await search(page, 'xylotomous')
  await expect(page.getByRole('status')).toContainText(t('practice.found', { count: 0 }))
  await axe(page)
  await page.getByRole('link', { name: t('practice.ask_commons') }).click()
  await expect(page).toHaveURL(/\/share\?kind=question/)
})

test('an identity number is not looked for, stays in the field, and is in no link of the catalogue', {
  tag: '@both',
}, async ({ page, axe }) => {
  await page.goto('/practice?setting=gp')
  await search(page, 'father of 13097248022')
  const field = page.getByRole('searchbox', { name: t('practice.problem') })
  await expect(field).toHaveValue('father of 13097248022')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByText(t('practice.not_searched'))).toBeVisible()
  await expect(cards(page)).toHaveCount(0)
  expect(await page.locator('main a[href*="13097248022"]').count()).toBe(0)
  await axe(page)
})
