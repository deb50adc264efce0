import { translate } from '#server/i18n/messages.ts'
import { pdf } from '#tests/forum/sent-files.ts'
import { shared } from '#tests/initiatives/sharing.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf } from '#tests/support/world.ts'

const t = translate('en')

test('an owner asks a colleague, who is told, says yes, describes it, and leaves again', { tag: '@both' }, async ({
  page: reader,
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const now = new Date()
  const owner = await someone({ displayName: 'Marit Lunde', groups: ['clinician'] })
  const id = await shared(contextOf(site.db, owner, { now }), { title: 'Tea after the film' })
  const colleague = await someone({ displayName: 'Amina Sharmarke', groups: ['ngo'] })
  await shared(contextOf(site.db, colleague, { now }), { title: 'Another thing', voice: 'ngo' })

  const page = await person(owner)
  await page.goto(`/practice/${id}`)
  await page
    .getByRole('complementary')
    .getByRole('link', { name: t('owners.title') })
    .click()
  await page.getByLabel(t('owners.who')).fill('Sharma')
  await page.getByRole('button', { name: t('invite.find') }).click()
  await expect(page.getByRole('radio', { name: 'Amina Sharmarke' })).toBeChecked()
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByRole('button', { name: t('owners.send'), exact: true }).click()
  await expect(page.getByText(t('owners.done'))).toBeVisible()
  await expect(page.getByText(t('owners.waiting'))).toBeVisible()
  await expect(page.getByRole('button', { name: t('owners.leave') })).toHaveCount(0)

  const other = await person(colleague)
  await expect(async () => {
    await other.goto('/notifications')
    await other
      .getByRole('link', { name: t('notice.told_ownership_offered', { name: 'Marit Lunde' }) })
      .click({ timeout: 1_000 })
  }).toPass()
  await expect(other.getByRole('heading', { name: t('owners.asked', { name: 'Marit Lunde' }) })).toBeVisible()
  await axe(other)
  await noSidewaysScroll(other)
  await other.getByRole('button', { name: t('owners.decline') }).click()
  await expect(other.getByText(t('owners.declined_self'))).toBeVisible()
  await other.getByRole('button', { name: t('owners.accept') }).click()
  await expect(other.getByText(t('owners.you'))).toBeVisible()
  await other.goto(`/practice/${id}/edit`)
  await other.getByLabel(t('part.schedule')).fill('Every Thursday at two')
  await other.getByLabel('العربية').check()
  await other.getByRole('button', { name: t('practice.save') }).click()
  await expect(other.locator('.facts')).toContainText('العربية')

  await reader.goto(`/practice/${id}`)
  const aside = reader.getByRole('complementary')
  await expect(aside.getByRole('link', { name: 'Marit Lunde' })).toBeVisible()
  await expect(aside.getByRole('link', { name: 'Amina Sharmarke' })).toBeVisible()
  await reader.goto(`/practice/${id}/history`)
  await expect(reader.getByRole('region', { name: t('practice.version', { number: 2 }) })).toContainText(
    'Amina Sharmarke',
  )

  // Whoever asked is told what came of it.
  await expect(async () => {
    await page.goto('/notifications')
    await page
      .getByRole('link', { name: t('notice.told_ownership_accepted', { name: 'Amina Sharmarke' }) })
      .click({ timeout: 1_000 })
  }).toPass()
  await expect(page).toHaveURL(new RegExp(`/practice/${id}/owners$`))
  await page.getByRole('button', { name: t('owners.leave') }).click()
  await expect(page.getByText(t('owners.done'))).toBeVisible()
  await expect(page.getByLabel(t('owners.who'))).toHaveCount(0)
  await reader.goto(`/practice/${id}`)
  await expect(reader.getByRole('complementary').getByRole('link', { name: 'Marit Lunde' })).toHaveCount(0)
})

test('an organisation is named by typing it, with help where it is misspelt', { tag: '@both' }, async ({
  page: reader,
  person,
  someone,
  site,
  axe,
}) => {
  const owner = await someone({ groups: ['clinician'] })
  const id = await shared(contextOf(site.db, owner, { now: new Date() }), { title: 'Films in the waiting room' })
  const page = await person(owner)
  await page.goto(`/practice/${id}/owners`)
  const name = page.getByLabel(t('owners.institution'))
  await name.fill('Haukland University Hospital')
  await page.getByRole('button', { name: t('owners.name_institution') }).click()
  await expect(name).toHaveValue('Haukland University Hospital')
  await expect(page.locator('.field-error')).toContainText('Did you mean Haukeland University Hospital')
  await axe(page)
  await name.fill('Haukeland University Hospital')
  await page.getByRole('button', { name: t('owners.name_institution') }).click()
  await expect(page.getByRole('link', { name: 'Haukeland University Hospital' })).toBeVisible()
  for (const path of ['', '/brief']) {
    await reader.goto(`/practice/${id}${path}`)
    await expect(reader.getByRole('main')).toContainText('Haukeland University Hospital')
  }
  await page.getByRole('button', { name: t('owners.leave_out') }).click()
  await expect(page.getByText(t('owners.institutions_none'))).toBeVisible()
})

test('materials are a link and a file, in order, for whoever reads the initiative', { tag: '@both' }, async ({
  page: reader,
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const owner = await someone({ groups: ['clinician'] })
  const id = await shared(contextOf(site.db, owner, { now: new Date() }), { title: 'Films with a guide' })
  const page = await person(owner)
  await page.goto(`/practice/${id}/materials`)
  const add = page.getByRole('button', { name: t('material.add') })
  await page.getByLabel(t('material.name')).fill('Guide for the evening')
  await page.getByLabel(t('material.url')).fill('http://example.org/guide')
  await add.click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel(t('material.url'))).toHaveValue('http://example.org/guide')
  await expect(page.getByLabel(t('material.name'))).toHaveValue('Guide for the evening')
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByLabel(t('material.url')).fill('https://example.org/guide')
  await page.getByLabel(t('material.licence')).selectOption('cc_by')
  await add.click()
  await expect(page.getByRole('link', { name: 'Guide for the evening' })).toBeVisible()
  await page.getByLabel(t('material.name')).fill('دليل الأمسية')
  await page.getByLabel(t('material.language')).selectOption('ar')
  await page.getByLabel(t('material.licence')).selectOption('reserved')
  await page
    .getByLabel(t('material.file'), { exact: true })
    .setInputFiles({ name: 'guide.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf()) })
  await add.click()
  await page.getByRole('button', { name: t('material.up_which', { name: 'دليل الأمسية' }) }).click()
  await expect(page.locator('.owned > li').first()).toContainText('دليل الأمسية')
  await axe(page)
  await noSidewaysScroll(page)

  await reader.goto(`/practice/${id}`)
  await expect(reader.locator('.material-list')).toContainText('CC BY 4.0')
  const file = await reader.getByRole('link', { name: 'دليل الأمسية' }).getAttribute('href')
  const sent = await reader.request.get(file ?? '')
  expect([sent.status(), sent.headers()['content-type']]).toEqual([200, 'application/pdf'])
  await axe(reader)
  await reader.goto(`/practice/${id}/brief`)
  await expect(reader.getByRole('link', { name: 'Guide for the evening' })).toBeVisible()
  await axe(reader)

  await page.getByRole('button', { name: t('material.remove_which', { name: 'دليل الأمسية' }) }).click()
  await expect(page.locator('.owned > li')).toHaveCount(1)
  expect((await reader.request.get(file ?? '')).status()).toBe(404)
})

test('a contact is shown with consent to those it is for, and gone at once', { tag: '@both' }, async ({
  page: reader,
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const owner = await someone({ groups: ['clinician'] })
  const id = await shared(contextOf(site.db, owner, { now: new Date() }), { title: 'Films and whom to ask' })
  const page = await person(owner)
  await page.goto(`/practice/${id}/contact`)
  await page.getByLabel(t('contact.name')).fill('Coordinator of the films')
  await page.getByLabel(t('contact.mail')).fill('films@example.org')
  await page.getByLabel(t('contact.members')).check()
  await page.getByRole('button', { name: t('contact.save') }).click()
  await expect(page.locator('.field-error')).toContainText(t('contact.consent_missing'))
  await expect(page.getByLabel(t('contact.mail'))).toHaveValue('films@example.org')
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByLabel(t('contact.consent')).check()
  await page.getByRole('button', { name: t('contact.save') }).click()
  await expect(page.getByText(t('contact.done'))).toBeVisible()
  await axe(page)

  const other = await person(await someone({ groups: ['ngo'] }))
  await other.goto(`/practice/${id}`)
  await expect(other.getByRole('link', { name: 'films@example.org' })).toBeVisible()
  await reader.goto(`/practice/${id}`)
  await expect(reader.getByText('films@example.org')).toHaveCount(0)

  await page.getByLabel(t('contact.everyone')).check()
  await page.getByLabel(t('contact.consent')).check()
  await page.getByRole('button', { name: t('contact.save') }).click()
  await expect(page.getByText(t('contact.done'))).toBeVisible()
  for (const path of ['', '/brief']) {
    await reader.goto(`/practice/${id}${path}`)
    await expect(reader.getByRole('link', { name: 'films@example.org' })).toBeVisible()
    await axe(reader)
  }
  await page.getByRole('button', { name: t('contact.remove') }).click()
  await expect(page.getByText(t('contact.done'))).toBeVisible()
  for (const path of ['', '/brief', '/history']) {
    await reader.goto(`/practice/${id}${path}`)
    await expect(reader.getByText('films@example.org')).toHaveCount(0)
  }
})
