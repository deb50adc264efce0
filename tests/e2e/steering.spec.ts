import { translate } from '#server/i18n/messages.ts'
import { expect, test } from '#tests/support/site.ts'
import { post, thread } from '#tests/support/world.ts'

const t = translate('en')
const REASON = 'Everything has been said, and it turns in circles.'
const WORDS = 'What I was about to say.'

test('a moderator locks a conversation: whoever was writing is told why and keeps the text, reading goes on', {
  tag: '@both',
}, async ({ person, someone, site, axe, noSidewaysScroll, javaScriptEnabled }) => {
  const [staff, nora, author] = [await someone({ roles: ['moderator'] }), await someone(), await someone()]
  const talk = await thread(site.db, { author, title: 'Who pays for the interpreter?', createdAt: new Date() })
  await post(site.db, talk, { body: 'The hospital does.', createdAt: new Date() })
  const writing = await person(nora)
  await writing.goto(`/t/${talk.id}`)
  await expect(writing.getByRole('link', { name: t('steer.do') })).toHaveCount(0)
  await writing.getByLabel(t('composer.body'), { exact: true }).fill(WORDS)

  const page = await person(staff)
  await page.goto(`/t/${talk.id}`)
  await page.getByRole('link', { name: t('steer.do') }).click()
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByRole('button', { name: t('steer.lock'), exact: true }).click()
  await expect(page.getByLabel(t('steer.lock_reason'))).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel(t('steer.lock_reason')).fill(REASON)
  await page.getByRole('button', { name: t('steer.lock'), exact: true }).click()
  await expect(page.getByText(REASON)).toBeVisible()

  // Whoever writes reads it before they send, and what they wrote stays before their eyes.
  if (javaScriptEnabled !== false) await expect(writing.getByText(REASON)).toBeVisible()
  await expect(writing.getByLabel(t('composer.body'), { exact: true })).toHaveValue(WORDS)
  await writing.getByRole('button', { name: t('composer.send') }).click()
  await expect(writing.getByText(t('locked.refused'))).toBeVisible()
  await expect(writing.getByLabel(t('composer.body'), { exact: true })).toHaveValue(WORDS)
  await writing.goto('/drafts')
  await expect(writing.getByText(WORDS)).toBeVisible()
  await writing.goto(`/t/${talk.id}`)
  await expect(writing.getByText(REASON)).toBeVisible()
  await expect(writing.getByRole('button', { name: t('composer.send') })).toHaveCount(0)
  await axe(writing)
  await noSidewaysScroll(writing)
  const asking = await person(author)
  await expect(async () => {
    await asking.goto('/notifications')
    await expect(asking.getByRole('main')).toContainText(REASON, { timeout: 1_000 })
  }).toPass()
  await axe(asking)
  await asking.getByRole('link', { name: t('notice.told_thread_locked') }).click()
  await expect(asking.getByRole('heading', { level: 1 })).toHaveText('Who pays for the interpreter?')
  const reader = await person()
  await reader.goto(`/t/${talk.id}`)
  await expect(reader.getByText(REASON)).toBeVisible()
  await expect(reader.getByText('The hospital does.')).toBeVisible()
})

test('what a curator pins stands first in its theme, and what they feature on the front page', {
  tag: '@both',
}, async ({ person, someone, site, axe, noSidewaysScroll }) => {
  const old = await thread(site.db, {
    title: 'A pinned conversation',
    theme: 'older-dementia-care',
    createdAt: new Date(0),
  })
  await thread(site.db, { title: 'A newer conversation', theme: 'older-dementia-care', createdAt: new Date() })
  const page = await person(await someone({ roles: ['curator'] }))
  await page.goto(`/t/${old.id}/steer`)
  await expect(page.getByRole('button', { name: t('steer.lock'), exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: t('steer.pin'), exact: true }).click()
  await page.goto(`/t/${old.id}/steer`)
  await expect(page.getByRole('button', { name: t('steer.unpin') })).toBeVisible()
  await page.getByRole('button', { name: t('steer.feature'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A pinned conversation')

  const reader = await person()
  await expect(async () => {
    await reader.goto('/themes/older-dementia-care')
    await expect(reader.locator('.thread-row').first()).toContainText(t('steer.pinned'), { timeout: 500 })
  }).toPass()
  await expect(reader.locator('.thread-row').first()).toContainText('A pinned conversation')
  await axe(reader)
  await noSidewaysScroll(reader)
  await reader.goto('/')
  await expect(reader.getByRole('heading', { name: t('steer.featured_title') })).toBeVisible()
  await axe(reader)
  await noSidewaysScroll(reader)
})

test('only staff find the page', { tag: '@both' }, async ({ person, someone, site }) => {
  const talk = await thread(site.db, { createdAt: new Date() })
  const page = await person(await someone())
  expect((await page.goto(`/t/${talk.id}/steer`))?.status()).toBe(403)
  const reader = await person()
  await reader.goto(`/t/${talk.id}/steer`)
  await expect(reader).toHaveURL(/sign-in/)
})

test('what an open page is told is in the language of the page, whoever asked first', async ({
  page: reader,
  person,
  someone,
  site,
}) => {
  const talk = await thread(site.db, { createdAt: new Date() })
  await site.db.thread.update({ where: { id: talk.id }, data: { lockedAt: new Date(), lockReason: 'All is said.' } })
  await reader.goto(`/t/${talk.id}`)
  const told = async (locale: string): Promise<string> =>
    (await (await reader.request.get(`/t/${talk.id}/changes?since=0&locale=${locale}`)).json()).locked
  const [english, arabic] = [await told('en'), await told('ar')]
  expect(english).toContain('All is said.')
  expect(arabic).not.toBe(english)
  const member = await person(await someone({ locale: 'ar' }))
  const asked = member.waitForResponse((answer) => answer.url().includes(`/t/${talk.id}/changes`))
  await member.goto(`/t/${talk.id}`)
  expect((await (await asked).json()).locked).toBe(arabic)
  await expect(member.getByText(arabic)).toBeVisible()
})
