import { translate } from '#server/i18n/messages.ts'
import { mailed, PASSWORD, signInByForm, whoSignsIn } from '#tests/support/account-steps.ts'
import { startOwnSite } from '#tests/support/own-site.ts'
import { expect, test } from '#tests/support/site.ts'
import { thread } from '#tests/support/world.ts'

const t = translate('en')

test('whoever starts a new site becomes its first coordinator by the link that the console printed, once', {
  tag: '@both',
}, async ({ page, person, watch, axe, noSidewaysScroll }) => {
  test.slow()
  // This journey goes to a site of its own, which stops while windows are open: the bell looks for it.
  watch.allow(/to another host: /)
  watch.allow(/WebSocket|ERR_CONNECTION|ERR_EMPTY_RESPONSE|ERR_SOCKET|answered 50\d/)
  const site = await startOwnSite()
  try {
    const printed = () => /http:\S+\/first-coordinator\/\S+/.exec(site.output())?.[0] ?? ''
    await expect.poll(printed).not.toBe('')
    const link = printed()
    await page.goto(link)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('first.title'))
    await axe(page)
    await noSidewaysScroll(page)
    await page.getByLabel(t('account.name')).fill('Ingrid Bakke')
    await page.getByLabel(t('account.email'), { exact: true }).fill('ingrid@example.test')
    await page.getByLabel(t('account.password'), { exact: true }).fill(PASSWORD)
    const button = page.getByRole('button', { name: t('first.do') })
    await button.click()
    await expect(page.getByRole('group', { name: t('account.groups') })).toContainText(t('group.choose'))
    await expect(page.getByLabel(t('account.name'))).toHaveValue('Ingrid Bakke')
    await page.getByLabel(t('account.password'), { exact: true }).fill(PASSWORD)
    await page.getByLabel(t('group.policymaker'), { exact: true }).check()
    await button.click()

    await expect(page).toHaveURL(`${site.origin}/people`)
    await expect(page.getByRole('listitem').filter({ hasText: 'Ingrid Bakke' })).toBeVisible()
    // Nobody suspends themselves, so there is no way to it.
    await expect(page.getByRole('link', { name: `${t('people.suspend')} Ingrid Bakke` })).toHaveCount(0)

    const late = await person()
    expect((await late.goto(link))?.status()).toBe(410)
    await expect(late.getByRole('heading', { level: 1 })).toHaveText(t('link.title'))

    const before = site.output().length
    await site.stop()
    await site.start()
    await expect.poll(() => site.output().slice(before)).toContain('Allmenning is ready')
    expect(site.output().slice(before)).not.toContain('first-coordinator')
    await late.goto(`${site.origin}/sign-in`)
    await signInByForm(late, 'ingrid@example.test')
    await late.goto(`${site.origin}/people`)
    await expect(late.getByRole('heading', { level: 1 })).toHaveText(t('people.title'))
  } finally {
    // A page that is left open would look for the site that ends here.
    await page.goto('about:blank')
    await site.end()
  }
})

test('a coordinator finds a member and suspends them: their window stops, and they are told why', async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const ingrid = await person(await someone({ displayName: 'Ingrid Bakke', roles: ['coordinator'] }))
  const rude = await someone({ displayName: 'Rude Person 4711', ...(await whoSignsIn()) })
  const { id } = await thread(site.db, { createdAt: new Date() })
  const window = await person(rude)
  await window.goto(`/t/${id}`)
  await expect(window.getByText(t('here.only_you'))).toBeVisible()
  await window.getByLabel(t('composer.body'), { exact: true }).fill('Half a thought')

  await ingrid.goto('/people')
  await axe(ingrid)
  await noSidewaysScroll(ingrid)
  await ingrid.getByLabel(t('people.search')).fill('person 4711')
  await ingrid.getByRole('button', { name: t('people.find') }).click()
  await expect(ingrid.locator('.people > li')).toHaveCount(1)
  expect(await ingrid.content()).not.toContain(rude.email)
  await ingrid.getByRole('link', { name: `${t('people.suspend')} Rude Person 4711` }).click()
  await axe(ingrid)
  await noSidewaysScroll(ingrid)
  const reason = ingrid.getByLabel(t('suspend.reason'))
  const suspend = ingrid.getByRole('button', { name: t('people.suspend') })
  await ingrid.getByLabel(t('suspend.term')).selectOption('open')
  await reason.fill('Rude.')
  await suspend.click()
  await expect(ingrid.locator('#reason-error')).toBeVisible()
  await expect(reason).toHaveValue('Rude.')
  await expect(ingrid.getByLabel(t('suspend.term'))).toHaveValue('open')
  await reason.fill('Called an interpreter names, twice.')
  await suspend.click()
  await expect(ingrid).toHaveURL(`${site.origin}/people?done=${rude.id}`)
  await expect(ingrid.getByText(t('people.done_suspended', { name: 'Rude Person 4711' }))).toBeVisible()

  await expect(window.getByText(t('composer.signed_out'))).toBeVisible()
  await expect(window.getByLabel(t('composer.body'), { exact: true })).toHaveValue('Half a thought')
  await window.goto('/sign-in')
  await signInByForm(window, rude.email)
  const told = window.getByRole('alert', {
    name: t('sign_in.suspended', { reason: 'Called an interpreter names, twice.' }),
  })
  await expect(told).toBeVisible()
  await axe(window)

  await ingrid.getByRole('link', { name: t('people.suspended') }).click()
  await ingrid.getByRole('link', { name: `${t('people.restore')} Rude Person 4711` }).click()
  await expect(ingrid.getByText('Called an interpreter names, twice.')).toBeVisible()
  await axe(ingrid)
  await ingrid.getByRole('button', { name: t('people.restore') }).click()
  await expect(ingrid.getByText(t('people.done_restored', { name: 'Rude Person 4711' }))).toBeVisible()
  await signInByForm(window, rude.email)
  await expect(window).toHaveURL(`${site.origin}/`)
})

test('a coordinator suspends and restores without scripts', { tag: '@no-js' }, async ({ person, someone, site }) => {
  const ingrid = await person(await someone({ roles: ['coordinator'] }))
  const rude = await someone({ displayName: 'Rude Person 4712' })
  const window = await person(rude)
  await ingrid.goto('/people?name=4712')
  await ingrid.getByRole('link', { name: `${t('people.suspend')} Rude Person 4712` }).click()
  await ingrid.getByLabel(t('suspend.reason')).fill('Called an interpreter names, twice.')
  await ingrid.getByRole('button', { name: t('people.suspend') }).click()
  await window.goto('/settings')
  await expect(window).toHaveURL(/\/sign-in/)
  await ingrid.goto('/people?name=4712&suspended=yes')
  await ingrid.getByRole('link', { name: `${t('people.restore')} Rude Person 4712` }).click()
  await ingrid.getByRole('button', { name: t('people.restore') }).click()
  expect((await site.db.member.findUniqueOrThrow({ where: { id: rude.id } })).suspendedAt).toBeNull()
})

test('the outbox shows to whom and how far, never a mail that lets somebody in', { tag: '@both' }, async ({
  page,
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const forgetful = await someone(await whoSignsIn())
  await page.goto('/recover')
  await page.getByLabel(t('account.email'), { exact: true }).fill(forgetful.email ?? '')
  await page.getByRole('button', { name: t('recover.do') }).click()
  await expect(page).toHaveURL(/sent$/)
  await mailed(site.db, forgetful.email)

  const ingrid = await person(await someone({ roles: ['coordinator'] }))
  await ingrid.goto('/outbox')
  const mail = ingrid.getByRole('article').filter({ hasText: forgetful.email ?? '' })
  await expect(mail.getByRole('heading')).toHaveText(t('mail.recover_subject'))
  await expect(mail).toContainText(t('outbox.state_held'))
  await expect(mail).toContainText(t('outbox.hidden'))
  const markup = await ingrid.content()
  expect(markup).not.toContain('/recover/')
  expect(markup).not.toContain('/verify/')
  expect(await (await ingrid.request.get('/outbox.data')).text()).not.toMatch(/\/(recover|verify)\/\w/)
  await axe(ingrid)
  await noSidewaysScroll(ingrid)
  const letter = await site.db.mailMessage.findFirstOrThrow({ where: { recipient: forgetful.email ?? '' } })
  expect(letter.body).toContain('/recover/')
})

test('for everybody else people and outbox do not exist', { tag: '@both' }, async ({ page, person, someone, axe }) => {
  const somebody = await someone({ displayName: 'Somebody Else' })
  const curator = await person(await someone({ roles: ['curator', 'moderator', 'administrator'] }))
  for (const window of [page, await person(somebody), curator]) {
    for (const path of ['/people', '/outbox', `/people/${somebody.id}/suspend`]) {
      expect((await window.goto(path))?.status(), path).toBe(404)
      await expect(window.getByRole('heading', { level: 1 })).toHaveText(t('error.title_404'))
      await expect(window.getByText('Somebody Else', { exact: true }).locator('visible=true')).toHaveCount(
        window === page || window === curator ? 0 : 1,
      )
    }
    await expect(window.getByRole('link', { name: t('nav.people'), includeHidden: true })).toHaveCount(0)
  }
  await axe(curator)
})
