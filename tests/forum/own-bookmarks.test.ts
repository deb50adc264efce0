import { describe, expect, it } from 'vitest'
import { bookmarkPost } from '#server/forum/bookmark-post.ts'
import { bookmarkForm, ownBookmarks } from '#server/forum/own-bookmarks.ts'
import { removeBookmark } from '#server/forum/remove-bookmark.ts'
import { BOOKMARKS_PER_PAGE } from '#server/forum/terms.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, post, thread } from '#tests/support/world.ts'
import { longThread } from './conversation.ts'

const { db } = await testDatabase()

/** A post by somebody, and a member who has bookmarked it. */
async function bookmarked(note = 'For Tuesday', audience: 'public' | 'members' = 'public') {
  const [who, author] = [await member(db), await member(db, { displayName: 'Amina' })]
  const { id } = await thread(db, { title: 'Who pays for the interpreter?', audience })
  await post(db, { id }, { author, body: 'The **hospital** pays.' })
  const where = { threadId: id, number: 2 }
  await bookmarkPost(contextOf(db, who), { ...where, note })
  return { who, author, where }
}

describe('a bookmark', () => {
  it('leads to its post and shows its beginning with the member’s note', async () => {
    const { who, where } = await bookmarked()
    const { bookmarks, next } = await ownBookmarks(contextOf(db, who))
    expect(next).toBeNull()
    expect(bookmarks).toMatchObject([
      {
        note: 'For Tuesday',
        number: 2,
        thread: { id: where.threadId, slug: 'who-pays-for-the-interpreter' },
        post: { author: { displayName: 'Amina' }, voice: 'clinician', excerpt: 'The hospital pays.' },
      },
    ])
    const { marks } = await threadPage(contextOf(db, who), { id: where.threadId, after: 0 })
    expect(marks.bookmarked).toEqual([2])
  })

  it('set again is the same one with the new note', async () => {
    const { who, where } = await bookmarked()
    await bookmarkPost(contextOf(db, who), { ...where, note: 'For Wednesday' })
    expect((await ownBookmarks(contextOf(db, who))).bookmarks).toMatchObject([{ note: 'For Wednesday' }])
    expect(await bookmarkForm(contextOf(db, who), where)).toMatchObject({ note: 'For Wednesday' })
  })

  it('is its owner’s alone', async () => {
    const { where } = await bookmarked('Hush')
    const other = contextOf(db, await member(db))
    expect(await ownBookmarks(other)).toEqual({ bookmarks: [], next: null })
    expect((await bookmarkForm(other, where)).note).toBeNull()
    await removeBookmark(other, where)
    expect(await db.bookmark.count()).toBe(1)
    expect(JSON.stringify(await threadPage(contextOf(db), { id: where.threadId, after: 0 }))).not.toContain('Hush')
    await expect(ownBookmarks(contextOf(db))).rejects.toMatchObject({ status: 403 })
    await expect(bookmarkPost(contextOf(db), where)).rejects.toMatchObject({ status: 403 })
  })

  it('of a post that was withdrawn shows nothing of it', async () => {
    const { who, author, where } = await bookmarked()
    await withdrawPost(contextOf(db, author), where)
    const { bookmarks } = await ownBookmarks(contextOf(db, who))
    expect(bookmarks).toMatchObject([{ note: 'For Tuesday', post: null }])
    expect(JSON.stringify(bookmarks)).not.toMatch(/hospital|Amina/)
    await expect(bookmarkForm(contextOf(db, who), where)).rejects.toMatchObject({ status: 404 })
    await expect(bookmarkPost(contextOf(db, who), where)).rejects.toMatchObject({ status: 404 })
    expect((await threadPage(contextOf(db, who), { id: where.threadId, after: 0 })).marks.bookmarked).toEqual([])
    await removeBookmark(contextOf(db, who), where)
    expect(await db.bookmark.count()).toBe(0)
  })

  it.each([
    ['of 301 characters', 'x'.repeat(301), 'field.too_long'],
    ['with an identity number', 'Her number is 13097248022', 'identifier.on_line_fnr'],
    ['that is a list', ['a'], 'field.missing'],
  ])('is not made with a note %s', async (_what, note, key) => {
    const { id } = await thread(db)
    const asking = bookmarkPost(contextOf(db, await member(db)), { threadId: id, number: 1, note })
    await expect(asking).rejects.toMatchObject({ status: 422, fields: { note: { key } } })
    expect(await db.bookmark.count()).toBe(0)
  })

  it('stands on pages, newest first, each once', async () => {
    const who = await member(db)
    const context = contextOf(db, who)
    const id = await longThread(db, await member(db), BOOKMARKS_PER_PAGE + 3)
    for (let number = 1; number <= BOOKMARKS_PER_PAGE + 3; number++)
      await bookmarkPost(context, { threadId: id, number })
    const first = await ownBookmarks(context)
    const second = await ownBookmarks(context, first.next ?? '')
    const numbers = [...first.bookmarks, ...second.bookmarks].map(({ number }) => number)
    expect(numbers).toEqual(
      Array.from({ length: BOOKMARKS_PER_PAGE + 3 }, (_, index) => BOOKMARKS_PER_PAGE + 3 - index),
    )
    expect(second.next).toBeNull()
    expect((await ownBookmarks(context, 'junk')).bookmarks).toHaveLength(BOOKMARKS_PER_PAGE)
  })
})

it('the day of a bookmark is the day it was set', async () => {
  const { who } = await bookmarked()
  expect((await ownBookmarks(contextOf(db, who))).bookmarks[0]?.createdAt).toBe(NOW.toISOString())
})
