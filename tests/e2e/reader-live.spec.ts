import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { translate } from '#server/i18n/messages.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf, type TestMember, thread } from '#tests/support/world.ts'

const [nb, t] = [translate('nb'), translate('en')]
/** Milliseconds after which the small script asks for the first time, and a little more. */
const PACE = 11_000

/** Everything that a reader's page asks for after it stands. */
function traffic(page: Page): { pulses: number[]; scripts: string[]; sockets: string[] } {
  const seen = { pulses: [] as number[], scripts: [] as string[], sockets: [] as string[] }
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.endsWith('/pulse')) seen.pulses.push(response.status())
    if (response.request().resourceType() === 'script') seen.scripts.push(pathname)
    if (pathname.startsWith('/live')) seen.sockets.push(pathname)
  })
  page.on('websocket', (socket) => seen.sockets.push(socket.url()))
  return seen
}

const reply = (threadId: number, body: string) => ({
  ...{ threadId, body, voice: 'clinician', language: 'en', idempotencyKey: randomUUID() },
})

test('a reader’s open page says that there are new replies, by light conditional questions', async ({
  page,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const nora: TestMember = await someone()
  const { id } = await thread(site.db, { createdAt: new Date() })
  const seen = traffic(page)
  await page.clock.install()
  await page.goto(`/t/${id}`)
  expect(seen.pulses).toEqual([])
  await page.clock.runFor(PACE)
  await expect.poll(() => seen.pulses).toEqual([200])
  // The next questions carry the answer's ETag, and nothing has changed.
  for (const count of [2, 3]) {
    await page.clock.runFor(20_000)
    await expect.poll(() => seen.pulses.length).toBe(count)
  }
  expect(seen.pulses).toEqual([200, 304, 304])
  await expect(page.locator('.new-replies')).toBeEmpty()

  await replyToThread(contextOf(site.db, nora, { now: new Date() }), reply(id, 'The first answer.'))
  const offer = page.getByRole('link', { name: t('thread.new_replies', { count: 1 }) })
  await expect(async () => {
    await page.clock.runFor(20_000)
    await expect(offer).toBeVisible({ timeout: 500 })
  }).toPass()
  // Nothing moves before the reader wants it to.
  await expect(page.locator('#p2')).toHaveCount(0)
  await axe(page)
  await noSidewaysScroll(page)

  await replyToThread(contextOf(site.db, nora, { now: new Date() }), reply(id, 'The second answer.'))
  const both = page.getByRole('link', { name: t('thread.new_replies', { count: 2 }) })
  await expect(async () => {
    await page.clock.runFor(20_000)
    await expect(both).toBeVisible({ timeout: 500 })
  }).toPass()
  await both.click()
  await expect(page.locator('#p2')).toContainText('The first answer.')
  await expect(page.locator('#p2')).toBeInViewport()
  await expect(page.locator('#p3')).toContainText('The second answer.')
  await expect(page.locator('.new-replies')).toBeEmpty()

  expect(seen.sockets).toEqual([])
  // The pieces that members' pages have too stand in a file of their own.
  const own = /^\/(?:scripts\/reader|assets\/(?:find-anchor|share-link-in-place)-[\w-]+)\.js$/
  expect(seen.scripts).toContain('/scripts/reader.js')
  expect(seen.scripts.filter((script) => !own.test(script))).toEqual([])
})

test('a page out of sight asks nothing, and asks at once when it is looked at again', async ({ page, site }) => {
  const { id } = await thread(site.db, { createdAt: new Date() })
  const seen = traffic(page)
  await page.clock.install()
  await page.goto(`/t/${id}`)
  const turn = (hidden: boolean) =>
    page.evaluate((now) => {
      Object.defineProperty(document, 'hidden', { value: now, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, hidden)
  await turn(true)
  await page.clock.runFor(600_000)
  expect(seen.pulses).toEqual([])
  await turn(false)
  await expect.poll(() => seen.pulses).toEqual([200])
})

test('on a full page the line leads to the page on which the new reply stands', async ({ page, someone, site }) => {
  const nora = await someone()
  const { id } = await thread(site.db, { createdAt: new Date() })
  const context = contextOf(site.db, nora, { now: new Date() })
  for (let number = 2; number <= 20; number++) await replyToThread(context, reply(id, `Answer ${number}.`))
  await page.clock.install()
  await page.goto(`/t/${id}`)
  await expect(page.locator('#p20')).toHaveCount(1)
  await replyToThread(context, reply(id, 'Answer 21.'))
  const offer = page.getByRole('link', { name: t('thread.new_replies', { count: 1 }) })
  await expect(async () => {
    await page.clock.runFor(20_000)
    await expect(offer).toBeVisible({ timeout: 500 })
  }).toPass()
  await offer.click()
  await expect(page.locator('#p21')).toContainText('Answer 21.')
  await expect(page).toHaveURL(/\?after=20#p21$/)
})

test.describe('in Norwegian and in the dark', () => {
  test.use({ locale: 'nb-NO', colorScheme: 'dark' })

  test('the line of new replies reads well', async ({ page, someone, site, axe }) => {
    const nora = await someone()
    const { id } = await thread(site.db, { createdAt: new Date() })
    await page.clock.install()
    await page.goto(`/t/${id}`)
    await replyToThread(contextOf(site.db, nora, { now: new Date() }), reply(id, 'An answer.'))
    const offer = page.getByRole('link', { name: nb('thread.new_replies', { count: 1 }) })
    await expect(async () => {
      await page.clock.runFor(20_000)
      await expect(offer).toBeVisible({ timeout: 500 })
    }).toPass()
    await axe(page)
  })
})
