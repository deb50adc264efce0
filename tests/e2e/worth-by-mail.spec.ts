import { translate } from '#server/i18n/messages.ts'
import { pickWorthReading } from '#server/moderation/pick-worth-reading.ts'
import { sendWorth } from '#server/notifications/send-worth.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf, thread } from '#tests/support/world.ts'

const t = translate('en')
const WEEK = 7 * 86_400_000

test('a member gets what is worth reading by mail, and whoever has the link of the mail stops it', {
  tag: '@both',
}, async ({ page: reader, person, someone, site, axe, noSidewaysScroll }) => {
  const now = new Date()
  const curator = contextOf(site.db, await someone({ roles: ['curator'] }), { now })
  const { id } = await thread(site.db, { title: 'A card beside the telephone', createdAt: now })
  await pickWorthReading(curator, { thread: String(id), line: 'What to do at night.', language: 'en' })
  await reader.goto('/worth-reading')
  await expect(reader.getByRole('button', { name: t('worth_mail.choose') })).toHaveCount(0)

  const amina = await someone({ displayName: 'Amina Yusuf' })
  const page = await person(amina)
  await page.goto('/worth-reading')
  await expect(page.getByText(t('worth_mail.what'))).toBeVisible()
  await page.getByRole('button', { name: t('worth_mail.choose') }).click()
  await expect(page).toHaveURL(/\/worth-reading\?done/)
  await expect(page.getByText(t('worth_mail.chosen'))).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)
  await page.goto('/settings')
  await page.getByRole('link', { name: t('settings.mail'), exact: true }).click()
  await page.getByRole('button', { name: t('worth_mail.stop') }).click()
  await expect(page.getByText(t('settings.saved'))).toBeVisible()
  await page.getByRole('button', { name: t('worth_mail.choose') }).click()
  await expect(page.getByText(t('worth_mail.chosen'))).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)

  await sendWorth(site.db, new Date(now.getTime() + WEEK))
  const mail = await site.db.mailMessage.findFirstOrThrow({ where: { recipient: amina.email ?? '' } })
  expect(mail.body).toContain('A card beside the telephone')
  const [link = ''] = /http\S+\/mail\/stop\/\S+/.exec(mail.body) ?? []
  await reader.goto(link)
  await expect(reader.getByRole('main')).not.toContainText('Amina')
  await axe(reader)
  await noSidewaysScroll(reader)
  await reader.getByRole('button', { name: t('worth_mail.stop') }).click()
  await expect(reader.getByRole('status')).toHaveText(t('worth_mail.stopped'))
  await axe(reader)
  await page.reload()
  await expect(page.getByText(t('worth_mail.what'))).toBeVisible()
  await reader.goto('/mail/stop/no-such-key')
  await expect(reader.getByText(t('worth_mail.unknown_link'))).toBeVisible()
  await axe(reader)
})

test('whoever has not confirmed an address is told so instead', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
}) => {
  const unshown = await someone()
  await site.db.member.update({ where: { id: unshown.id }, data: { emailVerifiedAt: null } })
  const page = await person(unshown)
  await page.goto('/settings/mail')
  await expect(page.getByText(t('worth_mail.unverified'))).toBeVisible()
  await expect(page.getByRole('button', { name: t('worth_mail.choose') })).toHaveCount(0)
  await axe(page)
})
