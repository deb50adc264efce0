import { randomUUID } from 'node:crypto'
import { muteMember } from '#server/accounts/mute-member.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { translate } from '#server/i18n/messages.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf, thread } from '#tests/support/world.ts'

const t = translate('en')

test('what somebody who is muted writes while one reads comes folded too', async ({ person, someone, site }) => {
  const [nora, loud] = [await someone(), await someone()]
  const { id } = await thread(site.db, { createdAt: new Date() })
  await muteMember(contextOf(site.db, nora, { now: new Date() }), { member: loud.publicId, kind: 'block' })
  const page = await person(nora)
  await page.goto(`/t/${id}`)
  await expect(page.getByRole('heading', { name: t('here.title') })).toBeVisible()
  await replyToThread(contextOf(site.db, loud, { now: new Date() }), {
    ...{ threadId: id, voice: 'clinician', language: 'en', idempotencyKey: randomUUID() },
    body: 'I still know better.',
  })
  await page.getByRole('link', { name: t('thread.new_replies', { count: 1 }) }).click()
  await expect(page.getByText(t('mute.folded', { number: 2 }))).toBeVisible()
  await expect(page.getByText('I still know better.')).toBeHidden()
})
