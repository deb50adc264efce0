import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { bookmarkPost } from '#server/forum/bookmark-post.ts'
import { continuePost } from '#server/forum/continue-post.ts'
import { offerTranslation } from '#server/forum/offer-translation.ts'
import { reactToPost } from '#server/forum/react-to-post.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { revisePost } from '#server/forum/revise-post.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { quotePost } from '#server/initiatives/quote-post.ts'
import type { Context } from '#server/platform/context.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { opening, replying } from '#tests/forum/conversation.ts'
import { bilingual, offering } from '#tests/forum/translating.ts'
import { testDatabase } from '#tests/support/database.ts'
import { initiative } from '#tests/support/initiatives.ts'
import { contextOf } from '#tests/support/world.ts'
import { decided } from './deciding.ts'
import { reportedPost } from './filling.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

type Place = { threadId: number; number: number }

/** What can be done from a page on which a post still stands. */
const FROM_A_STALE_PAGE: Record<string, (context: Context, place: Place) => Promise<unknown>> = {
  react: (context, place) => reactToPost(context, { ...place, say: 'useful_in_work' }),
  bookmark: (context, place) => bookmarkPost(context, { ...place, note: 'To read again' }),
  'go on from it': (context, { threadId, number }) =>
    continuePost(context, { ...opening({ voice: 'interpreter' }), fromThreadId: threadId, fromNumber: number }),
  translate: (context, place) => offerTranslation(context, offering(place, { voice: 'interpreter' })),
  quote: async (context, { threadId: from, number }) => {
    const { id: threadId } = await initiative(db)
    return quotePost(context, { threadId, from, number, words: 'A family that can be recognised.' })
  },
}

describe('from a page on which a post stands that moderators have taken out of sight', () => {
  describe.each(['hide', 'remove'] as const)('(%s)', (verb) => {
    it.each(Object.entries(FROM_A_STALE_PAGE))('%s is refused in words', async (_what, act) => {
      const about = await reportedPost(db)
      await decided(db, about.id, verb)
      const acting = act(contextOf(db, await bilingual(db)), { threadId: about.threadId, number: about.number })
      await expect(acting).rejects.toMatchObject({ status: 409, said: { key: 'post.set_aside' } })
    })

    it.each(['edit', 'take it back'])('its author cannot %s, and is told why', async (what) => {
      const about = await reportedPost(db)
      await decided(db, about.id, verb)
      const place = { threadId: about.threadId, number: about.number }
      const context = contextOf(db, about.author)
      const acting =
        what === 'edit'
          ? revisePost(context, { ...place, revision: 2, body: 'Other words', language: 'en' })
          : withdrawPost(context, place)
      await expect(acting).rejects.toMatchObject({ status: 409, said: { key: 'post.set_aside' } })
    })
  })

  it('an answer to it is taken: the words are the answerer’s own', async () => {
    const about = await reportedPost(db)
    await decided(db, about.id, 'hide')
    const answer = replying(about.threadId, { replyToNumber: about.number, idempotencyKey: randomUUID() })
    await expect(replyToThread(contextOf(db, about.reporter), answer)).resolves.toMatchObject({ created: true })
  })

  it('who may not read the conversation is told nothing of it', async () => {
    const about = await reportedPost(db)
    await db.thread.update({ where: { id: about.threadId }, data: { audience: 'members' } })
    await decided(db, about.id, 'hide')
    const place = { threadId: about.threadId, number: about.number }
    for (const act of [FROM_A_STALE_PAGE.react, FROM_A_STALE_PAGE.bookmark])
      await expect(act?.(contextOf(db), place)).rejects.not.toMatchObject({ said: { key: 'post.set_aside' } })
  })
})
