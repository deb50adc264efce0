import { randomUUID } from 'node:crypto'
import { openThread } from '#server/forum/open-thread.ts'
import { translate } from '#server/i18n/messages.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf, post, thread } from '#tests/support/world.ts'

const t = translate('en')

test('a reader finds a conversation from the front page and reads it to the end', { tag: '@both' }, async ({
  page,
  site,
  axe,
  noSidewaysScroll,
  someone,
}) => {
  const nora = await someone({ displayName: 'Nora Lien', groups: ['clinician'] })
  const idris = await someone({ displayName: 'Idris Warsame', groups: ['interpreter'] })
  const title = 'Who pays when the interpreter waits outside?'
  const asked = await openThread(contextOf(site.db, nora, { now: new Date() }), {
    ...{ title, kind: 'question', theme: 'language-interpreting', audience: 'public', voice: 'clinician' },
    ...{ language: 'en', body: 'We lost an hour last week.', idempotencyKey: randomUUID() },
  })
  await post(site.db, { id: asked.threadId }, { author: idris, body: 'The **hospital** does.', createdAt: new Date() })

  // The page is kept for readers until the signal that something was opened arrives.
  const latest = page.getByRole('region', { name: t('front.latest') }).getByRole('link', { name: title })
  await expect(async () => {
    await page.goto('/')
    await expect(latest).toBeVisible({ timeout: 500 })
  }).toPass()
  await axe(page)
  await noSidewaysScroll(page)
  await latest.click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who pays when the interpreter waits outside?')
  const answer = page.getByRole('article', { name: /Idris Warsame/ })
  await expect(answer).toContainText('The hospital does.')
  await expect(answer).toContainText(t('group.interpreter'))
  await expect(page.getByRole('link', { name: t('thread.sign_in_to_reply') })).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)
})

test('a reader gets no script of the framework', { tag: '@both' }, async ({ page, site }) => {
  const { id } = await thread(site.db, { createdAt: new Date() })
  for (const path of ['/', '/conversations', `/t/${id}`]) {
    await page.goto(path)
    const scripts = await page
      .locator('script[src]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('src') ?? ''))
    expect(scripts.filter((src) => !src.startsWith('/scripts/'))).toEqual([])
    expect(
      await page.locator('script:not([src]):not([type="application/ld+json"]), link[rel=modulepreload]').count(),
    ).toBe(0)
  }
})

test('a wrong slug leads to the conversation, and what is not there says so', { tag: '@both' }, async ({
  page,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const { id } = await thread(site.db, { title: 'Night shifts and telephone interpreting', createdAt: new Date() })
  await page.goto(`/t/${id}/something-else`)
  await expect(page).toHaveURL(new RegExp(`/t/${id}/night-shifts-and-telephone-interpreting$`))

  const answer = await page.goto('/t/999999')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('error.title_404'))
  await expect(page).toHaveTitle(`${t('error.title_404')} · Allmenning`)
  await axe(page)
  await noSidewaysScroll(page)
})

test('what only members may read does not exist for a reader', { tag: '@both' }, async ({
  page,
  person,
  someone,
  site,
}) => {
  const { id } = await thread(site.db, {
    title: 'How do we talk about our own mistakes?',
    audience: 'members',
    createdAt: new Date(),
  })
  expect((await page.goto(`/t/${id}`))?.status()).toBe(404)
  await page.goto('/conversations')
  await expect(page.getByText('How do we talk about our own mistakes?')).toHaveCount(0)

  const members = await person(await someone())
  await members.goto('/conversations')
  await members.getByRole('link', { name: 'How do we talk about our own mistakes?' }).click()
  await expect(members.getByText(t('who.members')).first()).toBeVisible()
})

test('a conversation of more than a page keeps its permalinks', { tag: '@both' }, async ({
  page,
  site,
  javaScriptEnabled,
}) => {
  const long = await thread(site.db, { title: 'Everything about patient letters', createdAt: new Date() })
  for (let number = 2; number <= 25; number++)
    await post(site.db, long, { body: `Letter ${number}`, createdAt: new Date() })

  await page.goto(`/t/${long.id}`)
  await page.getByRole('link', { name: t('thread.later') }).click()
  await expect(page.locator('#p25')).toContainText('Letter 25')
  await expect(page.locator('#p20')).toHaveCount(0)
  const permalink = await page.locator('#p25 a.permalink').getAttribute('href')
  expect(permalink).toMatch(/#p25$/)
  await page.goto(permalink ?? '')
  await expect(page.locator('#p25')).toBeInViewport()

  if (javaScriptEnabled !== false) {
    await page.goto(`/t/${long.id}/everything-about-patient-letters#p25`)
    await expect(page.locator('#p25')).toBeInViewport()
  }
})

test('every screen of a reader stands in the dark too', async ({ page, site, axe }) => {
  const { id } = await thread(site.db, { createdAt: new Date() })
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const path of ['/', '/conversations', `/t/${id}`]) {
    await page.goto(path)
    await axe(page)
  }
})
