import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { continueForm, continuePost } from '#server/forum/continue-post.ts'
import { ownDrafts } from '#server/forum/own-drafts.ts'
import { retitleThread } from '#server/forum/retitle-thread.ts'
import { saveDraft } from '#server/forum/save-draft.ts'
import { threadChanges } from '#server/forum/thread-changes.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, post, thread } from '#tests/support/world.ts'
import { announced, opening } from './conversation.ts'

const { db } = await testDatabase()
const TITLE = 'What does a night shift of interpreters cost?'

async function conversation(audience: 'public' | 'members' = 'public') {
  const [who, author] = [await member(db), await member(db)]
  const { id } = await thread(db, { title: 'Who pays for the interpreter?', audience, theme: 'primary-care' })
  await post(db, { id }, { author, body: 'Nights are *another* matter.' })
  const go = (changes: Record<string, unknown> = {}) =>
    continuePost(contextOf(db, who), {
      ...opening({ title: TITLE, kind: 'discussion', audience }),
      ...{ fromThreadId: id, fromNumber: 2 },
      ...changes,
    })
  return { who, author, id, go }
}

describe('a post that becomes a conversation of its own', () => {
  it('is quoted to begin with, in its theme', async () => {
    const { who, id } = await conversation()
    expect(await continueForm(contextOf(db, who), { threadId: id, number: 2 })).toMatchObject({
      thread: { id, theme: 'primary-care', audience: 'public' },
      post: { number: 2 },
      quotation: '> Nights are *another* matter.\n\n',
    })
  })

  it('leads there, and is led back to', async () => {
    const { id, go } = await conversation()
    const { threadId } = await go()
    const origin = await threadPage(contextOf(db), { id, after: 0 })
    const slug = 'what-does-a-night-shift-of-interpreters-cost'
    const link = { id: threadId, slug, title: TITLE, language: 'en' }
    expect(origin.continuations).toEqual({ 2: [link] })
    expect(origin.posts[1]?.revision).toBe(3)
    const began = await threadPage(contextOf(db), { id: threadId, after: 0 })
    expect(began.began).toEqual({
      thread: { id, slug: 'who-pays-for-the-interpreter', title: 'Who pays for the interpreter?', language: 'en' },
      number: 2,
    })
    expect(await threadChanges(contextOf(db), { id, since: 2 })).toMatchObject({
      revision: 3,
      posts: [{ number: 2 }],
      continuations: { 2: [link] },
    })
    expect((await announced(db)).map(({ name }) => name)).toEqual(['thread.opened', 'post.continued'])
  })

  it('is a draft of its own, which whoever may go on from the post keeps, and which sending erases', async () => {
    const { who, id, go } = await conversation()
    const context = contextOf(db, who)
    const draft = `continue:${id}:2`
    await saveDraft(context, { draft: 'open', title: 'Another matter' })
    const { version } = await saveDraft(context, { draft, title: TITLE, body: 'Night shifts' })
    expect((await ownDrafts(context)).map(({ href }) => href)).toEqual([`/t/${id}/posts/2/continue`, '/share'])
    await expect(saveDraft(contextOf(db), { draft, title: TITLE })).rejects.toMatchObject({ status: 403 })
    await expect(saveDraft(context, { draft: `continue:${id}:9`, title: TITLE })).rejects.toMatchObject({ status: 404 })
    await go({ draftVersion: version })
    expect((await ownDrafts(context)).map(({ key }) => key)).toEqual(['open'])
  })

  it('sent twice is one conversation', async () => {
    const { go } = await conversation()
    const idempotencyKey = randomUUID()
    const both = await Promise.all([go({ idempotencyKey }), go({ idempotencyKey })])
    expect(new Set(both.map(({ threadId }) => threadId)).size).toBe(1)
    expect(await db.threadLink.count()).toBe(1)
    expect(await db.thread.count()).toBe(2)
  })

  it('among members is never told to readers, on either side', async () => {
    const { id, who, go } = await conversation()
    const { threadId } = await go({ audience: 'members' })
    const { revision: _, ...before } = await threadPage(contextOf(db), { id, after: 0 }).then(({ thread: t }) => t)
    expect(before).toMatchObject({ id })
    for (const seen of [
      await threadPage(contextOf(db), { id, after: 0 }),
      await threadPage(contextOf(db), { id, after: 0, size: 500 }),
      await threadPage(contextOf(db), { id, after: 0, group: 'clinician' }),
      await threadChanges(contextOf(db), { id, since: 0 }),
    ])
      expect(JSON.stringify(seen)).not.toContain('night shift')
    const member = await threadPage(contextOf(db, who), { id, after: 0 })
    expect(member.continuations[2]).toMatchObject([{ id: threadId }])
  })

  it('goes on among members where it was said among members', async () => {
    const { go } = await conversation('members')
    await expect(go({ audience: 'public' })).rejects.toMatchObject({
      status: 422,
      fields: { audience: { key: 'continue.members' } },
    })
    expect(await db.thread.count()).toBe(1)
    await go()
    expect(await db.thread.count({ where: { audience: 'members' } })).toBe(2)
  })

  it('keeps only the link when it is withdrawn, and leads nowhere new', async () => {
    const { id, author, go } = await conversation()
    const { threadId } = await go()
    await withdrawPost(contextOf(db, author), { threadId: id, number: 2 })
    const page = await threadPage(contextOf(db), { id, after: 0 })
    expect(page.posts[1]).toMatchObject({ author: null, html: '' })
    expect(page.continuations).toMatchObject({ 2: [{ id: threadId }] })
    await expect(go()).rejects.toMatchObject({ status: 404 })
    expect(await db.thread.count()).toBe(2)
  })

  it('stands with its new title in the other conversation, whose kept pages are named', async () => {
    const { id, who, go } = await conversation()
    const { threadId } = await go()
    await retitleThread(contextOf(db, who), { threadId, title: 'Nights cost twice as much', was: TITLE })
    const { continuations } = await threadPage(contextOf(db), { id, after: 0 })
    expect(continuations[2]).toMatchObject([{ title: 'Nights cost twice as much' }])
    expect((await announced(db)).at(-1)).toMatchObject({ name: 'thread.retitled', payload: { alsoShownIn: [id] } })
  })

  it.each([
    ['a post that is not there', { fromNumber: 9 }, 404],
    ['a thread that is not there', { fromThreadId: 999_999 }, 404],
    ['a number that is none', { fromNumber: 'x' }, 422],
    ['no title', { title: '' }, 422],
    ['a voice that is not one’s own', { voice: 'policymaker' }, 403],
  ])('is refused for %s, and nothing is opened', async (_what, changes, status) => {
    const { go } = await conversation()
    await expect(go(changes)).rejects.toMatchObject({ status })
    expect(await db.thread.count()).toBe(1)
  })

  it('is for members', async () => {
    const { id } = await conversation()
    const where = { fromThreadId: id, fromNumber: 2 }
    await expect(continuePost(contextOf(db), { ...opening(), ...where })).rejects.toMatchObject({ status: 403 })
    await expect(continueForm(contextOf(db), { threadId: id, number: 2 })).rejects.toMatchObject({ status: 403 })
  })
})
