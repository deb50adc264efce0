import { beforeEach, describe, expect, it } from 'vitest'
import { ownDraft } from '#server/forum/own-drafts.ts'
import { postHistory } from '#server/forum/post-history.ts'
import { saveDraft } from '#server/forum/save-draft.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { decisionPage } from '#server/moderation/decision-page.ts'
import { rewriteHidden } from '#server/moderation/rewrite-hidden.ts'
import { takeUpAgain } from '#server/moderation/take-up-again.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { counters } from '#tests/forum/conversation.ts'
import { translation } from '#tests/forum/translating.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, thread } from '#tests/support/world.ts'
import { caseAbout, decided, moderator } from './deciding.ts'
import { reportedPost } from './filling.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const WORDS = 'A family that can be recognised.'
const NEW = 'A family, somewhere in the country.'

describe('an author who was asked to rewrite', () => {
  it('sends a new text: it is in sight, the case is closed, and the old one is nowhere', async () => {
    const about = await reportedPost(db)
    const { id: decisionId } = await decided(db, about.id, 'rewrite')
    await translation(db, { threadId: about.threadId, number: about.number }, { body: 'En familie som kan kjennes.' })
    const context = contextOf(db, about.author)
    await rewriteHidden(context, { decisionId, body: NEW })
    const { posts } = await threadPage(contextOf(db), { id: about.threadId, after: 0 })
    expect(posts[1]).toMatchObject({ html: `<p>${NEW}</p>`, withdrawnAt: null, translations: [] })
    expect(posts[1]?.editedAt).not.toBeNull()
    const history = await postHistory(context, { threadId: about.threadId, number: about.number })
    expect(history.versions).toEqual([])
    expect([await db.custody.count(), await db.post.count({ where: { body: WORDS } })]).toEqual([0, 0])
    expect(await db.moderationCase.findUniqueOrThrow({ where: { id: about.id } })).toMatchObject({ state: 'decided' })
    const { kept, counted } = await counters(db, about.threadId)
    expect(kept).toEqual(counted)
    await expect(rewriteHidden(context, { decisionId, body: `${NEW} Again.` })).rejects.toMatchObject({ status: 409 })
  })

  it('is told when it says the same, and nobody else rewrites it', async () => {
    const about = await reportedPost(db)
    const { id: decisionId } = await decided(db, about.id, 'rewrite')
    const same = rewriteHidden(contextOf(db, about.author), { decisionId, body: WORDS })
    await expect(same).rejects.toMatchObject({ status: 422 })
    const rewrite = (who: Parameters<typeof contextOf>[1]) =>
      rewriteHidden(contextOf(db, who), { decisionId, body: NEW })
    await expect(rewrite(await moderator(db))).rejects.toMatchObject({ status: 403 })
    await expect(rewrite(await member(db))).rejects.toMatchObject({ status: 404 })
    expect(await db.custody.count()).toBe(1)
  })
})

describe('a text that goes back to its author', () => {
  it('stands below what they have begun there already, once', async () => {
    const about = await reportedPost(db)
    const { id: decisionId } = await decided(db, about.id, 'hide')
    const context = contextOf(db, about.author)
    const key = `reply:${about.threadId}` as const
    await saveDraft(context, { draft: key, body: 'Begun before' })
    expect(await takeUpAgain(context, { decisionId })).toBe(`/t/${about.threadId}/reply`)
    await takeUpAgain(context, { decisionId })
    expect((await ownDraft(context, key))?.fields).toEqual({ body: `Begun before\n\n${WORDS}`, language: 'en' })
  })

  it('of a conversation that they cannot read any more begins a new one', async () => {
    const author = await member(db)
    const { id: threadId } = await thread(db, { author, title: 'Our title', body: 'Our text' })
    const { id: decisionId } = await decided(
      db,
      await caseAbout(db, { subject: 'thread', threadId }, { authorId: author.id }),
      'remove',
    )
    const context = contextOf(db, author)
    expect(await decisionPage(context, decisionId)).toMatchObject({
      thread: null,
      text: { words: 'Our title\n\nOur text' },
    })
    expect(await takeUpAgain(context, { decisionId })).toBe('/share')
    expect((await ownDraft(context, 'open'))?.fields.body).toBe('Our title\n\nOur text')
  })

  it('is for its author alone', async () => {
    const about = await reportedPost(db)
    const { id: decisionId } = await decided(db, about.id, 'hide')
    for (const [who, status] of [
      [await moderator(db), 403],
      [await member(db), 404],
      [about.reporter, 404],
    ] as const) {
      await expect(takeUpAgain(contextOf(db, who), { decisionId })).rejects.toMatchObject({ status })
      if (status === 404) await expect(decisionPage(contextOf(db, who), decisionId)).rejects.toMatchObject({ status })
    }
  })
})
