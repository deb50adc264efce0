import type { Page } from '@playwright/test'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { translate } from '#server/i18n/messages.ts'
import { longThread, replying } from '#tests/forum/conversation.ts'
import { expect, type Site, test } from '#tests/support/site.ts'
import { contextOf, member, type TestMember } from '#tests/support/world.ts'

const t = translate('en')

/** How many posts of a thread somebody has not read, as the database knows it; null before the first time. */
async function unreadOf({ db }: Site, who: TestMember, threadId: number): Promise<number | null> {
  const rows = await db.$queryRaw<{ unread: number }[]>`
    SELECT (thread.last_number - (SELECT sum(upper(r) - lower(r)) FROM unnest(numbers) r))::int AS unread
      FROM read_mark JOIN thread ON thread.id = thread_id WHERE member_id = ${who.id}::uuid AND thread_id = ${threadId}`
  return rows[0]?.unread ?? null
}

/** Reads a page to its end, as people do. */
async function readDown(page: Page): Promise<void> {
  const posts = page.locator('article.post')
  for (let index = 0; index < (await posts.count()); index++) {
    await posts.nth(index).scrollIntoViewIfNeeded()
    await expect(posts.nth(index)).toBeInViewport()
  }
}

test('whoever comes back goes on where they were, and sees what is new', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
  javaScriptEnabled,
}) => {
  const [nora, idris] = [await someone(), await someone({ groups: ['interpreter'] })]
  const id = await longThread(site.db, idris, 16)
  const page = await person(nora)
  await page.setViewportSize({ width: 1000, height: 5_000 })
  await page.goto(`/t/${id}`)
  if (javaScriptEnabled !== false) await readDown(page)
  await expect.poll(() => unreadOf(site, nora, id)).toBe(0)

  for (const body of ['The seventeenth.', 'The eighteenth.', 'The nineteenth.'])
    await replyToThread(contextOf(site.db, idris, { now: new Date() }), replying(id, { voice: 'interpreter', body }))
  await page.goto('/conversations')
  const row = page.locator(`[data-thread="${id}"]`)
  const goOn = row.getByRole('link', { name: t('unread.row', { count: 3, number: 17 }) })
  await expect(goOn).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)
  await goOn.click()
  await expect(page).toHaveURL(/#p17$/)
  await expect(page.getByText(t('unread.here'))).toBeVisible()
  await expect(page.locator('.new-since + #p17')).toBeVisible()
  await expect(page.getByRole('link', { name: t('unread.continue', { count: 3, number: 17 }) })).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)
  if (javaScriptEnabled !== false) await readDown(page)
  await expect.poll(() => unreadOf(site, nora, id)).toBe(0)

  // Somebody else's page, and a reader's, know nothing of it.
  const other = await person(idris)
  await other.goto(`/t/${id}`)
  await expect(other.getByText(t('unread.here'))).toHaveCount(0)
  const reader = await person()
  await reader.goto(`/t/${id}`)
  const markup = await reader.content()
  expect(markup).not.toContain(`/t/${id}/read`)
  expect(markup).not.toContain(t('unread.here'))
})

test('what was not seen stays unread', async ({ person, someone, site }) => {
  const nora = await someone()
  const id = await longThread(site.db, await member(site.db), 45)
  const page = await person(nora)
  await page.setViewportSize({ width: 1000, height: 500 })
  await page.goto(`/t/${id}?after=40#p44`)
  await expect.poll(() => unreadOf(site, nora, id)).not.toBeNull()
  const unread = (await unreadOf(site, nora, id)) ?? 0
  expect(unread).toBeGreaterThanOrEqual(40)
  await page.goto(`/t/${id}`)
  await expect(page.getByText(t('unread.here'))).toHaveCount(0)
})

test('another site cannot mark anything as read', async ({ person, someone, site }) => {
  const nora = await someone()
  const id = await longThread(site.db, await member(site.db), 3)
  const page = await person(nora)
  await page.goto('/')
  const answer = await page.request.get(`/t/${id}/read?seen=1-3`, { headers: { 'sec-fetch-site': 'cross-site' } })
  expect(answer.status()).toBe(404)
  expect(await unreadOf(site, nora, id)).toBeNull()
})
