import { translate } from '#server/i18n/messages.ts'
import { body, line, save, send, write } from '#tests/support/draft-form.ts'
import { expect, test } from '#tests/support/site.ts'
import { thread } from '#tests/support/world.ts'

const t = translate('en')
/** A valid but invented national identity number. */
const IDENTITY_NUMBER = '13097248022'

test('while the line is cut the text is kept in the window, and saved when it is back', async ({
  person,
  someone,
  site,
  watch,
}) => {
  watch.allow(/ERR_FAILED|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION/)
  const nora = await someone()
  const { id } = await thread(site.db, { createdAt: new Date() })
  const page = await person(nora)
  await page.goto(`/t/${id}/reply`)
  await write(page, 'Before.')
  await expect(line(page)).toHaveText(t('draft.saved'))
  await page.route('**/drafts/kept', (route) => route.abort())
  await write(page, 'Before. And meanwhile.')
  await expect(line(page)).toHaveText(t('draft.in_window_unanswered'))
  expect((await site.db.draft.findFirstOrThrow({ where: { memberId: nora.id } })).fields).toMatchObject({
    body: 'Before.',
  })
  // What the window has and the server has not wins, and says so.
  await page.reload()
  await expect(body(page)).toHaveValue('Before. And meanwhile.')
  await page.unroute('**/drafts/kept')
  await page.reload()
  await expect(body(page)).toHaveValue('Before. And meanwhile.')
  await expect(line(page)).toHaveText(t('draft.saved'))
  expect((await site.db.draft.findFirstOrThrow({ where: { memberId: nora.id } })).fields).toMatchObject({
    body: 'Before. And meanwhile.',
  })
})

test('a text that a window has kept is sent under the key that it had, however much is added', async ({
  person,
  someone,
  site,
  watch,
}) => {
  watch.allow(/ERR_FAILED|ERR_CONNECTION/)
  const { id } = await thread(site.db, { createdAt: new Date() })
  const page = await person(await someone())
  const key = page.locator('[name=idempotencyKey]')
  await page.route('**/drafts/kept', (route) => route.abort())
  await page.goto(`/t/${id}/reply`)
  await write(page, 'Before.')
  await expect(line(page)).toHaveText(t('draft.in_window_unanswered'))
  const before = await key.inputValue()
  await page.reload()
  await expect(body(page)).toHaveValue('Before.')
  await expect(key).toHaveValue(before)
  await write(page, 'Before. And after.')
  await expect(line(page)).toHaveText(t('draft.in_window_unanswered'))
  await expect(key).toHaveValue(before)
})

test('an answer that is lost on its way posts nothing twice and loses nothing', async ({
  person,
  someone,
  site,
  watch,
}) => {
  watch.allow(/ERR_FAILED|ERR_CONNECTION|ERR_EMPTY/)
  const nora = await someone()
  const { id } = await thread(site.db, { createdAt: new Date() })
  const page = await person(nora)
  await page.goto(`/t/${id}`)
  await write(page, 'Said once.')
  await expect(line(page)).toHaveText(t('draft.saved'))
  await page.route('**/replies', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await send(page).click()
  await expect(page.getByText(t('composer.not_sent'))).toBeVisible()
  await expect(body(page)).toHaveValue('Said once.')
  await page.unroute('**/replies')
  await send(page).click()
  await expect(body(page)).toHaveValue('')
  expect(await site.db.post.count({ where: { threadId: id, body: 'Said once.' } })).toBe(1)
  expect(await site.db.draft.count({ where: { memberId: nora.id } })).toBe(0)
})

test('a text with an identity number is kept in the window only', async ({ person, someone, site }) => {
  const nora = await someone()
  const { id } = await thread(site.db, { createdAt: new Date() })
  const page = await person(nora)
  await page.goto(`/t/${id}`)
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.postData() ?? ''))
  await write(page, `Patient ${IDENTITY_NUMBER} waited.`)
  await expect(line(page)).toHaveText(t('draft.in_window_identifier'))
  await save(page).click()
  expect(await site.db.draft.count({ where: { memberId: nora.id } })).toBe(0)
  expect(sent.join()).not.toContain(IDENTITY_NUMBER)
  await write(page, 'The patient waited.')
  await expect(line(page)).toHaveText(t('draft.saved'))
})
