import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { inviteToThread } from '#server/forum/invite-to-thread.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { translate } from '#server/i18n/messages.ts'
import type { Db } from '#server/platform/db.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf, type TestMember, thread } from '#tests/support/world.ts'

const t = translate('en')

const bell = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
const unread = (count: number): string => (count === 0 ? t('nav.notices_none') : t('nav.notices', { count }))

/** Somebody answers, as the page would have them do it, so that follow-ups happen. */
async function answer(db: Db, author: TestMember, threadId: number, replyToNumber: number): Promise<void> {
  const said = { voice: author.groups[0], language: 'en', body: 'I think so.', idempotencyKey: randomUUID() }
  await replyToThread(contextOf(db, author, { now: new Date() }), { threadId, replyToNumber, ...said })
}

/** Told is told by a follow-up, a moment later. */
const untilTold = (db: Db, who: TestMember) =>
  expect.poll(() => db.notice.count({ where: { memberId: who.id, seenAt: null } })).toBeGreaterThan(0)

test('whoever has spoken invites a group whose seat is empty', {
  tag: '@both',
}, async ({ person, someone, site, axe, noSidewaysScroll }) => {
  const host = await someone({ groups: ['ngo'], displayName: 'Grete' })
  const guest = await someone({ groups: ['policymaker'], languages: ['en'] })
  const { id } = await thread(site.db, { author: host, title: 'Who decides on interpreters?', createdAt: new Date() })
  const page = await person(host)
  await page.goto(`/t/${id}`)
  await page.getByRole('link', { name: t('invite.seats') }).click()
  await expect(page.getByText(t('invite.reach_under')).first()).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByLabel(t('groups.policymaker'), { exact: true }).check()
  await page.locator('#group-line').fill('You decide on this, and we do not know how.')
  await page.getByRole('button', { name: t('invite.send') }).click()
  await expect(page.getByText(t('invite.done'))).toBeVisible()
  await expect(page.getByText(/^Invited /)).toBeVisible()
  await untilTold(site.db, guest)
})

test('whoever is invited finds it under the bell, in the conversation and on the front page', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const host = await someone({ groups: ['ngo'], displayName: 'Grete' })
  const guest = await someone({ groups: ['policymaker'], languages: ['en'] })
  const { id } = await thread(site.db, { author: host, title: 'Who decides on interpreters?', createdAt: new Date() })
  await inviteToThread(contextOf(site.db, host, { now: new Date() }), {
    threadId: id,
    invited: 'policymaker',
    line: 'You decide on this, and we do not know how.',
    language: 'en',
  })
  await untilTold(site.db, guest)
  const invited = await person(guest)
  await invited.goto('/')
  await expect(invited.getByRole('region', { name: t('seats.title') })).toContainText('Who decides on interpreters?')
  await bell(invited, unread(1)).click()
  await expect(invited.getByRole('heading', { level: 1 })).toHaveText(t('notices.title'))
  const notice = invited.getByRole('listitem').filter({ hasText: 'Who decides on interpreters?' })
  await expect(notice).toContainText('You decide on this, and we do not know how.')
  await axe(invited)
  await noSidewaysScroll(invited)
  await notice.getByRole('link', { name: /Grete invites policymakers/ }).click()
  await expect(invited.getByRole('heading', { level: 1 })).toHaveText('Who decides on interpreters?')
  await expect(bell(invited, unread(0))).toBeVisible()
})

test('the bell rings in an open window, and falls silent in all of them', async ({ person, someone, site }) => {
  const host = await someone({ displayName: 'Grete' })
  const { id } = await thread(site.db, { author: host, createdAt: new Date() })
  const [first, second] = [await person(host), await person(host)]
  await first.goto(`/t/${id}`)
  await second.goto('/settings')
  for (const window of [first, second]) await expect(bell(window, unread(0))).toBeVisible()
  await answer(site.db, await someone(), id, 1)
  for (const window of [first, second]) await expect(bell(window, unread(1))).toBeVisible()
  await expect(second.getByRole('status').filter({ hasText: unread(1) })).toHaveCount(1)
  await first.goto('/notifications')
  await first.getByRole('button', { name: t('notices.mark_all') }).click()
  await expect(first.getByRole('status').filter({ hasText: t('notices.all_read') })).toBeVisible()
  for (const window of [first, second]) await expect(bell(window, unread(0))).toBeVisible()
})

test('a person is invited by name, and what was typed is kept when it is refused', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const host = await someone({ groups: ['ngo'] })
  const known = await someone({ displayName: 'Solveig Known' })
  await someone({ displayName: 'Solveig Unknown' })
  await thread(site.db, { author: known })
  const { id } = await thread(site.db, { author: host, createdAt: new Date() })
  const hosting = await person(host)
  await hosting.goto(`/t/${id}/invite`)
  await hosting.getByLabel(t('invite.name'), { exact: true }).fill('solveig')
  await hosting.getByRole('button', { name: t('invite.find') }).click()
  await expect(hosting.getByLabel('Solveig Known')).toBeVisible()
  await expect(hosting.getByText('Solveig Unknown')).toHaveCount(0)
  await axe(hosting)
  await noSidewaysScroll(hosting)
  await hosting.getByLabel('Solveig Known').check()
  await hosting.locator('#person-line').fill('Her number is 13097248022')
  await hosting
    .getByRole('button', { name: t('invite.send') })
    .last()
    .click()
  await expect(hosting.locator('#person-line-error')).toBeVisible()
  await expect(hosting.locator('#person-line')).toHaveValue('Her number is 13097248022')
  await hosting.locator('#person-line').fill('You know this.')
  await hosting
    .getByRole('button', { name: t('invite.send') })
    .last()
    .click()
  await expect(hosting.getByText(t('invite.done'))).toBeVisible()
  await untilTold(site.db, known)
})

test('whoever has only read a conversation invites nobody to it', { tag: '@both' }, async ({
  page,
  person,
  someone,
  site,
}) => {
  const onlooker = await someone({ groups: ['ngo'] })
  const { id } = await thread(site.db, { createdAt: new Date() })
  const looking = await person(onlooker)
  await looking.goto(`/t/${id}`)
  await expect(looking.getByRole('heading', { name: t('table.title') })).toBeVisible()
  await expect(looking.getByRole('link', { name: t('invite.seats') })).toHaveCount(0)
  expect((await looking.goto(`/t/${id}/invite`))?.status()).toBe(403)
  await page.goto(`/t/${id}/invite`)
  await expect(page).toHaveURL(/\/sign-in/)
})

test('a member follows a theme, and chooses not to be invited', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const nora = await someone({ groups: ['policymaker'], languages: ['nb'] })
  const page = await person(nora)
  await page.goto('/themes/undocumented')
  await page.getByRole('button', { name: t('follow.theme') }).click()
  await expect(page.getByText(t('follow.following'))).toBeVisible()
  await axe(page)
  await page.goto('/notifications')
  await expect(page.getByRole('region', { name: t('notices.follow') }).getByRole('link')).toHaveCount(1)
  await page
    .getByRole('link', { name: t('notices.settings'), exact: true })
    .last()
    .click()
  await expect(page.getByLabel(t('settings.to_groups'))).toBeChecked()
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByLabel(t('settings.to_groups')).uncheck()
  await page.getByRole('button', { name: t('settings.save') }).click()
  await expect(page.getByText(t('settings.saved'))).toBeVisible()
  await expect(page.getByLabel(t('settings.to_groups'))).not.toBeChecked()
  await page.getByRole('button', { name: /^Stop following/ }).click()
  await expect(page.getByText(t('notices.follow_nothing'))).toBeVisible()
  expect(await site.db.themeFollow.count({ where: { memberId: nora.id } })).toBe(0)
})
