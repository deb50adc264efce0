import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { revisePost } from '#server/forum/revise-post.ts'
import { translate } from '#server/i18n/messages.ts'
import type { Db } from '#server/platform/db.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf, type TestMember, thread } from '#tests/support/world.ts'

const t = translate('en')
/** What a browser writes into its console when we take its line away. */
const OFFLINE = /ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|WebSocket/

async function reply(db: Db, author: TestMember, threadId: number, body: string): Promise<number> {
  const said = { voice: author.groups[0], language: 'en', body, idempotencyKey: randomUUID() }
  const { revision } = await replyToThread(contextOf(db, author, { now: new Date() }), { threadId, ...said })
  return revision
}

const body = (page: Page) => page.getByLabel(t('composer.body'), { exact: true })
const send = (page: Page) => page.getByRole('button', { name: t('composer.send'), exact: true })

async function openLive(page: Page, threadId: number): Promise<void> {
  await page.goto(`/t/${threadId}`)
  await expect(page.getByText(t('here.only_you'))).toBeVisible()
}

test('what others write and edit while one is offline is there afterwards, once', async ({
  person,
  someone,
  site,
  watch,
  axe,
}) => {
  watch.allow(OFFLINE)
  const [nora, idris] = [await someone(), await someone()]
  const { id } = await thread(site.db, { createdAt: new Date() })
  const revision = await reply(site.db, idris, id, 'What stood there before.')
  const page = await person(nora)
  await openLive(page, id)
  await page.context().setOffline(true)
  for (const word of ['one', 'two', 'three']) await reply(site.db, idris, id, `Said meanwhile: ${word}.`)
  const edit = { threadId: id, number: 2, revision, body: 'What stands there now.', language: 'en' }
  await revisePost(contextOf(site.db, idris, { now: new Date() }), edit)
  await expect(page.locator('#p2')).toContainText('What stood there before.')
  await page.context().setOffline(false)

  await expect(page.locator('#p2')).toContainText('What stands there now.')
  const offer = page.getByRole('link', { name: t('thread.new_replies', { count: 3 }) })
  await expect(offer).toBeVisible()
  await axe(page)
  await offer.click()
  for (const word of ['one', 'two', 'three']) await expect(page.getByText(`Said meanwhile: ${word}.`)).toHaveCount(1)
  await expect(page.locator('.posts > article')).toHaveCount(5)
  await expect(page.locator('.thread-head')).toContainText(t('thread.reply_count', { count: 4 }))
  await expect(page.getByText(t('here.only_you'))).toBeVisible({ timeout: 20_000 })
})

test('a reply sent while offline keeps its text and is sent once when the line is back', async ({
  person,
  someone,
  site,
  watch,
  axe,
  noSidewaysScroll,
}) => {
  watch.allow(OFFLINE)
  const { id } = await thread(site.db, { createdAt: new Date() })
  const page = await person(await someone())
  await openLive(page, id)
  await page.context().setOffline(true)
  await body(page).fill('Written on the train.')
  await send(page).click()
  await expect(page.getByText(t('composer.not_sent'))).toBeVisible()
  await expect(body(page)).toHaveValue('Written on the train.')
  await axe(page)
  await noSidewaysScroll(page)
  await page.context().setOffline(false)
  await send(page).click()
  await expect(page.locator('#p2')).toContainText('Written on the train.')
  await expect(body(page)).toHaveValue('')
  expect(await site.db.post.count({ where: { threadId: id } })).toBe(2)
})

test('a reply whose answer was lost on the way is not posted twice', async ({ person, someone, site, watch }) => {
  watch.allow(/ERR_FAILED|ERR_CONNECTION/)
  const { id } = await thread(site.db, { createdAt: new Date() })
  const page = await person(await someone())
  await openLive(page, id)
  await page.route(
    '**/replies',
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
  await body(page).fill('Did this arrive?')
  await send(page).click()
  await expect(page.getByText(t('composer.not_sent'))).toBeVisible()
  await expect(body(page)).toHaveValue('Did this arrive?')
  await send(page).click()
  await expect(body(page)).toHaveValue('')
  await expect(page.getByText('Did this arrive?')).toHaveCount(1)
  expect(await site.db.post.count({ where: { threadId: id } })).toBe(2)
})

test('a text that was not sent survives a reload and a page left by mistake', async ({ person, someone, site }) => {
  const { id } = await thread(site.db, { createdAt: new Date() })
  const page = await person(await someone())
  await openLive(page, id)
  await body(page).fill('Half an hour of work.')
  await page.reload()
  await expect(body(page)).toHaveValue('Half an hour of work.')
  await page.goto('/conversations')
  await page.goBack()
  await expect(body(page)).toHaveValue('Half an hour of work.')
  await send(page).click()
  await expect(page.locator('#p2')).toContainText('Half an hour of work.')
  await page.reload()
  await expect(body(page)).toHaveValue('')
})
