import { translate } from '#server/i18n/messages.ts'
import { signInByForm, whoSignsIn } from '#tests/support/account-steps.ts'
import { expect, test } from '#tests/support/site.ts'

const t = translate('en')

test('a profile that was filled in while the session ran out is kept, and saved once signed in again', {
  tag: '@both',
}, async ({ person, someone, site, axe, noSidewaysScroll }) => {
  const nora = await someone({ displayName: 'Nora', ...(await whoSignsIn()) })
  const page = await person(nora)
  await page.goto('/settings')
  const tagline = page.getByLabel(t('account.tagline'))
  await tagline.fill('Nurse, and new in Bergen')
  await page.getByLabel(t('group.service_user')).check()
  await site.db.session.deleteMany({ where: { memberId: nora.id } })
  const save = page.getByRole('button', { name: t('settings.save'), exact: true })
  await save.click()
  await expect(page.getByRole('alert', { name: t('failure.signed_out') })).toBeFocused()
  await expect(page.getByLabel(t('account.name'))).toHaveValue('Nora')
  await expect(tagline).toHaveValue('Nurse, and new in Bergen')
  await expect(page.getByLabel(t('group.service_user'))).toBeChecked()
  await expect(page.getByText(nora.email ?? '')).toHaveCount(0)
  await axe(page)
  await noSidewaysScroll(page)

  const tab = await page.context().newPage()
  await tab.goto('/sign-in')
  await signInByForm(tab, nora.email)
  await expect(tab).toHaveURL(`${site.origin}/`)
  await save.click()
  await expect(page.getByRole('status').filter({ hasText: t('settings.saved') })).toBeVisible()
  expect(await site.db.member.findUniqueOrThrow({ where: { id: nora.id } })).toMatchObject({
    tagline: 'Nurse, and new in Bergen',
  })
})
