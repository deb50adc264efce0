import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Group } from '#server/accounts/terms.ts'
import { openThread } from '#server/forum/open-thread.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { translate } from '#server/i18n/messages.ts'
import type { Db } from '#server/platform/db.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf, member, post, thread } from '#tests/support/world.ts'

const [_nb, t] = [translate('nb'), translate('en')]

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
async function until(page: Page, address: string, shown: readonly string[]): Promise<void> {
  await expect(async () => {
    await page.goto(address)
    expect(await titles(page)).toEqual(shown)
  }).toPass()
}

test('the front page’s table leads to a theme, a group, and their meeting', { tag: '@both' }, async ({
  page,
  site,
  axe,
  noSidewaysScroll,
}) => {
  test.slow()
  const theme = 'disability-rehab'
  const name = 'Disability and rehabilitation'
  const title = 'Who orders the wheelchair of a child?'
  const id = await open(site.db, { title, theme, voice: 'policymaker' })
  await open(site.db, { title: 'Who repairs the wheelchair of a child?', theme, voice: 'ngo' })
  await answer(site.db, id, 'policymaker')
  const cell = page.getByRole('link', {
    name: t('matrix.cell', { theme: name, group: t('groups.policymaker'), count: 2 }),
  })
  await expect(async () => {
    await page.goto('/')
    await expect(cell).toBeVisible({ timeout: 500 })
  }).toPass()
  await cell.click()
  await expect(page).toHaveURL(`${site.origin}/themes/${theme}/policymaker`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  expect(await titles(page)).toEqual([title])
  await axe(page)
  await noSidewaysScroll(page)

  const trail = page.getByRole('navigation', { name: t('nav.you_are_here') })
  await expect(trail.locator('[aria-current=page]')).toHaveCount(1)
  await trail.getByRole('link', { name, exact: true }).click()
  await expect(page).toHaveURL(`${site.origin}/themes/${theme}`)
  await expect(page.locator('.thread-row')).toHaveCount(2)
  await axe(page)
  await noSidewaysScroll(page)

  await page.goto('/')
  await page
    .getByRole('columnheader', { name: t('matrix.policymaker') })
    .getByRole('link')
    .click()
  await expect(page).toHaveURL(`${site.origin}/groups/policymaker`)
  await expect(page.getByText(t('list.lead_policymaker'))).toBeVisible()
  expect(await titles(page)).toContain(title)
  await axe(page)
  await noSidewaysScroll(page)
})

test('filters live in the address and survive a visit to a conversation', { tag: '@both' }, async ({
  page,
  site,
  axe,
}) => {
  const theme = 'work-labour-migrants'
  await open(site.db, { title: 'Is there a doctor for seasonal workers?', theme })
  await open(site.db, { title: 'Partners wanted for a study of farm work', theme, kind: 'call' })
  await open(site.db, { title: 'What a contract says about sick leave', theme, kind: 'discussion' })
  await expect(async () => {
    await page.goto(`/themes/${theme}`)
    await expect(page.locator('.thread-row')).toHaveCount(3, { timeout: 500 })
  }).toPass()

  const kinds = page.getByRole('navigation', { name: t('list.kinds') })
  await kinds.getByRole('link', { name: t('kinds.call') }).click()
  await page
    .getByRole('navigation', { name: t('list.sort') })
    .getByRole('link', { name: t('sort.groups') })
    .click()
  const filtered = `${site.origin}/themes/${theme}?kind=call&sort=groups`
  await expect(page).toHaveURL(filtered)
  expect(await titles(page)).toEqual(['Partners wanted for a study of farm work'])
  await page.getByRole('link', { name: 'Partners wanted for a study of farm work' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Partners wanted for a study of farm work')
  await page.goBack()
  await expect(page).toHaveURL(filtered)
  await expect(kinds.getByRole('link', { name: t('kinds.call') })).toHaveAttribute('aria-current', 'true')
  expect(await titles(page)).toEqual(['Partners wanted for a study of farm work'])
  await axe(page)

  // Choosing a group keeps the other filters.
  await page
    .getByRole('navigation', { name: t('list.who') })
    .getByRole('link', { name: t('groups.clinician') })
    .click()
  await expect(page).toHaveURL(`${site.origin}/themes/${theme}/clinician?kind=call&sort=groups`)
  // What is not a filter is none.
  await page.goto(`/themes/${theme}?kind=rumour&sort=likes&waiting=perhaps&from=x`)
  await expect(page.locator('.thread-row')).toHaveCount(3)
})

test('questions that wait for an answer are those that nobody else has answered', { tag: '@both' }, async ({
  page,
  site,
}) => {
  const theme = 'older-dementia-care'
  const titled = (title: string, kind: string) => thread(site.db, { title, kind, theme, createdAt: new Date() })
  const answered = await titled('A question with an answer', 'question')
  const waiting = await titled('A question that its author went on with', 'question')
  await titled('A conversation that nobody joined', 'discussion')
  const author = await site.db.member.findUniqueOrThrow({ where: { id: waiting.authorId } })
  await post(site.db, waiting, { author: { ...author, groups: ['clinician'], roles: [] }, createdAt: new Date() })
  await answer(site.db, answered.id, 'interpreter')
  await page.goto(`/themes/${theme}`)
  await page.getByRole('link', { name: t('list.waiting') }).click()
  await expect(page).toHaveURL(/\?waiting=yes$/)
  await until(page, `/themes/${theme}?waiting=yes`, ['A question that its author went on with'])
})

test('most groups heard puts the widest conversation first', { tag: '@both' }, async ({ page, site }) => {
  const theme = 'infectious-vaccination'
  const wide = await open(site.db, { title: 'How are letters about vaccines read?', theme })
  await answer(site.db, wide, 'interpreter')
  await answer(site.db, wide, 'service_user')
  await open(site.db, { title: 'How are telephone calls about vaccines taken?', theme })
  const [first, second] = ['How are letters about vaccines read?', 'How are telephone calls about vaccines taken?']
  await until(page, `/themes/${theme}`, [second, first])
  await page.getByRole('link', { name: t('sort.groups') }).click()
  await expect(page).toHaveURL(/\?sort=groups$/)
  await until(page, `/themes/${theme}?sort=groups`, [first, second])
})

test('older pages follow where the page before ended, whatever is opened meanwhile', { tag: '@both' }, async ({
  page,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const theme = 'preparedness-crises'
  const author = await member(site.db)
  for (let number = 1; number <= 45; number++)
    await thread(site.db, {
      theme,
      author,
      title: `Plan number ${number}`,
      createdAt: new Date(Date.UTC(2026, 8, number)),
    })
  const expected = (from: number, to: number) =>
    Array.from({ length: from - to + 1 }, (_, index) => `Plan number ${from - index}`)
  await page.goto(`/themes/${theme}?sort=activity`)
  expect(await titles(page)).toEqual(expected(45, 26))
  await noSidewaysScroll(page)
  await open(site.db, { title: 'A plan that came in between', theme })

  const older = page.getByRole('link', { name: t('list.older') })
  await older.click()
  await expect(page).toHaveURL(/from=/)
  expect(await titles(page)).toEqual(expected(25, 6))
  await axe(page)
  await older.click()
  await expect(page.locator('.thread-row')).toHaveCount(5)
  expect(await titles(page)).toEqual(expected(5, 1))
  await expect(older).toHaveCount(0)
  await page.goBack()
  await expect(page.locator('.thread-row')).toHaveCount(20)
  expect(await titles(page)).toEqual(expected(25, 6))
  await page.getByRole('link', { name: t('list.newest') }).click()
  await expect(page.locator('.thread-row').first()).toContainText('A plan that came in between')
})
