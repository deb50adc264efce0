import { translate } from '#server/i18n/messages.ts'
import { expect, test } from '#tests/support/site.ts'
import { post, thread } from '#tests/support/world.ts'

const t = translate('en')
const WORDS = 'لم أعد أحتمل. لا أحد يحتاج إليّ.'
const AR = translate('ar')

test('somebody in danger is reported, hidden, cared for in their language, and their words stand again', {
  tag: '@both',
}, async ({ page: reader, person, someone, site, axe, noSidewaysScroll, javaScriptEnabled }) => {
  const live = javaScriptEnabled !== false
  const author = await someone({ displayName: 'Yasmin' })
  const { id } = await thread(site.db, {})
  await post(site.db, { id }, { author, language: 'ar', body: WORDS })
  const solveig = await someone({ displayName: 'Solveig Moen', roles: ['moderator'] })
  const member = await person(await someone({ displayName: 'Amina Yusuf' }))
  await member.goto(`/t/${id}`)
  await expect(member.locator('#p2')).toContainText(WORDS)

  const reporter = await person(await someone({ displayName: 'Ola Bakke' }))
  await reporter.goto(`/report?about=post:${id}:2`)
  await expect(reporter.getByRole('main').getByRole('link', { name: t('helpline.title') })).toBeVisible()
  await expect(reporter.getByRole('button', { name: t('danger.hide') })).toHaveCount(0)
  await reporter.getByLabel(t('rule.danger'), { exact: true }).check()
  await reporter.getByRole('button', { name: t('report.send') }).click()
  await expect(reporter.getByRole('region', { name: t('helpline.title') })).toContainText('116 123')
  await axe(reporter)
  await noSidewaysScroll(reporter)

  const staff = await person(solveig)
  await expect(async () => {
    await staff.goto('/notifications')
    await staff
      .getByRole('link', { name: t('notice.told_danger_reported') })
      .first()
      .click({ timeout: 1_000 })
  }).toPass()
  const part = staff.getByRole('region', { name: t('danger.title') })
  await expect(part).toContainText(t('danger.lead'))
  await axe(staff)
  await part.getByRole('button', { name: t('danger.hide') }).click()
  await expect(part).toContainText(t('danger.hidden_since'))
  await expect(part).toContainText('Solveig Moen')
  await axe(staff)
  await noSidewaysScroll(staff)

  for (const page of [member, reader]) {
    if (page === reader || !live) await page.goto(`/t/${id}`)
    const card = page.locator('#p2 .prose')
    await expect(card).toContainText(AR('helpline.lead'))
    await expect(card).toHaveAttribute('lang', 'ar')
    await expect(card).toHaveAttribute('dir', 'rtl')
    await expect(card.locator('a[href="tel:116123"]')).toBeVisible()
    await expect(page.locator('#p2')).toContainText(t('danger.aside'))
    await expect(page.getByRole('main')).not.toContainText(WORDS)
    await axe(page)
    await noSidewaysScroll(page)
  }

  const writing = await person(author)
  await expect(async () => {
    await writing.goto('/notifications')
    await writing.getByRole('link', { name: t('notice.told_cared_for') }).click({ timeout: 1_000 })
  }).toPass()
  await expect(writing.getByRole('heading', { level: 1 })).toHaveText(t('decision.care_title'))
  await expect(writing.getByRole('main')).toContainText(WORDS)
  await expect(writing.getByRole('main')).not.toContainText(t('rule.danger'))
  await expect(writing.getByRole('region', { name: t('helpline.title') })).toHaveCount(1)
  await axe(writing)
  await noSidewaysScroll(writing)

  const item = t('danger.item_author')
  await part.getByRole('button', { name: t('danger.tick_which', { item }) }).click()
  await expect(part.getByRole('button', { name: t('danger.tick_which', { item }) })).toHaveCount(0)
  await part.getByRole('button', { name: t('danger.back') }).click()
  await expect(part).not.toContainText(t('danger.hidden_since'))
  await expect(part).toContainText(item)
  if (!live) await member.goto(`/t/${id}`)
  await expect(member.locator('#p2')).toContainText(WORDS)
  await reader.goto(`/t/${id}`)
  await expect(reader.locator('#p2')).toContainText(WORDS)
})

test('a moderator who reads it hides it at once, from where it is reported', { tag: '@both' }, async ({
  page: reader,
  person,
  someone,
  site,
  axe,
}) => {
  const { id } = await thread(site.db, {})
  await post(site.db, { id }, { author: await someone(), language: 'nb', body: 'Jeg orker ikke mer.' })
  const staff = await person(await someone({ roles: ['moderator'] }))
  await staff.goto(`/report?about=post:${id}:2`)
  await axe(staff)
  await staff.getByRole('button', { name: t('danger.hide') }).click()
  await expect(staff.getByRole('region', { name: t('danger.title') })).toContainText(t('danger.hidden_since'))
  await reader.goto(`/t/${id}`)
  await expect(reader.locator('#p2 .prose')).toContainText(translate('nb')('helpline.lead'))
  await reader
    .locator('#p2 .prose')
    .getByRole('link', { name: translate('nb')('helpline.all') })
    .click()
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(t('helpline.title'))
})

test('a coordinator keeps the numbers, and everybody reads them, where somebody is in danger too', {
  tag: '@both',
}, async ({ page: reader, person, someone, axe, noSidewaysScroll }) => {
  const keeper = await person(await someone({ displayName: 'Ingrid Bakke', roles: ['coordinator'] }))
  await keeper.goto('/moderation')
  await keeper.getByRole('link', { name: t('helpline.keep_title') }).click()
  await expect(keeper.getByRole('listitem').filter({ hasText: '22 40 00 40' })).toBeVisible()
  await axe(keeper)
  await noSidewaysScroll(keeper)
  await keeper.getByRole('link', { name: t('helpline.add') }).click()
  await axe(keeper)
  await noSidewaysScroll(keeper)
  const field = (key: 'helpline.name_in' | 'helpline.hours_in', locale: 'nb' | 'en' | 'ar') =>
    keeper.getByLabel(t(key, { language: t(`language_name.${locale}`) }))
  await keeper.getByLabel(t('helpline.number')).fill('call us')
  await field('helpline.name_in', 'nb').fill('Nabotelefonen 311')
  await field('helpline.name_in', 'en').fill('Neighbours 311')
  await field('helpline.name_in', 'ar').fill('هاتف الجيران')
  await field('helpline.hours_in', 'nb').fill('Hver dag til midnatt')
  await keeper.getByRole('button', { name: t('helpline.save') }).click()
  await expect(keeper.getByRole('alert')).toContainText(t('helpline.not_a_number'))
  await expect(field('helpline.name_in', 'ar')).toHaveValue('هاتف الجيران')
  await axe(keeper)
  await keeper.getByLabel(t('helpline.number')).fill('55 00 03 11')
  await keeper.getByRole('button', { name: t('helpline.save') }).click()
  await expect(keeper.getByText(t('helpline.done'))).toBeVisible()

  await reader.goto('/rules')
  await reader
    .getByRole('main')
    .getByRole('link', { name: t('helpline.title') })
    .click()
  const arabic = reader.getByRole('region', { name: 'العربية' })
  await expect(arabic).toContainText('هاتف الجيران')
  await expect(arabic.locator('.prose')).toHaveAttribute('dir', 'rtl')
  await expect(reader.locator('a[href="tel:55000311"]')).toHaveCount(5)
  await axe(reader)
  await noSidewaysScroll(reader)

  await keeper.getByRole('link', { name: /55 00 03 11/ }).click()
  await expect(keeper.getByLabel(t('helpline.number'))).toHaveValue('55 00 03 11')
  await keeper.getByRole('button', { name: t('helpline.remove') }).click()
  await expect(keeper.getByText(t('helpline.done'))).toBeVisible()
  await reader.reload()
  await expect(reader.locator('a[href="tel:55000311"]')).toHaveCount(0)
  const other = await person(await someone())
  expect((await other.goto('/moderation/help'))?.status()).toBe(403)
})
