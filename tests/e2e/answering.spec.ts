import { translate } from '#server/i18n/messages.ts'
import { HOUSE_RULES } from '#server/moderation/terms.ts'
import { reportedPost } from '#tests/moderation/filling.ts'
import { newestMail } from '#tests/support/account-steps.ts'
import { expect, type Site, test } from '#tests/support/site.ts'
import { post, type TestMember, thread } from '#tests/support/world.ts'

const t = translate('en')
const DAY = 86_400_000
const mailTo = async (site: Site, { email }: TestMember): Promise<string> =>
  (await newestMail(site.db, email ?? '')).body

test('anybody reads the rules from the foot of a page, and the report from there', { tag: '@both' }, async ({
  page,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const quarterAgo = new Date(Date.now() - 95 * DAY)
  for (let n = 0; n < 6; n += 1) {
    const { id } = await reportedPost(site.db, { rule: 'hate', openedAt: quarterAgo, state: 'decided' })
    await site.db.report.updateMany({ where: { caseId: id }, data: { createdAt: quarterAgo } })
  }
  await page.goto('/conversations')
  await page.getByRole('link', { name: t('footer.rules') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('rules.title'))
  for (const rule of HOUSE_RULES) await expect(page.getByRole('heading', { name: t(`rule.${rule}`) })).toBeVisible()
  await expect(page.getByRole('link', { name: t('rules.log') })).toHaveCount(0)
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByRole('link', { name: t('rules.report') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('transparency.title'))
  const reports = page.getByRole('table', { name: t('transparency.reports') })
  await expect(reports.getByRole('row', { name: t('rule.hate') })).toContainText(/\d/)
  await expect(page.getByRole('link', { name: /^Quarter/ }).first()).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)
  const file = await page.request.get('/transparency.csv')
  expect(file.headers()['content-type']).toContain('text/csv')
  expect(await file.text()).toContain('reports;hate;')
})

test('a coordinator makes somebody a moderator, who may do more at once and in an open window, and takes it back', {
  tag: '@both',
}, async ({ person, someone, site, axe, noSidewaysScroll }) => {
  const solveig = await someone({ displayName: 'Solveig Moen 311' })
  const window = await person(solveig)
  await window.goto('/rules')
  await expect(window.getByRole('link', { name: t('rules.log') })).toHaveCount(0)
  expect((await window.request.get('/moderation/log')).status()).toBe(404)

  const ingrid = await person(await someone({ displayName: 'Ingrid Bakke', roles: ['coordinator'] }))
  await ingrid.goto('/people?name=311')
  await ingrid.getByRole('link', { name: `${t('people.roles')} Solveig Moen 311` }).click()
  await axe(ingrid)
  await noSidewaysScroll(ingrid)
  await ingrid.getByRole('radio', { name: t('staff.moderator') }).check()
  await ingrid.getByText(t('staff.languages')).first().click()
  await ingrid.getByRole('checkbox', { name: t('language_name.nb') }).check()
  await ingrid.getByLabel(t('staff.reason')).last().fill('Short.')
  await ingrid.getByRole('button', { name: t('staff.appoint') }).click()
  await expect(ingrid.getByRole('alert')).toBeVisible()
  await expect(ingrid.getByRole('radio', { name: t('staff.moderator') })).toBeChecked()
  await expect(ingrid.getByRole('checkbox', { name: t('language_name.nb') })).toBeChecked()
  await axe(ingrid)
  await ingrid.getByLabel(t('staff.reason')).last().fill('Knows interpreting and reads Norwegian.')
  await ingrid.getByRole('button', { name: t('staff.appoint') }).click()
  await expect(ingrid.getByRole('status').filter({ hasText: t('staff.done') })).toBeVisible()
  await axe(ingrid)
  expect(await mailTo(site, solveig)).toContain('Knows interpreting')

  await window.reload()
  await window.getByRole('link', { name: t('rules.log') }).click()
  await expect(window.getByRole('heading', { level: 1 })).toHaveText(t('log.title'))
  const row = window
    .getByRole('row')
    .filter({ hasText: t('log.verb_staff_appointed') })
    .first()
  await expect(row).toContainText('Ingrid Bakke')
  await expect(row).toContainText('Solveig Moen 311')
  await axe(window)
  await noSidewaysScroll(window)
  await window.getByLabel(t('log.verb'), { exact: true }).selectOption('staff.appointed')
  await window.getByLabel(t('log.subject')).fill('post:42:7')
  await window.getByRole('button', { name: t('log.filter'), exact: true }).click()
  await expect(window).toHaveURL(/verb=staff\.appointed/)
  await expect(window.getByText(t('log.none'))).toBeVisible()

  await ingrid.getByText(t('staff.dismiss')).first().click()
  await ingrid.getByLabel(t('staff.reason')).first().fill('Moves to another network this winter.')
  await ingrid.getByRole('button', { name: t('staff.dismiss') }).click()
  await expect(ingrid.getByText(t('staff.none'))).toBeVisible()
  await expect(ingrid.getByText('Moves to another network this winter.')).toBeVisible()
  expect((await window.goto('/moderation/log'))?.status()).toBe(404)
  expect((await window.request.get('/moderation/log.csv')).status()).toBe(404)
})

test('an address is shown once, for a reason that its owner reads', { tag: '@both' }, async ({
  person,
  someone,
  axe,
  noSidewaysScroll,
}) => {
  const nora = await someone({ displayName: 'Nora Lien 312' })
  const ingrid = await person(await someone({ roles: ['coordinator'] }))
  await ingrid.goto('/people?name=312')
  await ingrid.getByRole('link', { name: `${t('people.address')} Nora Lien 312` }).click()
  await axe(ingrid)
  await noSidewaysScroll(ingrid)
  const show = ingrid.getByRole('button', { name: t('staff.address_show') })
  await ingrid.getByLabel(t('staff.address_reason')).fill('The conference has lost her phone number.')
  await ingrid.getByLabel(t('staff.address_case')).fill('99999999')
  await show.click()
  await expect(ingrid.locator('#case-error')).toHaveText(t('staff.address_case_wrong'))
  expect(await ingrid.content()).not.toContain(nora.email)
  await ingrid.getByLabel(t('staff.address_case')).fill('')
  await show.click()
  await expect(ingrid.getByText(nora.email ?? '')).toBeVisible()
  await axe(ingrid)
  await ingrid.goto('/people?name=312')
  expect(await ingrid.content()).not.toContain(nora.email)

  const own = await person(nora)
  await own.goto('/settings/seen')
  await expect(own.getByRole('heading', { name: t('seen.address') })).toBeVisible()
  await expect(own.getByText('The conference has lost her phone number.')).toBeVisible()
  await axe(own)
})

test('a moderator suspends the author of a case for some days, and no longer than they may', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const rude = await someone({ displayName: 'Rude Person 313' })
  const { id } = await reportedPost(site.db, { author: rude, rule: 'hate' })
  const solveig = await person(await someone({ roles: ['moderator'] }))
  await solveig.goto(`/moderation/cases/${id}/suspend`)
  await expect(solveig.getByLabel(t('suspend.term')).locator('option')).toHaveCount(5)
  await axe(solveig)
  await noSidewaysScroll(solveig)
  await solveig.getByLabel(t('suspend.term')).selectOption('3')
  await solveig.getByLabel(t('suspend.reason'), { exact: true }).fill('Called a whole people liars, three times.')
  await site.db.moderationCase.update({ where: { id }, data: { version: { increment: 1 } } })
  await solveig.getByRole('button', { name: t('people.suspend') }).click()
  await expect(solveig.getByRole('alert')).toContainText(t('staff.case_changed'))
  await expect(solveig.getByLabel(t('suspend.reason'), { exact: true })).toHaveValue(/three times/)
  await axe(solveig)
  await solveig.getByRole('button', { name: t('people.suspend') }).click()
  await expect
    .poll(async () => (await site.db.member.findUnique({ where: { id: rude.id } }))?.suspendedUntil)
    .toBeTruthy()
  expect(await mailTo(site, rude)).toContain('three times')
})

test('a coordinator warns somebody, and suspends until a day that the page tells', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
}) => {
  const loud = await someone({ displayName: 'Loud Person 314' })
  const talk = await thread(site.db, { author: loud, createdAt: new Date() })
  await post(site.db, talk, { author: loud, createdAt: new Date() })
  const ingrid = await person(await someone({ roles: ['coordinator'] }))
  await ingrid.goto(`/people/${loud.id}/suspend`)
  await ingrid.getByLabel(t('suspend.reason'), { exact: true }).fill('Please let others finish their sentences.')
  await ingrid.getByRole('button', { name: t('suspend.warn') }).click()
  await expect(ingrid.getByText(t('suspend.done_warned', { name: 'Loud Person 314' }))).toBeVisible()
  expect(await mailTo(site, loud)).toContain('let others finish')

  await ingrid.goto(`/people/${loud.id}/suspend`)
  await ingrid.getByLabel(t('suspend.term')).selectOption('14')
  await ingrid.getByLabel(t('suspend.reason'), { exact: true }).fill('Did not let others finish, again.')
  await ingrid.getByRole('button', { name: t('people.suspend') }).click()
  await ingrid.goto(`/people/${loud.id}/suspend`)
  await expect(ingrid.locator('.note')).toContainText(/Ends by itself \d+ \w+ \d{4}/)
  await axe(ingrid)
})
