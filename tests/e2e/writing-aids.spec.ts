import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { translate } from '#server/i18n/messages.ts'
import { expect, test } from '#tests/support/site.ts'
import { post, thread } from '#tests/support/world.ts'

const t = translate('en')
const body = (page: Page) => page.getByLabel(t('composer.body'), { exact: true })
const send = (page: Page) => page.getByRole('button', { name: t('composer.send'), exact: true })

/** A given name that no other journey bears: every member of the site can be offered. */
const givenName = () => `Nora${Array.from(randomBytes(6), (byte) => String.fromCharCode(97 + (byte % 26))).join('')}`

/** Somebody asked, two people of one given name have answered: a Berg and a Dahl. */
async function talk(
  site: { db: Parameters<typeof thread>[0] },
  someone: (facts: object) => Promise<Awaited<ReturnType<typeof import('#tests/support/world.ts').member>>>,
) {
  const nora = givenName()
  const berg = await someone({ displayName: `${nora} Berg`, groups: ['interpreter'] })
  const dahl = await someone({ displayName: `${nora} Dahl`, groups: ['ngo'] })
  const made = await thread(site.db, { createdAt: new Date() })
  await post(site.db, made, { author: berg, createdAt: new Date(), body: 'Ask the county first.' })
  await post(site.db, made, { author: dahl, createdAt: new Date() })
  return { id: made.id, nora, berg, dahl }
}

test('somebody is named by keyboard: the list says how many, the arrows move, Enter takes, Escape closes', async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const { id, nora } = await talk(site, someone)
  const page = await person(await someone())
  await page.goto(`/t/${id}`)
  await body(page).click()
  await page.keyboard.type(`I agree with @${nora.toLowerCase().slice(0, -1)}`)
  const list = page.getByRole('listbox', { name: t('mention.list') })
  await expect(list.getByRole('option')).toHaveText([`${nora} Berg Interpreter`, `${nora} Dahl Voluntary organisation`])
  await expect(page.getByText(t('mention.found', { count: 2 }))).toBeAttached()
  await expect(body(page)).toBeFocused()
  await expect(body(page)).toHaveAttribute('aria-controls', (await list.getAttribute('id')) ?? '')
  await axe(page)
  await noSidewaysScroll(page)
  const pointed = async () => page.locator(`[id="${await body(page).getAttribute('aria-activedescendant')}"]`)
  await expect(await pointed()).toContainText(`${nora} Berg`)
  await page.keyboard.press('ArrowDown')
  await expect(await pointed()).toContainText(`${nora} Dahl`)
  await expect(await pointed()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(body(page)).not.toHaveAttribute('aria-activedescendant')
  await page.keyboard.type(nora.slice(-1))
  await expect(list).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(body(page)).toHaveValue(`I agree with @${nora} Dahl `)
})

test('a name looks in the preview as it will stand, and its bearer is told', async ({ person, someone, site }) => {
  const { id, nora, dahl } = await talk(site, someone)
  const page = await person(await someone())
  await page.goto(`/t/${id}`)
  await body(page).fill(`I agree with @${nora} Dahl, indeed.`)
  await page.getByRole('button', { name: t('composer.preview') }).click()
  await expect(page.locator('.preview .mention')).toHaveText(`@${nora} Dahl`)
  const preview = await page.locator('.preview .prose').innerHTML()
  await send(page).click()
  await expect(page.locator('#p4 .mention')).toHaveText(`@${nora} Dahl`)
  expect(await page.locator('#p4 .prose').innerHTML()).toBe(preview)
  const told = await person(dahl)
  await told.goto('/notifications')
  await expect(async () => {
    await told.reload()
    await expect(told.locator('.notice').first()).toContainText(t('notice.why_mentioned'), { timeout: 500 })
  }).toPass()
})

test('a name that is typed out is a name without scripts too', { tag: '@both' }, async ({ person, someone, site }) => {
  const { id, nora } = await talk(site, someone)
  const page = await person(await someone())
  await page.goto(`/t/${id}/reply`)
  await body(page).fill(`Thank you, @${nora} Berg. And @Nobody Here`)
  await page.getByRole('button', { name: t('composer.preview') }).click()
  await expect(page.locator('.preview .mention')).toHaveText([`@${nora} Berg`])
  await send(page).click()
  await expect(page.locator('#p4 .mention')).toHaveText([`@${nora} Berg`])
  const reader = await person()
  await reader.goto(`/t/${id}`)
  await expect(reader.locator('#p4 .mention')).toHaveText([`@${nora} Berg`])
})

test('a pasted DOI becomes a citation, and an address of one is shown as such', async ({ person, someone, site }) => {
  const { id } = await talk(site, someone)
  const page = await person(await someone())
  await page.goto(`/t/${id}`)
  await body(page).click()
  await expect(body(page)).toHaveAttribute('aria-autocomplete', 'list')
  await page.keyboard.type('See ')
  await body(page).evaluate((field: HTMLTextAreaElement) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'https://doi.org/10.1136/bmj.g1687')
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(body(page)).toHaveValue('See [doi:10.1136/bmj.g1687](https://doi.org/10.1136/bmj.g1687)')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(body(page)).not.toHaveValue(/doi/)
  await body(page).fill('See https://doi.org/10.1136/bmj.g1687')
  await send(page).click()
  await expect(page.locator('#p4').getByRole('link', { name: 'doi:10.1136/bmj.g1687' })).toBeVisible()
})

test('what is selected in a post is quoted where the writer is, with a link to it, by keyboard', async ({
  person,
  someone,
  site,
  axe,
}) => {
  const { id } = await talk(site, someone)
  const page = await person(await someone())
  await page.goto(`/t/${id}`)
  await expect(page.getByText(t('here.only_you'))).toBeVisible()
  await body(page).fill('I have a question on this:')
  await page.locator('#p2 .prose p').click()
  await page.locator('#p2 .prose p').evaluate((words) => document.getSelection()?.selectAllChildren(words))
  const offer = page.getByRole('button', { name: t('quote.selection_number', { number: 2 }) })
  await expect(offer).toBeVisible()
  await axe(page)
  await page.keyboard.press('Tab')
  await expect(offer).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(body(page)).toBeFocused()
  await expect(body(page)).toHaveValue(
    /^I have a question on this:\n\n> Ask the county first\.\n>\n> \[#2\]\(\/t\/\d+\/[^)]*#p2\)\n\n$/,
  )
  await expect(offer).toBeHidden()
  await send(page).click()
  await page.locator('#p4').getByRole('link', { name: '#2', exact: true }).click()
  await expect(page).toHaveURL(/#p2$/)
})

test('length and readability are told as advice, where they mean something', async ({ person, someone, site }) => {
  const { id } = await talk(site, someone)
  const page = await person(await someone())
  await page.goto(`/t/${id}`)
  const advice = page.locator('.writing-line > span')
  await body(page).fill('We ask the county. '.repeat(6))
  await expect(advice).toHaveText(`${t('readability.words', { count: 24 })} ${t('readability.easy')}`)
  await body(page).fill('Organisational responsibilities necessitate interdepartmental coordination '.repeat(6))
  await expect(advice).toContainText(t('readability.heavy'))
  await page.getByLabel(t('composer.language')).selectOption('ar')
  await expect(advice).toBeEmpty()
})

test('conversations like the one that is asked are shown while the title is typed', async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  await thread(site.db, { title: 'Zebra crossings near reception centres', createdAt: new Date() })
  const page = await person(await someone())
  await page.goto('/share?kind=question')
  await expect(async () => {
    await page.getByLabel(t('open.title_question')).fill('')
    await page.getByLabel(t('open.title_question')).fill('zebra crossings at reception')
    await expect(page.getByRole('region', { name: t('similar.title') })).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await expect(page.getByText(t('similar.found', { count: 1 }))).toBeAttached()
  await expect(page.getByRole('link', { name: 'Zebra crossings near reception centres' })).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)
})

test('without scripts they are shown with the preview', { tag: '@no-js' }, async ({ person, someone, site, axe }) => {
  await thread(site.db, { title: 'Zebra crossings near reception centres', createdAt: new Date() })
  const page = await person(await someone())
  await page.goto('/share?kind=question')
  await page.getByLabel(t('open.title_question')).fill('Zebra crossings at reception centres?')
  await page.getByRole('button', { name: t('composer.preview') }).click()
  await expect(page.getByRole('link', { name: 'Zebra crossings near reception centres' })).toBeVisible()
  await axe(page)
})
