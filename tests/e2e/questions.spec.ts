import { randomUUID } from 'node:crypto'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { translate } from '#server/i18n/messages.ts'
import type { Db } from '#server/platform/db.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf, type TestMember, thread } from '#tests/support/world.ts'

const t = translate('en')

async function answer(db: Db, author: TestMember, threadId: number, body: string): Promise<number> {
  const said = { voice: author.groups[0], language: 'en', body, idempotencyKey: randomUUID() }
  return (await replyToThread(contextOf(db, author, { now: new Date() }), { threadId, ...said })).number
}

test('a question is put to a group, its answers are marked, and a reader reads the outcome first', {
  tag: '@both',
}, async ({ person, someone, site, axe, noSidewaysScroll }) => {
  const [asker, helper] = [await someone({ groups: ['ngo'] }), await someone({ displayName: 'Idris' })]
  const page = await person(asker)
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
  const { id } = await site.db.thread.findFirstOrThrow({ where: { authorId: asker.id } })
  await answer(site.db, helper, id, 'The one who calls pays.')
  await answer(site.db, helper, id, 'So does our county.')

  await page.goto(`/t/${id}`)
  await expect(page.getByRole('region', { name: t('outcome.yours') })).toBeVisible()
  await page.getByRole('button', { name: t('helped.mark_number', { number: 2 }) }).click()
  await expect(page.locator('#p2').getByText(t('helped.helped'))).toBeVisible()
  await axe(page)
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
  await expect(page.getByRole('region', { name: t('outcome.title') })).toBeVisible()

  const reader = await person()
  await reader.goto(`/t/${id}`)
  const outcome = reader.getByRole('region', { name: t('outcome.title') })
  await expect(outcome).toContainText('We shall pay when we call, as #2 says.')
  await expect(outcome).toContainText('Idris')
  await expect(reader.locator('#p2').getByText(t('helped.helped'))).toBeVisible()
  expect(await reader.locator('#outcome, #p1').first().getAttribute('id')).toBe('outcome')
  await expect(reader.getByText(t('outcome.answered'))).toBeVisible()
  await axe(reader)
  await noSidewaysScroll(reader)
  await reader.goto('/conversations')
  await expect(reader.locator(`[data-thread="${id}"]`)).toContainText(t('outcome.answered'))

  await page.getByRole('link', { name: t('outcome.reopen') }).click()
  await axe(page)
  await page.getByRole('button', { name: t('outcome.reopen') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who pays for the interpreter?')
  await expect(page.getByRole('region', { name: t('outcome.title') })).toHaveCount(0)
  await expect(async () => {
    await reader.goto(`/t/${id}`)
    await expect(reader.getByRole('region', { name: t('outcome.title') })).toHaveCount(0, { timeout: 1_000 })
  }).toPass()
})

test('marks and the outcome reach the windows of others at once, and nothing typed is lost', async ({
  person,
  someone,
  site,
}) => {
  const [asker, helper] = [await someone({ groups: ['ngo'] }), await someone()]
  const { id } = await thread(site.db, { author: asker, kind: 'question', createdAt: new Date() })
  await answer(site.db, helper, id, 'The one who calls pays.')
  const watching = await person(helper)
  await watching.goto(`/t/${id}`)
  await expect(watching.getByText(t('here.only_you'))).toBeVisible()
  await watching.getByLabel(t('composer.body'), { exact: true }).fill('What I was about to say')
  const page = await person(asker)
  await page.goto(`/t/${id}`)
  await page.getByLabel(t('composer.body'), { exact: true }).fill('What the asker was about to say')
  await page.getByRole('button', { name: t('helped.mark_number', { number: 2 }) }).click()
  await expect(watching.locator('#p2').getByText(t('helped.helped'))).toBeVisible()
  await expect(page.locator('#p2').getByText(t('helped.helped'))).toBeVisible()
  await expect(page.getByLabel(t('composer.body'), { exact: true })).toHaveValue('What the asker was about to say')
  await page.goto(`/t/${id}/outcome`)
  await page.getByLabel(t('outcome.body'), { exact: true }).fill('We shall do as #2 says.')
  await page.getByRole('button', { name: t('outcome.save') }).click()
  await expect(watching.getByRole('region', { name: t('outcome.title') })).toContainText('We shall do as #2 says.')
  await watching.goto(`/t/${id}/posts/2/withdraw`)
  await watching.getByRole('button', { name: t('withdraw.do') }).click()
  await expect(page.getByRole('region', { name: t('outcome.title') })).toContainText(
    t('outcome.withdrawn', { number: '#2' }),
  )
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
