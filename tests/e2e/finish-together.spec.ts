import { saveDraft } from '#server/forum/save-draft.ts'
import { translate } from '#server/i18n/messages.ts'
import { answers } from '#tests/initiatives/sharing.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf } from '#tests/support/world.ts'

const t = translate('en')

test('two finish the draft of a practice, and both are named on it', { tag: '@both' }, async ({
  page: reader,
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const now = new Date()
  const writer = await someone({ displayName: 'Marit Lunde', groups: ['clinician'] })
  const companion = await someone({ displayName: 'Amina Warsame', groups: ['ngo'] })
  await saveDraft(contextOf(site.db, writer, { now }), { ...answers(), idempotencyKey: undefined, draft: 'practice' })
  const page = await person(writer)
  await page.goto('/share/practice')
  await page.getByRole('link', { name: t('together.ask') }).click()
  // Somebody who has written nothing is found by the address of their page.
  await page.getByLabel(t('owners.who')).fill(`/members/${companion.publicId}`)
  await page.getByRole('button', { name: t('invite.find') }).click()
  await page.getByRole('button', { name: t('owners.send'), exact: true }).click()
  await expect(page.getByText(t('owners.waiting'))).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)

  const other = await person(companion)
  await other.goto('/drafts')
  await axe(other)
  await other.getByRole('link', { name: t('kept.asked_to_finish', { name: 'Marit Lunde' }) }).click()
  await axe(other)
  await other.getByRole('button', { name: t('together.join') }).click()
  await other.getByRole('link', { name: t('draft.continue') }).click()
  await expect(other.getByRole('textbox', { name: t('practice.whom') })).toHaveValue(String(answers().whom))
  await other.getByRole('textbox', { name: t('practice.providers') }).fill('A nurse and a mother who has been there')
  await other.getByRole('button', { name: t('draft.save') }).click()
  await expect(other.getByRole('textbox', { name: t('practice.providers') })).toHaveValue(
    'A nurse and a mother who has been there',
  )
  await axe(other)

  await expect(async () => {
    await page.goto('/share/practice')
    const told = page.getByRole('textbox', { name: t('practice.providers') })
    await expect(told).toHaveValue('A nurse and a mother who has been there', { timeout: 1_000 })
  }).toPass()
  await expect(page.getByText(t('together.begun_by', { name: 'Amina Warsame' }))).toBeVisible()
  await page.getByRole('button', { name: t('practice.look'), exact: true }).click()
  await page.getByRole('button', { name: t('practice.share'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(String(answers().title))
  await reader.goto(page.url())
  const aside = reader.getByRole('complementary')
  for (const name of ['Marit Lunde', 'Amina Warsame']) await expect(aside.getByRole('link', { name })).toBeVisible()
})
