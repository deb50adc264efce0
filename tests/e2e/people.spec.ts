import { translate } from '#server/i18n/messages.ts'
import { signInByForm, whoSignsIn } from '#tests/support/account-steps.ts'
import { expect, test } from '#tests/support/site.ts'
import { post, thread } from '#tests/support/world.ts'

const t = translate('en')
const now = () => new Date()

test('a name leads to a page that shows what its owner chooses to show, and to whom', { tag: '@both' }, async ({
  page,
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const nora = await someone({ displayName: 'Nora Lien', groups: ['clinician'], languages: ['nb', 'ar'] })
  const { id } = await thread(site.db, { author: nora, title: 'Who pays for the interpreter?', createdAt: now() })
  const secret = await thread(site.db, {
    author: nora,
    title: 'Our own mistakes',
    audience: 'members',
    createdAt: now(),
  })

  await page.goto(`/t/${id}`)
  await page.locator('#p1').getByRole('link', { name: 'Nora Lien' }).click()
  await expect(page).toHaveURL(`${site.origin}/members/${nora.publicId}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nora Lien')
  await expect(page.getByText(t('group.clinician'))).toBeVisible()
  await expect(page.getByText(t('member.not_verified'))).toBeVisible()
  await expect(page.getByRole('heading', { name: t('member.posts') })).toHaveCount(0)
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex')
  await axe(page)
  await noSidewaysScroll(page)

  const own = await person(nora)
  await own.goto('/settings/seen')
  await axe(own)
  await noSidewaysScroll(own)
  await own.getByLabel(t('seen.posts')).selectOption('everyone')
  await own.getByLabel(t('seen.groups')).selectOption('nobody')
  await own.getByRole('button', { name: t('settings.save'), exact: true }).click()
  await expect(own.getByRole('status').filter({ hasText: t('settings.saved') })).toBeVisible()
  await own.getByRole('link', { name: t('seen.own_page') }).click()
  await expect(own.getByText(t('member.own_page'))).toBeVisible()
  await expect(own.getByText(t('member.seen_nobody'))).toBeVisible()
  await expect(own.getByRole('link', { name: 'Our own mistakes' })).toBeVisible()
  await axe(own)
  await noSidewaysScroll(own)

  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('link', { name: 'Who pays for the interpreter?' })).toBeVisible({ timeout: 500 })
  }).toPass()
  await expect(page.getByText(t('group.clinician')).first()).toBeVisible()
  await expect(page.getByText(t('member.groups'), { exact: true })).toHaveCount(0)
  await expect(page.getByText('Our own mistakes')).toHaveCount(0)
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByRole('link', { name: 'Who pays for the interpreter?' }).click()
  await expect(page).toHaveURL(new RegExp(`/t/${id}/`))

  const other = await person(await someone())
  await other.goto(`/members/${nora.publicId}`)
  await expect(other.getByRole('link', { name: 'Our own mistakes' })).toHaveAttribute(
    'href',
    new RegExp(`/t/${secret.id}/`),
  )
  await expect(other.getByRole('main').getByText('العربية')).toBeVisible()
})

test('a pseudonym’s page shows no more than their posts do, and says so', { tag: '@both' }, async ({
  page,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const hidden = await someone({ displayName: 'نسيم', pseudonym: true, groups: ['service_user'] })
  await thread(site.db, { author: hidden, title: 'ما هي حقوقي؟', language: 'ar', createdAt: now() })
  await page.goto(`/members/${hidden.publicId}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(t('author.pseudonym'))
  await expect(page.getByText(t('member.shows_little', { name: 'نسيم' }))).toBeVisible()
  await expect(page.getByText('ما هي حقوقي؟')).toHaveCount(0)
  await expect(page.locator('main')).not.toContainText(t('group.service_user'))
  await axe(page)
  await noSidewaysScroll(page)
  expect((await page.goto(`/members/${hidden.id}`))?.status()).toBe(404)
})

test('somebody who is muted is folded for one person, who is alone in knowing, until they hear from them again', {
  tag: '@both',
}, async ({ person, someone, site, axe, noSidewaysScroll }) => {
  const [nora, loud] = [await someone({ displayName: 'Nora' }), await someone({ displayName: 'Loud Voice' })]
  const { id } = await thread(site.db, { createdAt: now() })
  await post(site.db, { id }, { author: loud, body: 'I know better.', createdAt: now() })
  const page = await person(nora)
  await page.goto(`/t/${id}`)
  await page.locator('#p2').getByRole('link', { name: 'Loud Voice' }).click()
  await page.getByRole('link', { name: t('member.mute') }).click()
  await expect(page.getByText(t('mute.open_commons'))).toBeVisible()
  await page.getByRole('button', { name: t('mute.do'), exact: true }).click()
  await expect(page.getByRole('alert')).toContainText(t('mute.choose'))
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByLabel(t('mute.mute'), { exact: true }).check()
  await page.getByRole('button', { name: t('mute.do'), exact: true }).click()
  await expect(page.getByText(t('member.muted', { name: 'Loud Voice' }))).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)

  await page.goto(`/t/${id}`)
  const folded = page.getByText(t('mute.folded', { number: 2 }))
  await expect(page.getByText('I know better.')).toBeHidden()
  await axe(page)
  await noSidewaysScroll(page)
  await folded.click()
  await expect(page.getByText('I know better.')).toBeVisible()

  const theirs = await person(loud)
  await theirs.goto(`/t/${id}`)
  await expect(theirs.getByText('I know better.')).toBeVisible()
  await theirs.goto(`/members/${nora.publicId}`)
  await expect(theirs.getByRole('link', { name: t('member.mute') })).toBeVisible()
  await expect(theirs.getByText(/muted|blocked/i)).toHaveCount(0)

  await page.goto('/settings/muted')
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByRole('button', { name: t('mute.undo') }).click()
  await expect(page.getByRole('status').filter({ hasText: t('mute.undone') })).toBeVisible()
  await expect(page.getByText(t('mute.list_none'))).toBeVisible()
  await page.goto(`/t/${id}`)
  await expect(page.getByText('I know better.')).toBeVisible()
})

test('what was chosen while the session ran out is kept, and saved once signed in again', { tag: '@both' }, async ({
  person,
  someone,
  site,
}) => {
  const [nora, loud] = [await someone(await whoSignsIn()), await someone({ displayName: 'Loud Voice' })]
  const page = await person(nora)
  await page.goto('/settings/seen')
  const other = await page.context().newPage()
  await other.goto(`/members/${loud.publicId}/mute`)
  await site.db.session.deleteMany({ where: { memberId: nora.id } })
  await page.getByLabel(t('seen.languages')).selectOption('nobody')
  await page.getByRole('button', { name: t('settings.save'), exact: true }).click()
  await expect(page.getByRole('alert', { name: t('failure.signed_out') })).toBeVisible()
  await expect(page.getByLabel(t('seen.languages'))).toHaveValue('nobody')
  await other.getByLabel(t('mute.block'), { exact: true }).check()
  await other.getByRole('button', { name: t('mute.do'), exact: true }).click()
  await expect(other.getByRole('alert', { name: t('failure.signed_out') })).toBeVisible()
  await expect(other.getByLabel(t('mute.block'), { exact: true })).toBeChecked()

  const tab = await page.context().newPage()
  await tab.goto('/sign-in')
  await signInByForm(tab, nora.email)
  await expect(tab).toHaveURL(`${site.origin}/`)
  await page.getByRole('button', { name: t('settings.save'), exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: t('settings.saved') })).toBeVisible()
  await other.getByRole('button', { name: t('mute.do'), exact: true }).click()
  await expect(other.getByText(t('member.blocked', { name: 'Loud Voice' }))).toBeVisible()
})

test('a coordinator is told on a page that its account is closed, and nobody else is', { tag: '@both' }, async ({
  page,
  person,
  someone,
}) => {
  const gone = await someone({ displayName: 'Gone Away', suspendedAt: now() })
  const path = `/members/${gone.publicId}`
  await page.goto(path)
  await expect(page.getByText(t('member.shows_little', { name: 'Gone Away' }))).toBeVisible()
  await expect(page.getByText(t('member.closed'))).toHaveCount(0)
  const staff = await person(await someone({ roles: ['coordinator'] }))
  await staff.goto(path)
  await expect(staff.getByText(t('member.closed'))).toBeVisible()
})
