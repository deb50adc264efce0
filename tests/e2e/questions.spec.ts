import { randomUUID } from 'node:crypto'
import { markHelped } from '#server/forum/mark-helped.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { writeOutcome } from '#server/forum/write-outcome.ts'
import { translate } from '#server/i18n/messages.ts'
import type { Db } from '#server/platform/db.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf, type MemberFacts, type TestMember, thread } from '#tests/support/world.ts'

const t = translate('en')

async function answer(db: Db, author: TestMember, threadId: number, body: string): Promise<number> {
  const said = { voice: author.groups[0], language: 'en', body, idempotencyKey: randomUUID() }
  return (await replyToThread(contextOf(db, author, { now: new Date() }), { threadId, ...said })).number
}

/** A question with an answer by Idris, who has it open or not. */
async function question(db: Db, someone: (facts?: MemberFacts) => Promise<TestMember>) {
  const [asker, helper] = [await someone({ groups: ['ngo'] }), await someone({ displayName: 'Idris' })]
  const { id } = await thread(db, { author: asker, kind: 'question', createdAt: new Date() })
  await answer(db, helper, id, 'The one who calls pays.')
  return { id, asker, helper }
}

/** The asker says what came of it, as the page would have them do it. */
async function close(db: Db, asker: TestMember, threadId: number): Promise<void> {
  const said = { voice: 'ngo', language: 'en', outcomeRevision: 0, body: 'We shall pay when we call, as #2 says.' }
  await writeOutcome(contextOf(db, asker, { now: new Date() }), { threadId, ...said })
}

test('a question is put to a group', { tag: '@both' }, async ({ person, someone, axe, noSidewaysScroll }) => {
  const page = await person(await someone({ groups: ['ngo'] }))
  await page.goto('/share?kind=question')
  await page.getByText(t('addressed.title')).click()
  await page.getByLabel(t('addressed.group'), { exact: true }).selectOption('clinician')
  await page.getByLabel(t('open.title_question'), { exact: true }).fill('Who pays for the interpreter?')
  await page.getByLabel(t('open.body'), { exact: true }).fill('Our office says that the hospital pays.')
  await page.getByLabel(t('open.theme'), { exact: true }).selectOption('language-interpreting')
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByRole('button', { name: t('open.send_question'), exact: true }).click()
  await expect(page.getByText('to health professionals')).toBeVisible()
})

test('the one who asked marks what helped and writes the outcome, which cites it', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const { id, asker } = await question(site.db, someone)
  const page = await person(asker)
  await page.goto(`/t/${id}`)
  await page.getByRole('button', { name: t('helped.mark_number', { number: 2 }) }).click()
  await expect(page.locator('#p2').getByText(t('helped.helped'))).toBeVisible()
  await page.getByRole('link', { name: t('outcome.write') }).click()
  await expect(page.getByRole('link', { name: '#2' })).toBeVisible()
  await page.getByLabel(t('outcome.body'), { exact: true }).fill('We shall pay when we call.')
  await page.getByRole('button', { name: t('outcome.save') }).click()
  await expect(page.locator('#body-error')).toHaveText(t('outcome.cite'))
  await page.getByLabel(t('outcome.body'), { exact: true }).fill('We shall pay when we call, as #2 says.')
  await page.getByRole('button', { name: t('composer.preview') }).click()
  await expect(page.locator('.preview a')).toHaveText('#2')
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByRole('button', { name: t('outcome.save') }).click()
  await expect(page.getByRole('region', { name: t('outcome.title') })).toContainText('as #2 says')
})

test('a reader reads the outcome first, and lists say that the question is answered', { tag: '@both' }, async ({
  page,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const { id, asker } = await question(site.db, someone)
  await markHelped(contextOf(site.db, asker, { now: new Date() }), { threadId: id, number: 2, helped: 'yes' })
  await close(site.db, asker, id)
  await page.goto(`/t/${id}`)
  const outcome = page.getByRole('region', { name: t('outcome.title') })
  await expect(outcome).toContainText('We shall pay when we call, as #2 says.')
  await expect(outcome).toContainText('Idris')
  await expect(page.locator('#p2').getByText(t('helped.helped'))).toBeVisible()
  expect(await page.locator('#outcome, #p1').first().getAttribute('id')).toBe('outcome')
  await axe(page)
  await noSidewaysScroll(page)
  await page.goto('/conversations')
  await expect(page.locator(`[data-thread="${id}"]`)).toContainText(t('outcome.answered'))
})

test('a question is opened again, and its outcome is gone for readers too', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
}) => {
  const { id, asker } = await question(site.db, someone)
  await close(site.db, asker, id)
  const page = await person(asker)
  await page.goto(`/t/${id}`)
  await page.getByRole('link', { name: t('outcome.reopen') }).click()
  await axe(page)
  await page.getByRole('button', { name: t('outcome.reopen') }).click()
  await expect(page.getByRole('region', { name: t('outcome.yours') })).toBeVisible()
  await expect(page.getByRole('region', { name: t('outcome.title') })).toHaveCount(0)
  const reader = await person()
  await expect(async () => {
    await reader.goto(`/t/${id}`)
    await expect(reader.getByRole('region', { name: t('outcome.title') })).toHaveCount(0, { timeout: 1_000 })
  }).toPass()
})

test('a mark reaches the windows of others at once, and nothing typed is lost', async ({ person, someone, site }) => {
  const { id, asker, helper } = await question(site.db, someone)
  const watching = await person(helper)
  await watching.goto(`/t/${id}`)
  await expect(watching.getByText(t('here.only_you'))).toBeVisible()
  await watching.getByLabel(t('composer.body'), { exact: true }).fill('What I was about to say')
  const page = await person(asker)
  await page.goto(`/t/${id}`)
  await page.getByLabel(t('composer.body'), { exact: true }).fill('What the asker was about to say')
  await page.getByRole('button', { name: t('helped.mark_number', { number: 2 }) }).click()
  for (const window of [watching, page]) await expect(window.locator('#p2').getByText(t('helped.helped'))).toBeVisible()
  await expect(page.getByLabel(t('composer.body'), { exact: true })).toHaveValue('What the asker was about to say')
  await expect(watching.getByLabel(t('composer.body'), { exact: true })).toHaveValue('What I was about to say')
})

test('the outcome reaches open windows at once, and so does that a post it rests on was withdrawn', async ({
  person,
  someone,
  site,
}) => {
  const { id, asker, helper } = await question(site.db, someone)
  const page = await person(asker)
  await page.goto(`/t/${id}`)
  await expect(page.getByText(t('here.only_you'))).toBeVisible()
  await close(site.db, asker, id)
  const outcome = page.getByRole('region', { name: t('outcome.title') })
  await expect(outcome).toContainText('Idris')
  await withdrawPost(contextOf(site.db, helper, { now: new Date() }), { threadId: id, number: 2 })
  await expect(outcome).toContainText(t('outcome.withdrawn', { number: '#2' }))
  await expect(outcome).not.toContainText('Idris')
})

test('nobody marks, closes or opens the question of another', { tag: '@both' }, async ({
  page,
  person,
  someone,
  site,
}) => {
  const helper = await someone({ roles: ['moderator', 'coordinator'] })
  const { id } = await thread(site.db, { kind: 'question', createdAt: new Date() })
  await answer(site.db, helper, id, 'The one who calls pays.')
  const other = await person(helper)
  await other.goto(`/t/${id}`)
  await expect(other.getByRole('button', { name: t('helped.mark_number', { number: 2 }) })).toHaveCount(0)
  for (const window of [other, page])
    for (const verb of ['outcome', 'reopen', 'posts/2/helped']) {
      const form = { helped: 'yes', body: 'As #2 says.', language: 'en', voice: 'clinician', outcomeRevision: '0' }
      const sent = await window.request.post(`/t/${id}/${verb}`, { form, headers: { origin: site.origin } })
      expect(sent.status(), verb).toBe(403)
    }
  expect(await site.db.outcome.count({ where: { threadId: id } })).toBe(0)
  expect(await site.db.helpedMark.count({ where: { threadId: id } })).toBe(0)
})
