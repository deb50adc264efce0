import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { translate } from '#server/i18n/messages.ts'
import { openPostMenu } from '#tests/support/post-menu.ts'
import { expect, test } from '#tests/support/site.ts'
import { contextOf, post, thread } from '#tests/support/world.ts'

const t = translate('en')

test('a post is bookmarked with a note, found again, noted anew and let go', { tag: '@both' }, async ({
  person,
  someone,
  site,
  axe,
  noSidewaysScroll,
}) => {
  const [nora, idris] = [await someone(), await someone({ displayName: 'Idris Warsame', groups: ['interpreter'] })]
  const talk = await thread(site.db, { title: 'Who pays for the interpreter?', createdAt: new Date() })
  await post(site.db, talk, { author: idris, body: 'The **hospital** pays.', createdAt: new Date() })
  const page = await person(nora)
  await page.goto(`/t/${talk.id}`)
  await openPostMenu(page, 2)
  await page.getByRole('link', { name: t('bookmark.do_number', { number: 2 }) }).click()
  await expect(page.getByText(t('bookmark.private'))).toBeVisible()
  await axe(page)
  await noSidewaysScroll(page)
  const note = page.getByLabel(t('bookmark.note'))
  await note.fill('Ask her: 130972 48022')
  await page.getByRole('button', { name: t('bookmark.do') }).click()
  await expect(page.locator('#note-error')).toBeVisible()
  await expect(note).toHaveValue('Ask her: 130972 48022')
  await note.fill('For Tuesday’s meeting')
  await page.getByRole('button', { name: t('bookmark.do') }).click()
  await expect(page).toHaveURL(/#p2$/)
  await expect(page.getByRole('link', { name: t('bookmark.stands_number', { number: 2 }) })).toBeVisible()

  await page.goto('/bookmarks')
  const entry = page.getByRole('listitem').filter({ hasText: 'Who pays for the interpreter?' })
  await expect(entry).toContainText('Idris Warsame')
  await expect(entry).toContainText('The hospital pays.')
  await expect(entry).toContainText('For Tuesday’s meeting')
  await axe(page)
  await noSidewaysScroll(page)
  await entry.getByRole('link', { name: t('bookmark.change_number', { number: 2 }) }).click()
  await page.getByLabel(t('bookmark.note')).fill('For Wednesday')
  await page.getByRole('button', { name: t('bookmark.save') }).click()
  await page.goto('/bookmarks')
  await expect(entry).toContainText('For Wednesday')

  // Nobody else sees it, and of a withdrawn post only one's own note is left.
  const other = await person(idris)
  await other.goto('/bookmarks')
  await expect(other.getByText(t('bookmark.none'))).toBeVisible()
  await other.goto(`/t/${talk.id}`)
  await openPostMenu(other, 2)
  await expect(other.getByRole('link', { name: t('bookmark.do_number', { number: 2 }) })).toBeVisible()
  await withdrawPost(contextOf(site.db, idris, { now: new Date() }), { threadId: talk.id, number: 2 })
  await page.reload()
  await expect(entry).toContainText(t('post.withdrawn'))
  await expect(entry).toContainText('For Wednesday')
  await expect(entry).not.toContainText('hospital')
  await entry.getByRole('button', { name: t('bookmark.remove_number', { number: 2 }) }).click()
  await expect(page.getByRole('status').filter({ hasText: t('bookmark.removed') })).toBeFocused()
  await expect(page.getByText(t('bookmark.none'))).toBeVisible()
})

test('bookmarks are for members, who sign in and come back', { tag: '@both' }, async ({ page, site }) => {
  const { id } = await thread(site.db, { createdAt: new Date() })
  await page.goto('/bookmarks')
  await expect(page).toHaveURL(/\/sign-in\?returnTo=%2Fbookmarks$/)
  await page.goto(`/t/${id}/posts/1/bookmark`)
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/)
  const form = { note: 'x' }
  const sent = await page.request.post(`/t/${id}/posts/1/bookmark`, { form, headers: { origin: site.origin } })
  expect(sent.status()).toBe(403)
  expect(await site.db.bookmark.count({ where: { post: { threadId: id } } })).toBe(0)
})
