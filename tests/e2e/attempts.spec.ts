import { translate } from '#server/i18n/messages.ts'
import { shared } from '#tests/initiatives/sharing.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf } from '#tests/support/world.ts'

const t = translate('en')

test('somebody tells what did not work, without a name; the owner answers, and others find it by its cause', {
  tag: '@both',
}, async ({ page: reader, person, someone, site, axe, noSidewaysScroll }) => {
  const owner = await someone({ displayName: 'Marit Lunde', groups: ['clinician'] })
  const id = await shared(contextOf(site.db, owner, { now: new Date() }), { title: 'Tea in the laundry room' })
  const teller = await person(await someone({ displayName: 'Ola Bakke', groups: ['ngo'] }))
  await teller.goto(`/practice/${id}`)
  await teller.getByRole('link', { name: t('attempt.tell_of') }).click()
  await teller.getByLabel(t('attempt.what'), { exact: true }).fill('Tea in the hall, with the lights on')
  await teller.getByLabel(t('attempt.expected'), { exact: true }).fill('Neighbours who would stay and talk.')
  await teller.getByLabel(t('cause.individuals_trust')).check()
  await teller.getByLabel(t('cause.inner_premises')).check()
  await teller.getByLabel(t('attempt.unnamed'), { exact: true }).check()
  await teller.getByRole('button', { name: t('attempt.send') }).click()
  await expect(teller.getByRole('alert', { name: t('failure.invalid') })).toBeVisible()
  await expect(teller.getByLabel(t('attempt.expected'), { exact: true })).toHaveValue(
    'Neighbours who would stay and talk.',
  )
  await expect(teller.getByLabel(t('cause.individuals_trust'))).toBeChecked()
  await expect(teller.getByLabel(t('cause.inner_premises'))).toBeChecked()
  await axe(teller)
  await noSidewaysScroll(teller)
  await teller.getByLabel(t('attempt.happened'), { exact: true }).fill('People took a cup and went home with it.')
  await teller.getByLabel(t('attempt.why'), { exact: true }).fill('Everybody who passed could see who was there.')
  await teller
    .getByLabel(t('attempt.differently'), { exact: true })
    .fill('Close the door, and begin with the children.')
  await teller.getByLabel(t('attempt.place'), { exact: true }).selectOption('4003')
  await teller.getByLabel(t('attempt.year'), { exact: true }).fill('2025')
  await teller.getByLabel(t('attempt.organisation_type'), { exact: true }).selectOption('voluntary')
  await teller.getByRole('button', { name: t('attempt.send') }).click()
  await expect(teller.getByText(t('attempt.done'))).toBeVisible()
  await expect(teller.getByRole('main')).not.toContainText('Ola Bakke')
  await axe(teller)

  const page = await person(owner)
  await expect(async () => {
    await page.goto('/notifications')
    await page.getByRole('link', { name: t('notice.told_initiative_attempted') }).click({ timeout: 1_000 })
  }).toPass()
  await expect(page.getByRole('main')).not.toContainText('Ola Bakke')
  await page.getByLabel(t('attempt.answer'), { exact: true }).fill('We close the door too. Come and see how.')
  await page.getByRole('button', { name: t('attempt.answer_send') }).click()
  await expect(page.getByText('We close the door too.')).toBeVisible()
  await expect(page.getByRole('button', { name: t('attempt.answer_send') })).toHaveCount(0)

  await reader.goto('/practice')
  await reader
    .getByRole('navigation', { name: t('nav.practice') })
    .getByRole('link', { name: t('attempt.title') })
    .click()
  await reader.getByLabel(t('attempt.cause'), { exact: true }).selectOption('individuals')
  await reader.getByLabel(t('attempt.words'), { exact: true }).fill('cup home')
  await reader.getByRole('button', { name: t('practice.show') }).click()
  await expect(reader.getByRole('status')).toHaveText(t('attempt.found', { count: 1 }))
  await axe(reader)
  await noSidewaysScroll(reader)
  await reader.getByRole('link', { name: 'Tea in the hall, with the lights on' }).click()
  await expect(reader.getByRole('main')).toContainText(t('organisation.voluntary'))
  await axe(reader)
  await reader.goto(`/practice/${id}`)
  await expect(reader.locator('#attempts')).toContainText('Tea in the hall')
  await axe(reader)

  await teller.goto('/attempts')
  await teller.getByRole('link', { name: 'Tea in the hall, with the lights on' }).click()
  await teller.getByRole('link', { name: t('adopt.withdraw'), exact: true }).click()
  await teller.getByRole('button', { name: t('adopt.withdraw') }).click()
  await expect(teller).toHaveURL(/\/attempts$/)
  await expect(teller.getByText('Tea in the hall')).toHaveCount(0)
})

test('a session that ends while somebody tells loses no word and no cause', { tag: '@both' }, async ({
  person,
  someone,
  site,
}) => {
  const who = await someone({ groups: ['ngo'] })
  const page = await person(who)
  await page.goto('/attempts/new')
  await page.getByLabel(t('attempt.what'), { exact: true }).fill('A helpline that rang nobody')
  await page.getByLabel(t('cause.outer_rules')).check()
  await page.getByLabel(t('cause.outer_funding')).check()
  await site.db.session.deleteMany({ where: { memberId: who.id } })
  await page.getByRole('button', { name: t('attempt.send') }).click()
  await expect(page.getByRole('heading', { name: t('kept.title') })).toBeVisible()
  await expect(page.getByLabel(t('attempt.what'))).toHaveValue('A helpline that rang nobody')
  await expect(page.locator('input[name=causes]')).toHaveCount(2)
})
