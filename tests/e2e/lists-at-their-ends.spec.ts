import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Group } from '#server/accounts/terms.ts'
import { openThread } from '#server/forum/open-thread.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { translate } from '#server/i18n/messages.ts'
import type { Db } from '#server/platform/db.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf, member } from '#tests/support/world.ts'

const [nb, t] = [translate('nb'), translate('en')]

interface Opening {
  title: string
  theme: string
  kind?: string
  voice?: Group
}

/** Somebody opens a conversation as the page would have them do it, so that open lists hear of it. */
async function open(db: Db, { title, theme, kind = 'question', voice = 'clinician' }: Opening): Promise<number> {
  const context = contextOf(db, await member(db, { groups: [voice] }), { now: new Date() })
  const said = { voice, language: 'en', body: 'What do you think?', idempotencyKey: randomUUID() }
  return (await openThread(context, { title, theme, kind, audience: 'public', ...said })).threadId
}

async function answer(db: Db, threadId: number, voice: Group): Promise<void> {
  const context = contextOf(db, await member(db, { groups: [voice] }), { now: new Date() })
  const said = { voice, language: 'en', body: 'I think so.', idempotencyKey: randomUUID() }
  await replyToThread(context, { threadId, ...said })
}

const titles = (page: Page): Promise<string[]> => page.locator('.thread-row h3').allInnerTexts()

/** Lists are kept for readers until the signal of a change arrives. */
async function _until(page: Page, address: string, shown: readonly string[]): Promise<void> {
  await expect(async () => {
    await page.goto(address)
    expect(await titles(page)).toEqual(shown)
  }).toPass()
}

test('an empty list invites to begin, in its theme', { tag: '@both' }, async ({
  page,
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  test.slow()
  await page.goto('/themes/living-conditions-racism')
  await expect(page.getByText(t('list.nothing'))).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)
  const invitation = page.locator('main').getByRole('link', { name: t('nav.open') })
  await invitation.click()
  await expect(page.getByText(t('open.sign_in'))).toBeVisible()
  const way = new URL(
    (await page
      .locator('main')
      .getByRole('link', { name: t('nav.sign_in') })
      .getAttribute('href')) ?? '',
    site.origin,
  )
  expect(way.searchParams.get('returnTo')).toContain('theme=living-conditions-racism')

  const nora = await person(await someone())
  await nora.goto('/themes/living-conditions-racism')
  await nora
    .locator('main')
    .getByRole('link', { name: t('nav.open') })
    .click()
  await expect(nora.getByLabel(t('open.theme'))).toHaveValue('living-conditions-racism')
  // Another kind keeps the theme.
  await nora
    .getByRole('list', { name: t('open.pick') })
    .getByRole('button')
    .nth(1)
    .click()
  await expect(nora.getByLabel(t('open.title_discussion'))).toBeVisible()
  await expect(nora.getByLabel(t('open.theme'))).toHaveValue('living-conditions-racism')
  await axe(nora)
  await noSidewaysScroll(nora)
})

test('a theme or a group that is not there says so', { tag: '@both' }, async ({ page, axe }) => {
  for (const path of ['/themes/astrology', '/groups/wizards', '/themes/primary-care/wizards']) {
    expect((await page.goto(path))?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('error.title_404'))
  }
  await axe(page)
})

test('a new conversation is announced on an open list, and shown when asked for', async ({
  person,
  someone,
  site,
  axe,
}) => {
  const theme = 'mental-health-trauma'
  const standing = await open(site.db, { title: 'Sleep in reception centres', theme })
  const page = await person(await someone())
  await page.goto(`/themes/${theme}`)
  const row = page.locator(`[data-thread="${standing}"]`)
  await expect(row.locator('.count strong')).toHaveText('0')
  // The list hears once its counts move.
  await expect(async () => {
    const before = await site.db.post.count({ where: { threadId: standing } })
    await answer(site.db, standing, 'ngo')
    await expect(row.locator('.count strong')).toHaveText(String(before), { timeout: 1_000 })
  }).toPass()
  await open(site.db, { title: 'Nothing to do with this list', theme: 'digital-health' })
  await open(site.db, { title: 'Nightmares and interpreters', theme })

  const announced = page.getByRole('status').getByRole('link', { name: t('list.fresh', { count: 1 }) })
  await expect(announced).toBeVisible()
  await expect(page.getByRole('link', { name: 'Nightmares and interpreters' })).toHaveCount(0)
  await axe(page)
  await announced.click()
  await expect(page.getByRole('link', { name: 'Nightmares and interpreters' })).toBeVisible()
  await expect(page.getByRole('status').getByRole('link')).toHaveCount(0)
})

test.describe('in Norwegian and in the dark', () => {
  test.use({ locale: 'nb-NO', colorScheme: 'dark' })

  test('lists read well', { tag: '@both' }, async ({ page, site, axe }) => {
    await open(site.db, { title: 'Ernæring og fasting under svangerskapet', theme: 'women-maternal-srh', kind: 'call' })
    await page.goto('/themes/women-maternal-srh')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kvinnehelse, svangerskap og seksuell helse')
    await expect(page.getByRole('link', { name: nb('list.waiting') })).toBeVisible()
    await axe(page)
    await page.goto('/')
    await expect(page.getByText(nb('front.talk')).first()).toBeVisible()
    await axe(page)
  })
})
