import { revisePost } from '#server/forum/revise-post.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { translate } from '#server/i18n/messages.ts'
import { inArabic, translateAs, translation } from '#tests/forum/translating.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf, type MemberFacts, thread } from '#tests/support/world.ts'

const t = translate('en')
const INTERPRETER: MemberFacts = { displayName: 'Leila H.', groups: ['interpreter'], languages: ['ar', 'en'] }

test('whoever reads the language is shown what was written, and where it stands in another', { tag: '@both' }, async ({
  person,
  someone,
  site,
}) => {
  const yasmin = await someone({ languages: ['ar'] })
  const place = await inArabic(site.db, yasmin)
  await translation(site.db, place, { language: 'en', body: 'Nobody asked me.' })
  const own = await person(yasmin)
  await own.goto(`/t/${place.threadId}`)
  await expect(own.locator('#p2 .post-text > .prose')).toHaveText('لا أحد سألني.')
  await own.locator('#p2 .translated-into').getByRole('link').click()
  await expect(own.getByText('Nobody asked me.')).toBeVisible()
})

test('somebody without an account chooses the languages they read', { tag: '@both' }, async ({
  page,
  axe,
  noSidewaysScroll,
}) => {
  await page.goto('/')
  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: t('reads.title') })
    .click()
  await page.getByRole('checkbox', { name: 'English' }).uncheck()
  await page.getByRole('button', { name: t('settings.save') }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByRole('checkbox', { name: 'العربية' }).check()
  await page.getByRole('button', { name: t('settings.save') }).click()
  await expect(page.getByRole('status')).toHaveText(t('settings.saved'))
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await axe(page)
  await noSidewaysScroll(page)
})

test('whoever reads Arabic is shown it from right to left, beside what was written', { tag: '@both' }, async ({
  page,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const createdAt = new Date()
  const opened = await thread(site.db, { title: 'Who pays for the interpreter?', body: 'We do not know.', createdAt })
  const threadId = opened.id
  await translation(site.db, { threadId, number: 0 }, { language: 'ar', body: 'من يدفع للمترجم؟' })
  await translation(site.db, { threadId, number: 1 }, { language: 'ar', body: 'لا نعرف.', staleAt: new Date() })
  await page.context().addCookies([{ name: 'allmenning_reads', value: 'ar', url: site.origin }])
  await page.goto(`/t/${threadId}`)
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('من يدفع للمترجم؟')
  await expect(title).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('.thread-head .title-original[lang=en][dir=ltr]')).toHaveText(
    'Who pays for the interpreter?',
  )
  await expect(page.locator('#p1 .translation [lang=ar][dir=rtl]')).toHaveText('لا نعرف.')
  await expect(page.locator('#p1 .translation')).toContainText(t('translation.stale'))
  await axe(page)
  await noSidewaysScroll(page)
  await page.goto('/conversations')
  await expect(page.locator(`[data-thread="${threadId}"] a[lang=ar]`)).toHaveText('من يدفع للمترجم؟')
  await axe(page)
})

test('a translation that comes while one reads moves nothing until it is asked for', async ({
  person,
  someone,
  site,
}) => {
  const [leila, ola] = [await someone(INTERPRETER), await someone({ languages: ['en'] })]
  const place = await inArabic(site.db, ola)
  const watching = await person(ola)
  await watching.goto(`/t/${place.threadId}`)
  await expect(watching.getByText(t('here.only_you'))).toBeVisible()
  const text = watching.locator('#p2 .post-text')
  const before = await text.innerHTML()
  await translateAs(site.db, leila, place, 'Nobody asked me.')
  const hint = watching.getByRole('button', { name: t('translation.arrived') })
  await expect(hint).toBeVisible()
  expect(await text.innerHTML()).toBe(before)
  await hint.click()
  await expect(text.locator('.translation .prose')).toHaveText('Nobody asked me.')
  await expect(hint).toHaveCount(0)

  // What was taken back goes at once, in other words too.
  await revisePost(contextOf(site.db, ola, { now: new Date() }), {
    ...place,
    revision: (await site.db.post.findFirstOrThrow({ where: place })).revision,
    body: 'لم يسألني أحد.',
    language: 'ar',
  })
  await expect(text.locator('.translation')).toContainText(t('translation.stale'))
  await withdrawPost(contextOf(site.db, ola, { now: new Date() }), place)
  await expect(watching.getByText('Nobody asked me.')).toHaveCount(0)
  const reader = await person()
  for (const path of [`/t/${place.threadId}`, `/t/${place.threadId}/changes?since=0`])
    expect(await (await reader.request.get(path)).text(), path).not.toContain('Nobody asked me')
})
