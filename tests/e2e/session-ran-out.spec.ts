import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { translate } from '#server/i18n/messages.ts'
import type { Db } from '#server/platform/db.ts'
import { signInByForm, whoSignsIn } from '#tests/support/account-steps.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf, type TestMember, thread } from '#tests/support/world.ts'

const t = translate('en')
/** What a browser writes into its console when we take its line away. */
const _OFFLINE = /ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|WebSocket/

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

test('a session that ran out while writing loses nothing: signed in again in another tab, the same form sends once', async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const nora = await someone(await whoSignsIn())
  const { id } = await thread(site.db, { createdAt: new Date() })
  const page = await person(nora)
  await openLive(page, id)
  await body(page).fill('A long thought.')
  await site.db.session.deleteMany({ where: { memberId: nora.id } })
  await send(page).click()
  await expect(page.getByRole('alert', { name: t('failure.signed_out') })).toBeVisible()
  await expect(body(page)).toHaveValue('A long thought.')
  await axe(page)
  await noSidewaysScroll(page)

  const opening = page.context().waitForEvent('page')
  await page
    .locator('.composer')
    .getByRole('link', { name: t('nav.sign_in') })
    .click()
  const tab = await opening
  await signInByForm(tab, nora.email)
  await expect(tab).toHaveURL(`${site.origin}/t/${id}/reply`)
  await tab.close()
  await send(page).click()
  await expect(page.getByText('A long thought.', { exact: true }).locator('visible=true')).toHaveCount(1)
  await expect(page.locator('#p2')).toContainText('A long thought.')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(body(page)).toHaveValue('')
  expect(await site.db.post.count({ where: { threadId: id } })).toBe(2)
})

test('without scripts a session that ran out loses nothing either', { tag: '@no-js' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const nora = await someone(await whoSignsIn())
  const { id } = await thread(site.db, { createdAt: new Date() })
  const page = await person(nora)
  await page.goto(`/t/${id}`)
  await body(page).fill('A long thought.')
  await site.db.session.deleteMany({ where: { memberId: nora.id } })
  await send(page).click()
  await expect(page.getByRole('alert', { name: t('failure.signed_out') })).toBeFocused()
  await expect(body(page)).toHaveValue('A long thought.')
  await axe(page)
  await noSidewaysScroll(page)

  const tab = await page.context().newPage()
  await tab.goto('/sign-in')
  await signInByForm(tab, nora.email)
  await expect(tab).toHaveURL(`${site.origin}/`)
  await send(page).click()
  await expect(page.locator('#p2')).toContainText('A long thought.')
  expect(await site.db.post.count({ where: { threadId: id } })).toBe(2)
})

test('opening a conversation survives a session that ran out', { tag: '@both' }, async ({ person, someone, site }) => {
  const nora = await someone(await whoSignsIn())
  const page = await person(nora)
  await page.goto('/share?kind=call')
  await page.getByLabel(t('open.title_call')).fill('Partners for a study of waiting rooms')
  await body(page).fill('We look for five places.')
  await page.getByLabel(t('open.theme')).selectOption('specialist-care')
  await site.db.session.deleteMany({ where: { memberId: nora.id } })
  const ask = page.getByRole('button', { name: t('open.send_call'), exact: true })
  await ask.click()
  await expect(page.getByRole('alert', { name: t('failure.signed_out') })).toBeVisible()
  await expect(page.getByLabel(t('open.title_call'))).toHaveValue('Partners for a study of waiting rooms')
  await expect(page.getByLabel(t('composer.voice'))).toHaveValue('clinician')

  const tab = await page.context().newPage()
  await tab.goto('/sign-in')
  await signInByForm(tab, nora.email)
  await expect(tab).toHaveURL(`${site.origin}/`)
  await ask.click()
  await expect(page.locator('#p1')).toContainText('We look for five places.')
  expect(await site.db.thread.count({ where: { authorId: nora.id } })).toBe(1)
})

test('an edit survives a session that ran out', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const nora = await someone(await whoSignsIn())
  const { id } = await thread(site.db, { createdAt: new Date() })
  await reply(site.db, nora, id, 'First words.')
  const page = await person(nora)
  await page.goto(`/t/${id}/posts/2/edit`)
  await body(page).fill('Words that took an hour.')
  await site.db.session.deleteMany({ where: { memberId: nora.id } })
  await page.getByRole('button', { name: t('revise.save'), exact: true }).click()
  await expect(page.getByRole('alert', { name: t('failure.signed_out') })).toBeFocused()
  await expect(body(page)).toHaveValue('Words that took an hour.')
  await axe(page)
  await noSidewaysScroll(page)
  // Still signed out: nothing is lost by trying.
  const again = page.getByRole('button', { name: t('kept.send') })
  await again.click()
  await expect(body(page)).toHaveValue('Words that took an hour.')

  const tab = await page.context().newPage()
  await tab.goto('/sign-in')
  await signInByForm(tab, nora.email)
  await expect(tab).toHaveURL(`${site.origin}/`)
  await again.click()
  await expect(page.locator('#p2')).toContainText('Words that took an hour.')
})

test('a reply among members survives a session that ran out, and the page tells nothing of the conversation', {
  tag: '@both',
}, async ({ person, someone, site }) => {
  const nora = await someone(await whoSignsIn())
  const { id } = await thread(site.db, { title: 'Among ourselves here', audience: 'members', createdAt: new Date() })
  const page = await person(nora)
  await page.goto(`/t/${id}/reply?to=1`)
  await body(page).fill('Words among ourselves.')
  await site.db.session.deleteMany({ where: { memberId: nora.id } })
  await send(page).click()
  await expect(page.getByRole('alert', { name: t('failure.signed_out') })).toBeFocused()
  await expect(body(page)).toHaveValue('Words among ourselves.')
  expect(await page.content()).not.toContain('Among ourselves here')
  const tab = await page.context().newPage()
  await tab.goto('/sign-in')
  await signInByForm(tab, nora.email)
  await expect(tab).toHaveURL(`${site.origin}/`)
  await page.getByRole('button', { name: t('kept.send') }).click()
  await expect(page.locator('#p2')).toContainText('Words among ourselves.')
  await expect(page.locator('#p2')).toContainText(t('post.reply_to', { number: 1 }))
})
