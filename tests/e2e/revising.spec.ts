import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { translate } from '#server/i18n/messages.ts'
import type { Db } from '#server/platform/db.ts'
import { openPostMenu } from '#tests/support/post-menu.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf, type TestMember, thread } from '#tests/support/world.ts'

const t = translate('en')

/** Somebody answers, as the page would have them do it, so that open windows hear of it. */
async function answer(db: Db, author: TestMember, threadId: number, body: string): Promise<number> {
  const reply = { voice: author.groups[0], language: 'en', body, idempotencyKey: randomUUID() }
  const { number } = await replyToThread(contextOf(db, author, { now: new Date() }), { threadId, ...reply })
  return number
}

async function edit(page: Page, body: string): Promise<void> {
  await page.getByLabel(t('composer.body'), { exact: true }).fill(body)
  await page.getByRole('button', { name: t('revise.save'), exact: true }).click()
}

test('a correction in the first minutes does not show', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const nora = await someone()
  const { id } = await thread(site.db, { createdAt: new Date() })
  await answer(site.db, nora, id, 'We book by telefone.')
  const page = await person(nora)
  await page.goto(`/t/${id}`)
  await openPostMenu(page, 2)
  await page.getByRole('link', { name: t('post.edit_number', { number: 2 }) }).click()
  await expect(page.getByText(t('revise.window', { minutes: 15 }))).toBeVisible()
  await expect(page.getByLabel(t('composer.body'), { exact: true })).toHaveValue('We book by telefone.')
  await expect(page.getByText(t('who.public'))).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)
  await edit(page, 'We book by *telephone*.')

  await expect(page).toHaveURL(/#p2$/)
  await expect(page.locator('#p2 em')).toHaveText('telephone')
  await expect(page.locator('#p2').getByText(t('post.edited'))).toHaveCount(0)
  await openPostMenu(page, 2)
  await expect(page.getByRole('link', { name: t('post.history_number', { number: 2 }) })).toHaveCount(0)
})

test('after an answer an edit is marked, and everyone may read what stood there before', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const [nora, idris] = [await someone(), await someone()]
  const { id } = await thread(site.db, { createdAt: new Date() })
  await answer(site.db, nora, id, 'The county pays.')
  await answer(site.db, idris, id, 'Thank you, the county it is.')
  const page = await person(nora)
  await page.goto(`/t/${id}/posts/2/edit`)
  await expect(page.getByText(t('revise.marked'))).toBeVisible()
  await edit(page, 'The **hospital** pays.')
  await expect(page.locator('#p2 .edited')).toContainText(t('post.edited'))

  const reader = await person()
  await reader.goto(`/t/${id}`)
  const earlier = reader.getByRole('link', { name: t('post.history_number', { number: 2 }) })
  await expect(earlier).toBeVisible()
  await earlier.click()
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(t('history.title', { number: 2 }))
  await expect(reader.getByRole('article')).toContainText('The hospital pays.')
  await expect(reader.locator('.earlier-version del')).toContainText('county')
  await expect(reader.locator('.earlier-version ins')).toContainText('**hospital**')
  await reader.getByText(t('history.whole')).click()
  await expect(reader.locator('.earlier-version .prose')).toHaveText('The county pays.')
  await axe(reader)
  await noSidewaysScroll(reader)
})

test('an edit from an old window is refused with its text kept, and then taken on purpose', {
  tag: '@both',
}, async ({ person, someone, site, axe, noSidewaysScroll }) => {
  const nora = await someone()
  const { id } = await thread(site.db, { createdAt: new Date() })
  await answer(site.db, nora, id, 'First words.')
  const [first, second] = [await person(nora), await person(nora)]
  for (const window of [first, second]) await window.goto(`/t/${id}/posts/2/edit`)
  await edit(first, 'Words of the first window.')
  await expect(first.locator('#p2')).toContainText('Words of the first window.')

  await edit(second, 'Words of the second window.')
  const refused = second.getByRole('alert', { name: t('post.changed_meanwhile') })
  await expect(refused).toBeFocused()
  await expect(second.getByLabel(t('composer.body'), { exact: true })).toHaveValue('Words of the second window.')
  await axe(second)
  await noSidewaysScroll(second)
  expect((await site.db.post.findFirstOrThrow({ where: { threadId: id, number: 2 } })).body).toMatch(/first window/)

  await second.getByRole('button', { name: t('revise.save'), exact: true }).click()
  await expect(second.locator('#p2')).toContainText('Words of the second window.')
})

test('an edit with an identity number is refused, and the post stands as it was', { tag: '@both' }, async ({
  person,
  someone,
  site,
}) => {
  const nora = await someone()
  const { id } = await thread(site.db, { createdAt: new Date() })
  await answer(site.db, nora, id, 'First words.')
  const page = await person(nora)
  await page.goto(`/t/${id}/posts/2/edit`)
  await edit(page, 'Her number is 130972 48022.')
  await expect(page.locator('#body-error')).toHaveText(t('identifier.on_line_fnr', { line: 1 }))
  expect((await site.db.post.findFirstOrThrow({ where: { threadId: id, number: 2 } })).body).toBe('First words.')
  expect(await site.db.postVersion.count({ where: { post: { threadId: id } } })).toBe(0)
})

test('a post that is taken back leaves its number, and nothing of its text anywhere', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const [nora, idris] = [await someone(), await someone()]
  const { id } = await thread(site.db, { createdAt: new Date() })
  await answer(site.db, nora, id, 'Regrettable words.')
  await answer(site.db, idris, id, 'I answered that.')
  const page = await person(nora)
  await page.goto(`/t/${id}/posts/2/edit`)
  await edit(page, 'Regrettable words, said better.')
  await openPostMenu(page, 2)
  await page.getByRole('link', { name: t('post.withdraw_number', { number: 2 }) }).click()
  await expect(page.getByText(t('withdraw.lead'))).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByRole('button', { name: t('withdraw.do') }).click()

  await expect(page.locator('#p2')).toContainText(t('post.withdrawn'))
  await expect(page.locator('#p3')).toContainText('I answered that.')
  await axe(page)
  const reader = await person()
  await reader.goto(`/t/${id}`)
  await expect(reader.locator('#p2')).toContainText(t('post.withdrawn'))
  for (const path of [`/t/${id}`, `/t/${id}/changes?since=0`, `/t/${id}/posts/2/history`])
    expect(await (await reader.request.get(path)).text(), path).not.toContain('Regrettable')
  expect((await reader.goto(`/t/${id}/posts/2/history`))?.status()).toBe(404)
  expect(JSON.stringify(await site.db.post.findMany({ where: { threadId: id } }))).not.toContain('Regrettable')
})

test('what is edited and taken back changes at once in the windows of others', async ({ person, someone, site }) => {
  const [nora, idris] = [await someone(), await someone()]
  const { id } = await thread(site.db, { createdAt: new Date() })
  await answer(site.db, nora, id, 'Regrettable words.')
  const watching = await person(idris)
  await watching.goto(`/t/${id}`)
  await expect(watching.getByText(t('here.only_you'))).toBeVisible()
  await watching.getByLabel(t('composer.body'), { exact: true }).fill('What I was about to say')

  const page = await person(nora)
  await page.goto(`/t/${id}/posts/2/edit`)
  await edit(page, 'Better words.')
  await expect(watching.locator('#p2')).toContainText('Better words.')
  await expect(watching.getByText('Regrettable words.')).toHaveCount(0)
  await page.goto(`/t/${id}/posts/2/withdraw`)
  await page.getByRole('button', { name: t('withdraw.do') }).click()
  await expect(watching.locator('#p2')).toContainText(t('post.withdrawn'))
  await expect(watching.getByText('Better words.')).toHaveCount(0)
  await expect(watching.getByRole('heading', { level: 1 }).locator('xpath=..')).toContainText(
    t('thread.reply_count', { count: 0 }),
  )
  await expect(watching.getByLabel(t('composer.body'), { exact: true })).toHaveValue('What I was about to say')
})

test('nobody edits or takes back what another has written', { tag: '@both' }, async ({
  page,
  person,
  someone,
  site,
}) => {
  const [nora, idris] = [await someone(), await someone({ roles: ['moderator', 'coordinator'] })]
  const { id } = await thread(site.db, { createdAt: new Date() })
  await answer(site.db, nora, id, 'Mine alone.')
  const other = await person(idris)
  await other.goto(`/t/${id}`)
  await expect(other.getByRole('link', { name: t('post.answer_number', { number: 2 }) })).toBeVisible()
  await openPostMenu(other, 2)
  await expect(other.getByRole('link', { name: t('post.edit_number', { number: 2 }) })).toHaveCount(0)
  for (const window of [other, page])
    for (const verb of ['edit', 'withdraw']) {
      expect((await window.goto(`/t/${id}/posts/2/${verb}`))?.status(), verb).toBe(403)
      const form = { body: 'Taken over.', language: 'en', revision: '2', intent: 'send' }
      const sent = await window.request.post(`/t/${id}/posts/2/${verb}`, { form, headers: { origin: site.origin } })
      expect(sent.status(), verb).toBe(403)
    }
  const { body, withdrawnAt } = await site.db.post.findFirstOrThrow({ where: { threadId: id, number: 2 } })
  expect({ body, withdrawnAt }).toEqual({ body: 'Mine alone.', withdrawnAt: null })
})
