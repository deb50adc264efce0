import { translate } from '#server/i18n/messages.ts'
import { longThread } from '#tests/forum/conversation.ts'
import { openPostMenu } from '#tests/support/post-menu.ts'
import { expect, test } from '#tests/support/site.ts'
import { member, post, thread } from '#tests/support/world.ts'

const t = translate('en')

test('a reader sees only what interpreters said, and all again', { tag: '@both' }, async ({
  page,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const talk = await thread(site.db, { voice: 'clinician', createdAt: new Date() })
  for (const voice of ['interpreter', 'clinician', 'interpreter', 'ngo'] as const)
    await post(site.db, talk, { voice, body: `Said by ${voice}`, createdAt: new Date() })
  await post(site.db, talk, { voice: 'interpreter', language: 'ar', body: 'قالها المترجم', createdAt: new Date() })
  await page.goto(`/t/${talk.id}`)
  await page.getByText(t('only.open'), { exact: true }).click()
  await axe(page)
  await noSidewaysScroll(page)
  await page
    .getByRole('navigation', { name: t('only.by_group') })
    .getByRole('link', { name: /Interpreters/ })
    .click()
  await expect(page.getByRole('note')).toContainText(t('only.group', { groups: 'interpreters', shown: 3, all: 6 }))
  await expect(page.locator('article.post')).toHaveCount(3)
  await expect(page.locator('#p4')).toContainText('Said by interpreter')
  await axe(page)
  await noSidewaysScroll(page)
  await page
    .getByRole('navigation', { name: t('only.by_language') })
    .getByRole('link', { name: /العربية/ })
    .click()
  await expect(page.locator('article.post')).toHaveCount(1)
  await expect(page.locator('#p6 .prose')).toHaveAttribute('dir', 'rtl')
  await page.getByRole('link', { name: t('only.all') }).click()
  await expect(page.locator('article.post')).toHaveCount(6)
})

test('replies that come while a member sees only one group are counted if they are shown there', async ({
  person,
  someone,
  site,
}) => {
  const [nora, idris] = [await someone(), await someone({ groups: ['interpreter', 'ngo'] })]
  const talk = await thread(site.db, { voice: 'clinician', createdAt: new Date() })
  await post(site.db, talk, { voice: 'interpreter', createdAt: new Date() })
  const watching = await person(nora)
  await watching.goto(`/t/${talk.id}?group=interpreter`)
  await expect(watching.getByText(t('here.only_you'))).toBeVisible()
  const page = await person(idris)
  await page.goto(`/t/${talk.id}`)
  for (const [voice, body] of [
    ['ngo', 'As a volunteer.'],
    ['interpreter', 'As an interpreter.'],
  ] as const) {
    await page.getByLabel(t('composer.voice')).selectOption(voice)
    await page.getByLabel(t('composer.body'), { exact: true }).fill(body)
    await page.getByRole('button', { name: t('composer.send'), exact: true }).click()
    await expect(page.getByText(body)).toBeVisible()
  }
  await watching.getByRole('link', { name: t('thread.new_replies', { count: 1 }) }).click()
  await expect(watching.locator('#p4')).toContainText('As an interpreter.')
  await expect(watching.getByText('As a volunteer.')).toHaveCount(0)
})

test('a long conversation is opened at a date', { tag: '@both' }, async ({ page, site, axe, noSidewaysScroll }) => {
  const talk = await thread(site.db, { createdAt: new Date('2026-03-01T10:00:00Z') })
  for (let day = 2; day <= 25; day++)
    await post(site.db, talk, { createdAt: new Date(`2026-03-${String(day).padStart(2, '0')}T10:00:00Z`) })
  await page.goto(`/t/${talk.id}`)
  await page.getByText(t('only.open_long'), { exact: true }).click()
  await page.getByLabel(t('day.label')).fill('2026-03-23')
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByRole('button', { name: t('day.do') }).click()
  await expect(page).toHaveURL(/after=20#p23$/)
  await expect(page.locator('#p23')).toBeInViewport()
  expect((await page.goto(`/t/${talk.id}/day?day=yesterday`))?.status()).toBe(422)
  await expect(page.locator('#day-error')).toHaveText(t('day.missing'))
  await axe(page)
  await noSidewaysScroll(page)
})

test('a conversation is printed whole, with who spoke for whom and when', { tag: '@both' }, async ({
  page,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const id = await longThread(site.db, await member(site.db, { groups: ['interpreter'] }), 45)
  await page.goto(`/t/${id}`)
  await page.getByRole('link', { name: t('print.do') }).click()
  await expect(page.locator('article.post')).toHaveCount(45)
  await expect(page.locator('#p45')).toContainText(t('group.interpreter'))
  await expect(page.getByText(`${site.origin}/t/${id}/`).first()).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.print-only-screen')).toBeHidden()
  await expect(page.locator('.site-header')).toBeHidden()
  await expect(page.locator('#p45 time')).toBeVisible()
})

test('a conversation too long for one document says so, and leads to the rest', async ({ page, site }) => {
  const id = await longThread(site.db, await member(site.db), 510)
  await page.goto(`/t/${id}/print`)
  await expect(page.getByText(t('print.part', { first: 1, last: 500, count: 510, most: 500 }))).toBeVisible()
  await page.getByRole('link', { name: t('thread.later') }).click()
  await expect(page.locator('article.post')).toHaveCount(10)
})

test('the address of a post can be copied', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
  javaScriptEnabled,
}) => {
  const talk = await thread(site.db, { title: 'Who pays for the interpreter?', createdAt: new Date() })
  await post(site.db, talk, { createdAt: new Date() })
  const address = `${site.origin}/t/${talk.id}/who-pays-for-the-interpreter#p2`
  const reader = await person()
  for (const page of [await person(await someone()), reader]) {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin })
    await page.goto(`/t/${talk.id}`)
    if (page !== reader) await openPostMenu(page, 2)
    await page.getByRole('link', { name: t('link.do_number', { number: 2 }) }).click()
    if (javaScriptEnabled !== false) {
      await expect(page.getByText(t('link.copied'))).toBeVisible()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
      await page.goto(`/t/${talk.id}/posts/2/link`)
    }
    await expect(page.getByLabel(t('link.address'))).toHaveValue(address)
    await expect(page.getByText(t('link.readers_public'))).toBeVisible()
    // The way here ends above this page, and does not say that it were the page.
    await expect(page.getByRole('navigation', { name: t('nav.you_are_here') }).getByRole('link')).toHaveCount(2)
    await expect(page.locator('.crumbs [aria-current]')).toHaveCount(0)
    await axe(page)
    await noSidewaysScroll(page)
  }
})
