import { saveDraft } from '#server/forum/save-draft.ts'
import { translate } from '#server/i18n/messages.ts'
import { signInByForm, whoSignsIn } from '#tests/support/account-steps.ts'
import { body, line, save, send, write } from '#tests/support/draft-form.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf, thread } from '#tests/support/world.ts'

const t = translate('en')

test('a draft is kept by itself, stands in another browser, and is gone when it is sent', async ({
  person,
  someone,
  site,
}) => {
  const nora = await someone()
  const { id } = await thread(site.db, { title: 'Who pays at night?', createdAt: new Date() })
  const page = await person(nora)
  await page.goto(`/t/${id}`)
  await write(page, 'A thought')
  await expect(line(page)).toHaveText(t('draft.saved'))
  // Each change goes on from the version before it, and never meets itself as another window's.
  for (const text of ['A thought that takes its time, and', 'A thought that takes its time.']) {
    await write(page, text)
    await expect
      .poll(async () => (await site.db.draft.findFirstOrThrow({ where: { memberId: nora.id } })).fields)
      .toMatchObject({ body: text })
    await expect(line(page)).toHaveText(t('draft.saved'))
  }
  const elsewhere = await person(nora)
  await elsewhere.goto(`/t/${id}`)
  await expect(body(elsewhere)).toHaveValue('A thought that takes its time.')
  await expect(line(elsewhere)).toContainText(t('draft.restored'))
  await elsewhere.goto('/drafts')
  await expect(elsewhere.getByRole('heading', { level: 2 })).toContainText('Who pays at night?')

  await send(page).click()
  await expect(page.locator('#p2')).toContainText('A thought that takes its time.')
  expect(await site.db.draft.count({ where: { memberId: nora.id } })).toBe(0)
  await elsewhere.goto(`/t/${id}`)
  await expect(body(elsewhere)).toHaveValue('')
})

test('drafts are saved by a button, and found in a list', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const nora = await someone()
  const { id } = await thread(site.db, { title: 'Who pays at night?', createdAt: new Date() })
  const page = await person(nora)
  await page.goto('/drafts')
  await expect(page.getByText(t('draft.none'))).toBeVisible()
  await page.goto(`/t/${id}/reply`)
  await body(page).fill('Half a sentence')
  await save(page).click()
  await expect.poll(() => site.db.draft.count({ where: { memberId: nora.id } })).toBe(1)
  await page.goto('/share?kind=call')
  await page.getByLabel(t('open.title_call')).fill('Partners for a study')
  await page.getByLabel(t('who.members')).check()
  await save(page).click()
  await expect.poll(() => site.db.draft.count({ where: { memberId: nora.id } })).toBe(2)

  await page.goto('/drafts')
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByRole('link', { name: /Partners for a study/ }).click()
  await expect(page.getByLabel(t('open.title_call'))).toHaveValue('Partners for a study')
  await expect(page.getByLabel(t('who.members'))).toBeChecked()
})

test('a draft is gone on with or thrown away', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const nora = await someone()
  const { id } = await thread(site.db, { title: 'Who pays at night?', createdAt: new Date() })
  for (const [key, fields] of [
    [`reply:${id}`, { body: 'Half a sentence' }],
    ['open', { title: 'Partners for a study' }],
  ] as const)
    await saveDraft(contextOf(site.db, nora, { now: new Date() }), { draft: key, ...fields })
  const page = await person(nora)
  await page.goto('/drafts')
  await page.getByRole('link', { name: /Who pays at night/ }).click()
  await expect(body(page)).toHaveValue('Half a sentence')
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByRole('button', { name: t('draft.discard') }).click()
  await expect(body(page)).toHaveValue('')
  await page.goto('/drafts')
  await page.getByRole('button', { name: /Partners for a study/ }).click()
  await expect(page.getByText(t('draft.none'))).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: t('draft.discarded') })).toBeFocused()
})

test('of two windows neither overwrites the other: one looks at both and keeps one', async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const nora = await someone()
  const { id } = await thread(site.db, { createdAt: new Date() })
  const [first, second] = [await person(nora), await person(nora)]
  await first.goto(`/t/${id}`)
  await second.goto(`/t/${id}`)
  await write(first, 'From the first window.')
  await expect(line(first)).toHaveText(t('draft.saved'))
  await write(second, 'From the second window.')
  const told = second.getByRole('alert').filter({ hasText: t('draft.newer') })
  await expect(told).toBeVisible()
  await expect(body(second)).toHaveValue('From the second window.')
  await axe(second)
  await noSidewaysScroll(second)
  await told.getByRole('button', { name: t('draft.show_newer') }).click()
  await expect(body(second)).toHaveValue('From the first window.')
  await told.getByRole('button', { name: t('draft.show_mine') }).click()
  await expect(body(second)).toHaveValue('From the second window.')
  const fields = async () => (await site.db.draft.findFirstOrThrow({ where: { memberId: nora.id } })).fields
  expect(await fields()).toMatchObject({ body: 'From the first window.' })
  await told.getByRole('button', { name: t('draft.keep_this') }).click()
  await expect(told).toBeHidden()
  expect(await fields()).toMatchObject({ body: 'From the second window.' })
})

test('without scripts a newer draft is shown beside one’s own text', { tag: '@no-js' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const nora = await someone()
  const { id } = await thread(site.db, { createdAt: new Date() })
  const [first, second] = [await person(nora), await person(nora)]
  await first.goto(`/t/${id}/reply`)
  await second.goto(`/t/${id}/reply`)
  await body(first).fill('From the first window.')
  await save(first).click()
  await body(second).fill('From the second window.')
  await save(second).click()
  await expect(second.getByRole('alert', { name: t('draft.newer') })).toBeFocused()
  await expect(body(second)).toHaveValue('From the second window.')
  await expect(second.getByRole('region', { name: t('draft.newer_text') })).toContainText('From the first window.')
  await axe(second)
  await noSidewaysScroll(second)
  await save(second).click()
  await expect(second.getByText(t('draft.restored'))).toBeVisible()
  await first.goto(`/t/${id}`)
  await expect(body(first)).toHaveValue('From the second window.')
})

test('a draft survives the end of the session, and stands when one has signed in again', { tag: '@both' }, async ({
  person,
  someone,
  site,
}) => {
  const nora = await someone(await whoSignsIn())
  const { id } = await thread(site.db, { createdAt: new Date() })
  const page = await person(nora)
  await page.goto(`/t/${id}/reply`)
  await body(page).fill('Saved before the session ended.')
  await save(page).click()
  await expect.poll(() => site.db.draft.count({ where: { memberId: nora.id } })).toBe(1)
  await site.db.session.deleteMany({ where: { memberId: nora.id } })
  await page.goto(`/t/${id}`)
  await expect(page.getByText('Saved before the session ended.')).toHaveCount(0)
  await page.goto(`/sign-in?returnTo=/t/${id}`)
  await signInByForm(page, nora.email)
  await expect(body(page)).toHaveValue('Saved before the session ended.')
})

test('what this window alone has comes back above the quotation that was asked for', async ({
  person,
  someone,
  site,
  watch,
}) => {
  watch.allow(/ERR_FAILED/)
  const { id } = await thread(site.db, { body: 'What I asked.', createdAt: new Date() })
  const page = await person(await someone())
  await page.goto(`/t/${id}`)
  await expect(page.getByText(t('here.only_you'))).toBeVisible()
  // The line is lost: nothing of it reaches the server.
  await page.route('**/drafts/kept*', (route) => route.abort())
  await body(page).fill('Begun.')
  await page.goto(`/t/${id}/reply?to=1&quote=yes`)
  await expect(body(page)).toHaveValue('Begun.\n\n> What I asked.\n\n')
  // Whoever has had the quotation and took it out does not get it again.
  await body(page).fill('Begun, without it.')
  await page.reload()
  await expect(body(page)).toHaveValue('Begun, without it.')
})

test('a quotation never takes the place of what was begun', { tag: '@both' }, async ({ person, someone, site }) => {
  const { id } = await thread(site.db, { body: 'What I asked.', createdAt: new Date() })
  const page = await person(await someone())
  await page.goto(`/t/${id}/reply`)
  await body(page).fill('Begun.')
  await save(page).click()
  await expect(line(page)).not.toBeEmpty()
  await page.goto(`/t/${id}/reply?to=1&quote=yes`)
  await expect(body(page)).toHaveValue('Begun.\n\n> What I asked.\n\n')
})
