import type { Page } from '@playwright/test'
import type { Group } from '#server/accounts/terms.ts'
import { translate } from '#server/i18n/messages.ts'
import type { Db } from '#server/platform/db.ts'
import { expect, test } from '#tests/support/site.ts'
import { member, post, type TestThread, thread } from '#tests/support/world.ts'

const t = translate('en')

/** Bytes of bodies as transferred, packed: what a page may weigh. */
const LIMITS = { readersPage: 60_000, readersScripts: 5_000, membersScripts: 125_000, fonts: 100_000 }

type Sort = 'page' | 'style' | 'script' | 'font' | 'other'
const SORTS: Record<string, Sort> = { Document: 'page', Stylesheet: 'style', Script: 'script', Font: 'font' }

/** A conversation as a page of it stands: twenty texts of some length by several groups. */
async function talk(db: Db): Promise<TestThread> {
  const voices: Group[] = ['researcher', 'clinician', 'interpreter', 'ngo', 'service_user', 'policymaker']
  const people = await Promise.all(voices.map((voice) => member(db, { groups: [voice] })))
  const opened = await thread(db, { createdAt: new Date(), author: people[1] })
  for (let number = 2; number <= 20; number++) {
    const author = people[number % people.length]
    const words = Array.from({ length: 70 }, (_, index) => `word${(index * 37 * number) % 997}`).join(' ')
    await post(db, opened, {
      ...(author ? { author } : {}),
      body: `Answer ${number}. ${words}.`,
      createdAt: new Date(),
    })
  }
  return opened
}

/** Weighs what a browser that has never been here transfers for a page, with all that its scripts load. */
async function weigh(page: Page, address: string): Promise<Record<Sort, number>> {
  const wire = await page.context().newCDPSession(page)
  await wire.send('Network.enable')
  const weights: Record<Sort, number> = { page: 0, style: 0, script: 0, font: 0, other: 0 }
  const under = new Map<string, { sort: Sort; heads: number }>()
  wire.on('Network.responseReceived', ({ requestId, type, response }) => {
    // A preloaded module is told apart by its name only.
    const sort = /\.js$/.test(new URL(response.url).pathname) ? 'script' : (SORTS[type] ?? 'other')
    under.set(requestId, { sort, heads: response.encodedDataLength })
  })
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { sort, heads } = under.get(requestId) ?? { sort: 'other' as const, heads: 0 }
    weights[sort] += encodedDataLength - heads
  })
  await page.goto(address)
  await page.waitForLoadState('networkidle')
  return weights
}

test('a reader’s pages weigh little, and scripts next to nothing', async ({ person, site }) => {
  const { id } = await talk(site.db)
  for (const address of ['/', '/conversations', `/t/${id}`, '/share', '/sign-in', '/join']) {
    const { page: markup, style, script, font, other } = await weigh(await person(), address)
    const told = `${address}: page ${markup}, style ${style}, scripts ${script}, other ${other}, fonts ${font}`
    test.info().annotations.push({ type: 'bytes', description: told })
    expect(markup, told).toBeGreaterThan(1_000)
    expect(style, told).toBeGreaterThan(1_000)
    // The guard against identity numbers comes with a form.
    expect(script, told).toBeLessThanOrEqual(LIMITS.readersScripts)
    expect(markup + style + script + other, told).toBeLessThanOrEqual(LIMITS.readersPage)
    expect(font, told).toBeLessThanOrEqual(LIMITS.fonts)
  }
})

test('the scripts of a member’s pages stay within what was promised', async ({ person, someone, site }) => {
  const { id } = await talk(site.db)
  const nora = await someone()
  for (const address of [`/t/${id}`, '/', '/conversations', '/share', '/settings']) {
    const page = await person(nora)
    const { script, page: markup, style } = await weigh(page, address)
    // The socket's own code counts as well: it has come when somebody is known to be here.
    if (address.startsWith('/t/')) await expect(page.getByText(t('here.only_you'))).toBeVisible()
    const told = `${address}: scripts ${script}, page ${markup}, style ${style}`
    test.info().annotations.push({ type: 'bytes', description: told })
    expect(script, told).toBeGreaterThan(20_000)
    expect(script, told).toBeLessThanOrEqual(LIMITS.membersScripts)
  }
})

test('text never waits for its font', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/*.woff2', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/', { waitUntil: 'domcontentloaded' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const displays = await page.evaluate(() => [...document.fonts].map(({ display }) => display))
  expect(displays.length).toBeGreaterThan(0)
  for (const display of displays) expect(['swap', 'fallback', 'optional']).toContain(display)
  release()
})
