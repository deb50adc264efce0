import type { Page } from '@playwright/test'
import { newKey } from '#app/forum/new-key.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { translate } from '#server/i18n/messages.ts'
import { expect, type Site, test } from '#tests/support/site.ts'
import { contextOf, member, type TestThread, thread } from '#tests/support/world.ts'

const t = translate('en')

/** Somebody of a group answers. */
async function answer(site: Site, { id: threadId }: TestThread, voice: 'interpreter' | 'ngo'): Promise<void> {
  const somebody = contextOf(site.db, await member(site.db, { groups: [voice] }))
  const reply = { threadId, voice, language: 'en', body: 'From another room.', idempotencyKey: newKey() }
  await replyToThread({ ...somebody, now: new Date() }, reply)
}

const order = (page: Page): Promise<(string | null)[]> =>
  page.locator('[data-thread]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-thread')))

test('the front page follows a conversation without moving its rows', async ({ person, someone, site }) => {
  // The front page shows the latest few: what other journeys left behind would push these out.
  await site.db.finding.deleteMany()
  await site.db.post.deleteMany()
  await site.db.thread.deleteMany()
  const early = new Date(Date.now() - 3_600_000)
  const older = await thread(site.db, { title: 'The older conversation', voice: 'clinician', createdAt: early })
  await thread(site.db, { title: 'The newer conversation', voice: 'clinician', createdAt: new Date() })
  const page = await person(await someone({ groups: ['clinician'] }))
  await page.goto('/')
  const before = await order(page)
  const row = page.locator(`[data-thread="${older.id}"]`)
  await expect(row.locator('time')).toHaveText('1 hour ago')
  const total = await page.locator('table').innerText()

  await answer(site, older, 'interpreter')
  await expect(row.locator('.count strong')).toHaveText('1')
  await expect(row.getByRole('img', { name: /interpreters 1/i })).toBeVisible()
  await expect(row.locator('time')).toHaveText('now')
  // The table of themes and groups follows at its own pace.
  await expect.poll(() => page.locator('table').innerText(), { timeout: 20_000 }).not.toBe(total)
  expect(await order(page)).toEqual(before)

  const opened = await thread(site.db, { title: 'A conversation that came meanwhile', createdAt: new Date() })
  await answer(site, opened, 'ngo')
  const offer = page.getByRole('link', { name: t('list.fresh', { count: 1 }) })
  await expect(offer).toBeVisible()
  expect(await order(page)).toEqual(before)
  await offer.click()
  await expect(page.locator('[data-thread]').first()).toContainText('A conversation that came meanwhile')
})
