import { translate } from '#server/i18n/messages.ts'
import { expect, test } from '#tests/support/site.ts'
import { post, thread } from '#tests/support/world.ts'

const t = translate('en')
const REASON = 'The afternoon is a question of its own.'
const TITLE = 'Telephones that are answered in the afternoon'
const MOVED = t('moved.elsewhere')

test('a moderator splits posts off while a member reads: stubs lead to them, old links arrive, the author is told why', {
  tag: '@both',
}, async ({ page: reader, person, someone, site, axe, noSidewaysScroll, javaScriptEnabled }) => {
  const live = javaScriptEnabled !== false
  const [staff, nora] = [await someone({ roles: ['moderator'] }), await someone({ displayName: 'Nora Lie' })]
  const talk = await thread(site.db, { title: 'How did you change your telephone menu?', createdAt: new Date() })
  await post(site.db, talk, { body: 'We made it shorter.', createdAt: new Date() })
  await post(site.db, talk, { author: nora, body: 'Nobody answers in the afternoon.', createdAt: new Date() })
  await post(site.db, talk, { body: 'We do, until four.', replyTo: 3, createdAt: new Date() })
  const member = await person(nora)
  await member.goto(`/t/${talk.id}`)
  await expect(member.locator('#p3')).toContainText('Nobody answers')

  const page = await person(staff)
  await page.goto(`/t/${talk.id}/steer`)
  await page.getByRole('link', { name: t('split.title') }).click()
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByLabel(t('split.reason'), { exact: true }).fill(REASON)
  await page.getByRole('checkbox', { name: /#3/ }).check()
  await page.getByRole('button', { name: t('split.preview') }).click()
  await expect(page.getByLabel(t('split.new_title'), { exact: true })).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('checkbox', { name: /#3/ })).toBeChecked()
  await expect(page.getByLabel(t('split.reason'), { exact: true })).toHaveValue(REASON)
  await axe(page)
  await page.getByRole('checkbox', { name: /#4/ }).check()
  await page.getByLabel(t('split.new_title'), { exact: true }).fill(TITLE)
  await page.getByRole('button', { name: t('split.preview') }).click()
  await expect(page.getByRole('main')).toContainText(t('split.means_posts', { count: 2 }))
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByRole('button', { name: t('moved.change') }).click()
  await expect(page.getByLabel(t('split.new_title'), { exact: true })).toHaveValue(TITLE)
  await expect(page.getByRole('checkbox', { name: /#4/ })).toBeChecked()
  await page.getByRole('button', { name: t('split.preview') }).click()
  await page.getByRole('button', { name: t('split.do'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE)
  await expect(page.locator('#p1')).toContainText('Nobody answers')
  await expect(page.getByRole('main')).toContainText(t('moved.split_from', { number: 3 }))
  await axe(page)

  if (!live) await member.goto(`/t/${talk.id}`)
  await expect(member.locator('#p3')).toContainText(MOVED)
  await expect(member.locator('#p4')).toContainText(MOVED)
  await axe(member)
  await noSidewaysScroll(member)
  await member.locator('#p4').getByRole('link', { name: MOVED }).click()
  await expect(member).toHaveURL(/#p2$/)
  await expect(member.locator('#p2')).toContainText('We do, until four.')

  await reader.goto(`/t/${talk.id}/posts/3/history`)
  await expect(reader).toHaveURL(/\/t\/\d+\/posts\/1\/history$/)
  await reader.goto(`/t/${talk.id}#p3`)
  await expect(reader.locator('#p3')).toContainText(MOVED)
  await axe(reader)

  await expect(async () => {
    await member.goto('/notifications')
    await expect(member.getByRole('main')).toContainText(t('notice.told_thread_moved'), { timeout: 1_000 })
  }).toPass()
  await expect(member.getByRole('main')).toContainText(REASON)
  await member
    .getByRole('link', { name: t('notice.told_thread_moved') })
    .first()
    .click()
  await expect(member.getByRole('heading', { level: 1 })).toHaveText(TITLE)
})

test('two conversations become one while somebody writes in the first: what they send arrives, and old addresses lead on', {
  tag: '@both',
}, async ({ page: reader, person, someone, site, axe, noSidewaysScroll }) => {
  const [staff, nora] = [await someone({ roles: ['moderator'] }), await someone()]
  const into = await thread(site.db, { title: 'Everything about telephones', createdAt: new Date() })
  const from = await thread(site.db, { title: 'Telephones once more', body: 'Who answers?', createdAt: new Date() })
  await post(site.db, from, { body: 'Nobody does.', createdAt: new Date() })
  const writing = await person(nora)
  await writing.goto(`/t/${from.id}/reply?to=2`)
  await writing.getByLabel(t('composer.body'), { exact: true }).fill('We do, until four.')

  const page = await person(staff)
  await page.goto(`/t/${from.id}/merge`)
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByLabel(t('merge.into'), { exact: true }).fill(`/t/${from.id}`)
  await page.getByLabel(t('split.reason'), { exact: true }).fill(REASON)
  await page.getByRole('button', { name: t('split.preview') }).click()
  await expect(page.getByRole('main')).toContainText(t('merge.not_itself'))
  await axe(page)
  await page.getByLabel(t('merge.into'), { exact: true }).fill(`/t/${into.id}`)
  await page.getByRole('button', { name: t('split.preview') }).click()
  await expect(page.getByRole('main')).toContainText(t('merge.means_posts', { count: 2, number: 2 }))
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByRole('button', { name: t('merge.do'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Everything about telephones')
  await expect(page.locator('#p2')).toContainText('Who answers?')

  await writing.getByRole('button', { name: t('composer.send') }).click()
  await expect(writing).toHaveURL(new RegExp(`/t/${into.id}/.*#p4$`))
  await expect(writing.locator('#p4')).toContainText('We do, until four.')
  await expect(writing.locator('#p4')).toContainText(t('post.reply_to', { number: 3 }))

  await reader.goto(`/t/${from.id}`)
  await expect(reader).toHaveURL(new RegExp(`/t/${into.id}/everything-about-telephones#p2$`))
  // Whoever comes by the old address reads where they are, and why.
  const line = reader.locator('p', { has: reader.getByText('Telephones once more') })
  await expect(line).toContainText(REASON)
  await axe(reader)
  await noSidewaysScroll(reader)
  await line.getByRole('link', { name: t('moved.see_first', { number: 2 }) }).click()
  await expect(reader).toHaveURL(/#p2$/)
  await reader.goto('/conversations')
  await expect(reader.getByRole('main')).not.toContainText('Telephones once more')
})

test('a form about a post that has moved meanwhile goes along with it', { tag: '@both' }, async ({
  person,
  someone,
  site,
}) => {
  const [staff, nora] = [await someone({ roles: ['moderator'] }), await someone()]
  const talk = await thread(site.db, { createdAt: new Date() })
  await post(site.db, talk, { author: nora, body: 'Before it moved.', createdAt: new Date() })
  const writing = await person(nora)
  await writing.goto(`/t/${talk.id}/posts/2/edit`)
  await writing.getByLabel(t('composer.body'), { exact: true }).fill('After it moved.')
  const page = await person(staff)
  await page.goto(`/t/${talk.id}/split`)
  await page.getByRole('checkbox', { name: /#2/ }).check()
  await page.getByLabel(t('split.new_title'), { exact: true }).fill(TITLE)
  await page.getByLabel(t('split.reason'), { exact: true }).fill(REASON)
  await page.getByRole('button', { name: t('split.preview') }).click()
  await page.getByRole('button', { name: t('split.do'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE)
  await writing.getByRole('button', { name: t('revise.save'), exact: true }).click()
  await expect(writing.getByRole('heading', { level: 1 })).toHaveText(TITLE)
  await expect(writing.locator('#p1')).toContainText('After it moved.')
})

test('only moderators find the pages', { tag: '@both' }, async ({ person, someone, site }) => {
  const talk = await thread(site.db, { createdAt: new Date() })
  const [page, reader] = [await person(await someone()), await person()]
  for (const what of ['split', 'move', 'merge']) {
    expect((await page.goto(`/t/${talk.id}/${what}`))?.status()).toBe(403)
    await reader.goto(`/t/${talk.id}/${what}`)
    await expect(reader).toHaveURL(/sign-in/)
  }
})

test('a moderator moves an answer to where it belongs: it arrives on open pages, and its old place leads there', {
  tag: '@both',
}, async ({ page: reader, person, someone, site, axe, noSidewaysScroll, javaScriptEnabled }) => {
  const [staff, nora] = [await someone({ roles: ['moderator'] }), await someone({ displayName: 'Nora Lie' })]
  const into = await thread(site.db, { title: 'Who pays for interpreters?', createdAt: new Date() })
  const from = await thread(site.db, { title: 'Telephones in the morning', createdAt: new Date() })
  await post(site.db, from, { author: nora, body: 'The hospital pays, they told us.', createdAt: new Date() })
  const [there, here] = [await person(await someone()), await person(await someone())]
  await there.goto(`/t/${into.id}`)
  await here.goto(`/t/${from.id}`)
  await expect(here.locator('#p2')).toContainText('The hospital pays')

  const page = await person(staff)
  await page.goto(`/t/${from.id}/steer`)
  await page.getByRole('link', { name: t('move.title') }).click()
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByLabel(t('merge.into'), { exact: true }).fill(`/t/${into.id}`)
  await page.getByLabel(t('split.reason'), { exact: true }).fill(REASON)
  await page.getByRole('button', { name: t('split.preview') }).click()
  await expect(page.getByRole('alert')).toContainText(t('split.choose'))
  await expect(page.getByLabel(t('split.reason'), { exact: true })).toHaveValue(REASON)
  await axe(page)
  await page.getByRole('checkbox', { name: /#2/ }).check()
  await page.getByRole('button', { name: t('split.preview') }).click()
  await expect(page.getByRole('main')).toContainText(t('move.means_number', { number: 2 }))
  await axe(page)
  await noSidewaysScroll(page)
  await page.getByRole('button', { name: t('move.do'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who pays for interpreters?')
  await expect(page.locator('#p2')).toContainText('The hospital pays')

  if (javaScriptEnabled === false) for (const open of [there, here]) await open.reload()
  else await there.getByRole('link', { name: t('thread.new_replies', { count: 1 }) }).click()
  await expect(there.getByRole('main')).toContainText('The hospital pays')
  await expect(here.locator('#p2')).toContainText(MOVED)
  await reader.goto(`/t/${from.id}`)
  await reader.locator('#p2').getByRole('link', { name: MOVED }).click()
  await expect(reader).toHaveURL(new RegExp(`/t/${into.id}.*#p2$`))
})

test('a form about a conversation that went into another meanwhile does nothing there, and says so', {
  tag: '@both',
}, async ({ person, someone, site, axe }) => {
  const staff = await someone({ roles: ['moderator'] })
  const into = await thread(site.db, { title: 'Where it all goes', createdAt: new Date() })
  const from = await thread(site.db, { title: 'Where it was', createdAt: new Date() })
  for (const talk of [into, from])
    await post(site.db, talk, { body: 'Somebody else says this.', createdAt: new Date() })
  const [slow, quick] = [await person(staff), await person(await someone({ roles: ['moderator'] }))]
  await slow.goto(`/t/${from.id}/split`)
  await slow.getByRole('checkbox', { name: /#2/ }).check()
  await slow.getByLabel(t('split.new_title'), { exact: true }).fill(TITLE)
  await slow.getByLabel(t('split.reason'), { exact: true }).fill(REASON)
  await slow.getByRole('button', { name: t('split.preview') }).click()
  await expect(slow.getByRole('button', { name: t('split.do'), exact: true })).toBeVisible()
  await quick.goto(`/t/${from.id}/merge`)
  await quick.getByLabel(t('merge.into'), { exact: true }).fill(`/t/${into.id}`)
  await quick.getByLabel(t('split.reason'), { exact: true }).fill(REASON)
  await quick.getByRole('button', { name: t('split.preview') }).click()
  await quick.getByRole('button', { name: t('merge.do'), exact: true }).click()
  await expect(quick.getByRole('heading', { level: 1 })).toHaveText('Where it all goes')
  await slow.getByRole('button', { name: t('split.do'), exact: true }).click()
  await expect(slow.getByText(t('moved.merged_meanwhile'))).toBeVisible()
  await expect(slow).toHaveURL(new RegExp(`/t/${into.id}/split`))
  await axe(slow)
  expect(await site.db.thread.count({ where: { title: TITLE, id: { gt: from.id } } })).toBe(0)
})
