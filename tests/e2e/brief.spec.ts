import { translate } from '#server/i18n/messages.ts'
import { shared } from '#tests/initiatives/sharing.ts'
import { readPdf } from '#tests/support/pdf-text.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf } from '#tests/support/world.ts'

const t = translate('en')

test('the brief is taken along as a file of one page, in Norwegian or English', { tag: '@both' }, async ({
  page,
  request,
  someone,
  site,
  axe,
}) => {
  const owner = contextOf(site.db, await someone({ displayName: 'Marit Lunde', groups: ['clinician'] }), {
    now: new Date(),
  })
  const id = await shared(owner, { title: 'Films before the appointment' })
  await page.goto(`/practice/${id}/brief`)
  await axe(page)
  const file = page.getByRole('link', { name: t('practice.pdf', { language: 'English' }) })
  const address = (await file.getAttribute('href')) ?? ''
  const answer = await request.get(address)
  expect(answer.status()).toBe(200)
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'content-language': 'en',
    'content-disposition': expect.stringMatching(/^inline; .*filename\*=UTF-8''films-before-the-appointment\.en\.pdf$/),
  })
  const read = readPdf(await answer.body())
  expect(read).toMatchObject({ pages: 1, language: 'en', standard: '1' })
  expect(read.text).toContain('Films before the appointment')
  expect(read.links).toContain(`${site.origin}/practice/${id}`)
  const again = await request.get(address, { headers: { 'if-none-match': answer.headers().etag ?? '' } })
  expect(again.status()).toBe(304)
  const norwegian = await request.get(`/practice/${id}/brief.pdf?lang=nb`)
  expect(readPdf(await norwegian.body()).text).toContain('Kortversjon på én side')
  expect(norwegian.headers().etag).not.toBe(answer.headers().etag)
})

test('the brief of a practice among members is a file for members alone', async ({
  request,
  person,
  someone,
  site,
}) => {
  const member = await someone({ groups: ['clinician'] })
  const id = await shared(contextOf(site.db, member, { now: new Date() }), { audience: 'members' })
  const address = `/practice/${id}/brief.pdf?lang=en`
  const refused = await request.get(address)
  expect(refused.status()).toBe(404)
  expect((await refused.body()).toString()).not.toContain('Thursday')
  expect((await request.get('/practice/2000000000/brief.pdf')).status()).toBe(404)
  const page = await person(member)
  expect((await page.request.get(address)).status()).toBe(200)
})

test('printed from the screen, the brief is one page without anything to press', async ({ page, someone, site }) => {
  const owner = contextOf(site.db, await someone({ groups: ['clinician'] }), { now: new Date() })
  const id = await shared(owner, { title: 'Films before the appointment' })
  await page.goto(`/practice/${id}/brief`)
  const printed = await page.pdf({ format: 'A4' })
  expect(printed.toString('latin1').match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('link', { name: t('practice.pdf', { language: 'English' }) })).toBeHidden()
  await expect(page.getByText('A nurse and a bilingual assistant invite parents')).toBeVisible()
})
