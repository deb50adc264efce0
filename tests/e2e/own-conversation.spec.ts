import { translate } from '#server/i18n/messages.ts'
import { openPostMenu } from '#tests/support/post-menu.ts'
import { expect, test } from '#tests/support/site.ts'
import { post, thread } from '#tests/support/world.ts'

const t = translate('en')

test('a post becomes a conversation of its own, and each leads to the other', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
  javaScriptEnabled,
}) => {
  const [nora, idris] = [await someone(), await someone({ groups: ['interpreter'] })]
  const talk = await thread(site.db, { title: 'Who pays for the interpreter?', createdAt: new Date() })
  await post(site.db, talk, { author: idris, body: 'Nights are *another* matter.', createdAt: new Date() })
  const reader = await person()
  await reader.goto(`/t/${talk.id}`)
  const watching = await person(idris)
  await watching.goto(`/t/${talk.id}`)
  if (javaScriptEnabled !== false) await expect(watching.getByText(t('here.only_you'))).toBeVisible()

  const page = await person(nora)
  await page.goto(`/t/${talk.id}`)
  await openPostMenu(page, 2)
  await page.getByRole('link', { name: t('continue.do_number', { number: 2 }) }).click()
  await expect(page.getByLabel(t('open.body'), { exact: true })).toHaveValue('> Nights are *another* matter.\n\n')
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByRole('button', { name: t('continue.send') }).click()
  await expect(page.getByRole('alert')).toBeFocused()
  await page.getByLabel(t('continue.new_title')).fill('What does a night of interpreting cost?')
  await page.getByRole('button', { name: t('continue.send') }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What does a night of interpreting cost?')
  await expect(page.locator('#p1 blockquote')).toContainText('Nights are another matter.')
  await expect(page.locator('.began')).toContainText(t('continue.began', { number: 2 }))
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByRole('link', { name: 'Who pays for the interpreter?' }).click()
  await expect(page).toHaveURL(new RegExp(`/t/${talk.id}/.*#p2$`))
  const onward = page.getByRole('link', { name: 'What does a night of interpreting cost?' })
  await expect(page.locator('#p2 + .continuations')).toContainText(t('continue.in'))
  await axe(page)
  await noSidewaysScroll(page)
  await onward.click()
  await expect(page.locator('.began')).toBeVisible()

  if (javaScriptEnabled !== false)
    await expect(watching.getByRole('link', { name: 'What does a night of interpreting cost?' })).toBeVisible()
  await expect(async () => {
    await reader.reload()
    await expect(reader.locator('#p2 + .continuations')).toContainText('What does a night', { timeout: 500 })
  }).toPass()
})

test('what goes on among members is not told to readers', { tag: '@both' }, async ({ person, someone, site }) => {
  const nora = await someone()
  const talk = await thread(site.db, { title: 'Who pays for the interpreter?', createdAt: new Date() })
  const page = await person(nora)
  await page.goto(`/t/${talk.id}/posts/1/continue`)
  await page.getByLabel(t('continue.new_title')).fill('What we would rather say among ourselves')
  await page.getByLabel(t('who.members')).check()
  await page.getByRole('button', { name: t('continue.send') }).click()
  await expect(page.locator('.began')).toBeVisible()
  await page.goto(`/t/${talk.id}`)
  await expect(page.locator('.continuations')).toContainText('among ourselves')
  const reader = await person()
  for (const path of [`/t/${talk.id}/x`, `/t/${talk.id}/print`, `/t/${talk.id}/changes?since=0`])
    expect(await (await reader.request.get(path)).text(), path).not.toContain('among ourselves')
})

test('a better title stands in every open window, and old links lead on', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
  javaScriptEnabled,
}) => {
  const [nora, idris] = [await someone(), await someone()]
  const talk = await thread(site.db, { author: nora, title: 'Interpreter?', createdAt: new Date(0) })
  const watching = await person(idris)
  await watching.goto(`/t/${talk.id}/interpreter`)
  await expect(watching.getByRole('link', { name: t('retitle.do') })).toHaveCount(0)
  if (javaScriptEnabled !== false) await expect(watching.getByText(t('here.only_you'))).toBeVisible()
  const [page, second] = [await person(nora), await person(nora)]
  await second.goto(`/t/${talk.id}/title`)
  await page.goto(`/t/${talk.id}`)
  await page.getByRole('link', { name: t('retitle.do') }).click()
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByRole('textbox', { name: t('retitle.label') }).fill('Who pays for the interpreter?')
  await page.getByRole('button', { name: t('retitle.save') }).click()
  await expect(page).toHaveURL(/who-pays-for-the-interpreter$/)
  if (javaScriptEnabled !== false)
    await expect(watching.getByRole('heading', { level: 1 })).toHaveText('Who pays for the interpreter?')

  await second.getByRole('textbox', { name: t('retitle.label') }).fill('An older idea of mine')
  await second.getByRole('button', { name: t('retitle.save') }).click()
  await expect(second.getByRole('alert', { name: t('retitle.changed_meanwhile') })).toBeFocused()
  await expect(second.getByRole('textbox', { name: t('retitle.label') })).toHaveValue('An older idea of mine')

  const reader = await person()
  await expect(async () => {
    await reader.goto(`/t/${talk.id}/interpreter`)
    await expect(reader).toHaveURL(/who-pays-for-the-interpreter$/, { timeout: 500 })
  }).toPass()
  await reader.getByRole('link', { name: t('retitle.earlier') }).click()
  await expect(reader.getByRole('main').locator('li:not(nav li)').filter({ hasText: 'Interpreter?' })).toContainText(
    t('history.until'),
  )
  await expect(reader.getByRole('button', { name: t('retitle.save') })).toHaveCount(0)
  await axe(reader)
  await noSidewaysScroll(reader)
})
