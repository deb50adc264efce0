import { translate } from '#server/i18n/messages.ts'
import { expect, test } from '#tests/support/site.ts'

const t = translate('en')

test('a coordinator confirms a group, and the page of the person shows it', { tag: '@both' }, async ({
  person,
  page: reader,
  someone,
  axe,
  noSidewaysScroll,
}) => {
  const who = await someone({ displayName: 'Tordis Vik', groups: ['policymaker', 'service_user'] })
  const page = await person(await someone({ roles: ['coordinator'] }))
  await page.goto('/people')
  await page.getByRole('link', { name: /Groups.*Tordis Vik/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('staff.groups_title', { name: 'Tordis Vik' }))
  await axe(page)
  await noSidewaysScroll(page)
  const named = { group: t('groups.policymaker') }
  await expect(
    page.getByRole('button', { name: t('staff.groups_confirm_which', { group: t('groups.service_user') }) }),
  ).toHaveCount(0)
  await page.getByRole('button', { name: t('staff.groups_confirm_which', named) }).click()
  await expect(page.getByText(t('staff.groups_done'))).toBeVisible()
  await expect(page.getByText(t('staff.groups_since'))).toBeVisible()
  await axe(page)
  await reader.goto(`/members/${who.publicId}`)
  await expect(reader.getByRole('main')).toContainText(t('account.verified'))
  await page.getByRole('button', { name: t('staff.groups_withdraw_which', named) }).click()
  await expect(page.getByRole('button', { name: t('staff.groups_confirm_which', named) })).toBeVisible()
  await reader.reload()
  await expect(reader.getByRole('main')).not.toContainText(t('account.verified'))
  expect((await reader.goto(`/people/${who.id}/groups`))?.status()).toBe(404)
})
