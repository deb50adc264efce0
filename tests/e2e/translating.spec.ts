import type { Page } from '@playwright/test'
import { writeOutcome } from '#server/forum/write-outcome.ts'
import { translate } from '#server/i18n/messages.ts'
import { outcome } from '#tests/forum/question.ts'
import { inArabic, translateAs, translation } from '#tests/forum/translating.ts'
import { openPostMenu } from '#tests/support/post-menu.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf, type MemberFacts, post, thread } from '#tests/support/world.ts'

const t = translate('en')
const INTERPRETER: MemberFacts = { displayName: 'Leila H.', groups: ['interpreter'], languages: ['ar', 'en'] }
const BOTH: MemberFacts = { displayName: 'Yousef', languages: ['ar', 'en'] }

const write = async (page: Page, words: string): Promise<void> => {
  await page.getByLabel(t('translation.body'), { exact: true }).fill(words)
  await page.getByRole('button', { name: t('translation.send') }).click()
}

test('somebody translates with the original beside the field, and no identity number with it', {
  tag: '@both',
}, async ({ person, someone, site, axe, noSidewaysScroll }) => {
  const { threadId } = await inArabic(site.db, await someone())
  const page = await person(await someone(INTERPRETER))
  await page.goto(`/t/${threadId}`)
  await openPostMenu(page, 2)
  await page.getByRole('link', { name: t('translation.translate_number', { number: 2 }) }).click()
  await expect(page.locator('.side-by-side .prose[lang=ar][dir=rtl]')).toHaveText('لا أحد سألني.')
  await expect(page.getByText(t('who.public'))).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)
  await write(page, 'Her number is 130972 48022.')
  await expect(page.locator('#body-error')).toHaveText(t('identifier.on_line_fnr', { line: 1 }))
  await expect(page.getByLabel(t('translation.body'), { exact: true })).toHaveValue('Her number is 130972 48022.')
  await write(page, 'Nobody *asked* me.')
  await expect(page.getByText(t('translation.state_draft'))).toBeVisible()
  await expect(page.getByRole('button', { name: t('translation.check') })).toHaveCount(0)
})

test('a reader reads what was out of reach, with the original one step away, and sees it checked', {
  tag: '@both',
}, async ({ person, someone, site, axe, noSidewaysScroll }) => {
  const [yasmin, leila] = [await someone({ languages: ['ar'] }), await someone(INTERPRETER)]
  const place = await inArabic(site.db, yasmin)
  const reader = await person()
  await reader.goto(`/t/${place.threadId}`)
  await expect(reader.locator('#p2 .prose')).toHaveText('لا أحد سألني.')
  await expect(reader.locator('#p2 .translation')).toHaveCount(0)
  await translateAs(site.db, leila, place, 'Nobody *asked* me.')
  await reader.goto(`/t/${place.threadId}`)
  const shown = reader.locator('#p2 .translation')
  await expect(shown.locator('.prose[lang=en][dir=ltr]')).toHaveText('Nobody asked me.')
  await expect(shown).toContainText('Leila H.')
  await expect(shown).toContainText(t('translation.state_draft'))
  const original = reader.locator('#p2 details.original [lang=ar][dir=rtl]')
  await expect(original).toBeHidden()
  await reader.locator('#p2 details.original summary').click()
  await expect(original).toHaveText('لا أحد سألني.')
  await axe(reader)
  await noSidewaysScroll(reader)

  const second = await person(await someone(BOTH))
  await second.goto('/translations')
  await second.locator('.waiting-texts').first().getByRole('link').first().click()
  await second.getByRole('button', { name: t('translation.check') }).click()
  await expect(second.getByText(t('translation.state_checked'))).toBeVisible()
  await expect(second.getByRole('button', { name: t('translation.check') })).toHaveCount(0)
  await reader.goto(`/t/${place.threadId}`)
  await expect(shown).toContainText(t('translation.state_checked'))
})

test('a second reader says what is wrong, and everyone who reads the translation reads that', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const yousef = await someone(BOTH)
  const place = await inArabic(site.db, yousef)
  await translation(site.db, place, { language: 'en', body: 'Nobody answered me.' })
  const second = await person(yousef)
  await second.goto(`/t/${place.threadId}/posts/2/translations/en`)
  const field = second.getByLabel(t('translation.reason'), { exact: true })
  await second.getByText(t('translation.dispute'), { exact: true }).click()
  await field.fill('no')
  await second.getByRole('button', { name: t('translation.dispute_do') }).click()
  await expect(second.locator('#reason-error')).toBeVisible()
  await expect(field).toHaveValue('no')
  await axe(second)
  await noSidewaysScroll(second)
  await field.fill('It is that nobody asked, not that nobody answered.')
  await second.getByRole('button', { name: t('translation.dispute_do') }).click()
  await expect(second.getByText(t('translation.state_disputed'))).toBeVisible()
  const reader = await person()
  await reader.goto(`/t/${place.threadId}`)
  await expect(reader.locator('#p2 .translation-doubt')).toContainText('nobody asked, not that nobody answered')
  await axe(reader)
})

test('a translator mends what was disputed, and takes it back', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const translator = await someone(INTERPRETER)
  const place = await inArabic(site.db, translator)
  await translation(site.db, place, { translator, language: 'en', body: 'Nobody answered me.', state: 'disputed' })
  const page = await person(translator)
  await page.goto('/translations')
  await axe(page)
  await noSidewaysScroll(page)
  await page.locator(`.waiting-texts a[href$="/t/${place.threadId}/posts/2/translations/en"]`).first().click()
  await page.getByRole('link', { name: t('translation.revise') }).click()
  const field = page.getByLabel(t('translation.body'), { exact: true })
  await expect(field).toHaveValue('Nobody answered me.')
  await page.getByRole('button', { name: t('revise.save'), exact: true }).click()
  await expect(page.locator('#body-error')).toHaveText(t('translation.unchanged'))
  await field.fill('Nobody asked me.')
  await page.getByRole('button', { name: t('revise.save'), exact: true }).click()
  await expect(page.getByText(t('translation.state_draft'))).toBeVisible()
  await page.getByText(t('translation.withdraw'), { exact: true }).click()
  await page.getByRole('button', { name: t('translation.withdraw_do') }).click()
  await expect(page).toHaveURL(/#p2$/)
  expect(await site.db.translation.count({ where: place })).toBe(0)
})

test('what a question led to is said in the language of its reader, who sees it at once', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
  javaScriptEnabled,
}) => {
  const asker = await someone({ groups: ['ngo'], languages: ['ar'] })
  const { id } = await thread(site.db, { author: asker, kind: 'question', language: 'ar', createdAt: new Date() })
  await post(site.db, { id }, { createdAt: new Date() })
  const said = outcome(id, { language: 'ar', body: 'سنفعل كما جاء في #2.' })
  await writeOutcome(contextOf(site.db, asker, { now: new Date() }), said)
  const [page, reader] = [await person(await someone(INTERPRETER)), await person(await someone({ languages: ['en'] }))]
  await reader.goto(`/t/${id}`)
  await expect(reader.locator('#outcome')).toContainText('سنفعل كما جاء في')

  await page.goto(`/t/${id}`)
  await page.getByRole('link', { name: t('translation.translate_outcome') }).click()
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByLabel(t('translation.body'), { exact: true }).fill('We shall do as #2 says.')
  await page.getByRole('button', { name: t('translation.send') }).click()
  await expect(page).toHaveURL(/\/outcome\/translations\/en$/)
  await axe(page)
  await noSidewaysScroll(page)

  if (javaScriptEnabled === false) await reader.reload()
  const shown = reader.locator('#outcome')
  await expect(shown).toContainText('We shall do as #2 says.')
  await expect(shown.getByRole('link', { name: '#2', exact: true }).first()).toHaveAttribute('href', /#p2$/)
  await shown.locator('details.original summary').click()
  await expect(shown.getByText('سنفعل كما جاء في')).toBeVisible()
  await axe(reader)
})

test('nobody translates or judges what they do not read, nor their own', { tag: '@both' }, async ({
  person,
  someone,
  site,
}) => {
  const [leila, ola] = [await someone(INTERPRETER), await someone({ languages: ['nb', 'en'] })]
  const place = await inArabic(site.db, ola)
  await translateAs(site.db, leila, place, 'Nobody asked me.')
  const here = `/t/${place.threadId}/posts/2/translations/en`
  const { revision } = await site.db.translation.findFirstOrThrow({ where: place })
  const reason = 'It is not what it says.'
  for (const window of [await person(ola), await person(leila)]) {
    await window.goto(here)
    await expect(window.getByRole('button', { name: t('translation.check') })).toHaveCount(0)
    for (const intent of ['check', 'dispute']) {
      const form = { intent, reason, revision: String(revision) }
      const sent = await window.request.post(here, { form, headers: { origin: site.origin } })
      expect(sent.status(), intent).toBe(403)
    }
  }
  const other = await person(ola)
  expect((await other.goto(`/t/${place.threadId}/posts/2/translate`))?.status()).toBe(403)
  const reader = await person()
  await reader.goto(`/t/${place.threadId}/posts/2/translate`)
  await expect(reader).toHaveURL(/\/sign-in\?returnTo=/)
  expect((await reader.goto(`/t/${place.threadId}/posts/2/translations/xx`))?.status()).toBe(404)
  expect(await site.db.translation.findFirstOrThrow({ where: place })).toMatchObject({ state: 'draft', revision })
})
