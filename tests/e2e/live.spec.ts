import { translate } from '#server/i18n/messages.ts'
import { expect, test } from '#tests/support/site.ts'
import { thread } from '#tests/support/world.ts'

const t = translate('en')

test('a reply in one browser is offered in another, and shown when asked for', async ({ person, someone, site }) => {
  const { id } = await thread(site.db, { createdAt: new Date() })
  const nora = await person(await someone({ displayName: 'Nora Lien', groups: ['clinician'] }))
  const idris = await person(await someone({ displayName: 'Idris Warsame', groups: ['interpreter'] }))
  await nora.goto(`/t/${id}`)
  await idris.goto(`/t/${id}`)
  await expect(nora.getByRole('region', { name: t('here.title') })).toContainText(t('groups.interpreter'))

  await idris.getByLabel(t('composer.body'), { exact: true }).pressSequentially('I have waited')
  await expect(nora.getByText(t('writing.interpreter'))).toBeVisible()
  const composer = await nora.locator('.composer').boundingBox()
  await idris.getByRole('button', { name: t('composer.send'), exact: true }).click()
  await expect(idris.locator('#p2')).toContainText('I have waited')

  const offer = nora.getByRole('link', { name: t('thread.new_replies', { count: 1 }) })
  await expect(offer).toBeVisible()
  expect(await nora.locator('.composer').boundingBox(), 'nothing moves when the offer appears').toEqual(composer)
  await expect(nora.locator('#p2')).toHaveCount(0)
  await offer.click()
  await expect(nora.locator('#p2')).toContainText('I have waited')
  await expect(nora.getByText('I have waited')).toHaveCount(1)
})

test('counts on a list move while one looks at it', async ({ person, someone, site }) => {
  const { id } = await thread(site.db, { title: 'A list that moves by itself', createdAt: new Date() })
  const watching = await person(await someone())
  await watching.goto('/conversations')
  const row = watching.locator(`[data-thread="${id}"]`)
  await expect(row.locator('.count strong')).toHaveText('0')

  const writing = await person(await someone())
  await writing.goto(`/t/${id}`)
  await writing.getByLabel(t('composer.body'), { exact: true }).fill('One more.')
  await writing.getByRole('button', { name: t('composer.send'), exact: true }).click()
  await expect(row.locator('.count strong')).toHaveText('1')
})

test('after the server was killed and started again nothing is missing and nothing doubled', async ({
  person,
  site,
  watch,
  someone,
}) => {
  watch.allow(/WebSocket|ERR_CONNECTION|ERR_INTERNET|ERR_EMPTY_RESPONSE|ERR_SOCKET|answered 50\d/)
  const { id } = await thread(site.db, { createdAt: new Date() })
  const nora = await person(await someone())
  const idris = await person(await someone())
  await nora.goto(`/t/${id}`)
  await expect(nora.getByRole('region', { name: t('here.title') })).toBeVisible()
  await site.kill()
  await site.start()

  await idris.goto(`/t/${id}`)
  await idris.getByLabel(t('composer.body'), { exact: true }).fill('Said after the restart.')
  await idris.getByRole('button', { name: t('composer.send'), exact: true }).click()
  await nora.getByRole('link', { name: t('thread.new_replies', { count: 1 }) }).click({ timeout: 20_000 })
  await expect(nora.getByText('Said after the restart.')).toHaveCount(1)
})
