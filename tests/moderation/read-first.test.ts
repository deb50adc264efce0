import { beforeEach, describe, expect, it } from 'vitest'
import { disputeTranslation } from '#server/forum/dispute-translation.ts'
import { inviteToThread } from '#server/forum/invite-to-thread.ts'
import { retitleThread } from '#server/forum/retitle-thread.ts'
import { revisePost } from '#server/forum/revise-post.ts'
import { reviseTranslation } from '#server/forum/revise-translation.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { writeOutcome } from '#server/forum/write-outcome.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { outcome } from '#tests/forum/question.ts'
import { bilingual, translation } from '#tests/forum/translating.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, post, thread } from '#tests/support/world.ts'
import { holdFirst } from './holding.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const REFUSED = { status: 409, said: { key: 'post.read_first' } }
const ADVERTISEMENT = 'Cheap watches, all of them, come and buy them here today.'

/** A conversation whose author has one post that stands, while two are read first. */
async function begun() {
  const author = await bilingual(db)
  const { id: threadId } = await thread(db, { author, title: 'A title that a moderator has read' })
  await post(db, { id: threadId })
  await holdFirst(db, 2)
  return { author, threadId, context: contextOf(db, author) }
}
type Begun = Awaited<ReturnType<typeof begun>>

const PUBLISHING: [string, (begun: Begun) => Promise<unknown>][] = [
  [
    'other words in the post that was read',
    ({ context, threadId }) =>
      revisePost(context, { threadId, number: 1, revision: 1, language: 'en', body: ADVERTISEMENT }),
  ],
  [
    'another title',
    ({ context, threadId }) =>
      retitleThread(context, { threadId, title: ADVERTISEMENT, was: 'A title that a moderator has read' }),
  ],
  [
    'an outcome',
    ({ context, threadId }) =>
      writeOutcome(context, outcome(threadId, { voice: 'interpreter', body: `${ADVERTISEMENT} #2` })),
  ],
  [
    'other words in a translation',
    async ({ context, author, threadId }) => {
      const place = { threadId, number: 2 }
      const { revision } = await translation(db, place, { translator: author })
      return reviseTranslation(context, { ...place, language: 'nb', revision, madeFrom: 'x', body: ADVERTISEMENT })
    },
  ],
  [
    'what is wrong with a translation',
    async ({ context, threadId }) => {
      const place = { threadId, number: 2 }
      const { revision } = await translation(db, place)
      return disputeTranslation(context, { ...place, language: 'nb', revision, reason: ADVERTISEMENT })
    },
  ],
  [
    'an invitation',
    ({ context, threadId }) =>
      inviteToThread(context, { threadId, invited: 'ngo', line: ADVERTISEMENT, language: 'en' }),
  ],
]

describe('while a moderator reads what somebody writes first', () => {
  it.each(PUBLISHING)('%s is refused, and nothing has changed', async (_what, publish) => {
    const world = await begun()
    await expect(publish(world)).rejects.toMatchObject(REFUSED)
    expect(JSON.stringify([await db.post.findMany(), await db.thread.findMany(), await db.translation.findMany()]))
      .not //
      .toContain('watches')
    expect(await db.outcome.count()).toBe(0)
    expect(await db.invitation.count()).toBe(0)
  })

  it.each(PUBLISHING.slice(0, 3))('%s stands once enough has been read', async (_what, publish) => {
    const world = await begun()
    await post(db, await thread(db), { author: world.author })
    await publish(world)
  })

  it('a post can be taken back', async () => {
    const { context, author } = await begun()
    const { threadId, number } = await post(db, await thread(db, { author: await member(db) }), { author })
    await holdFirst(db, 3)
    await withdrawPost(context, { threadId, number })
    const place = { threadId_number: { threadId, number } }
    expect((await db.post.findUniqueOrThrow({ where: place })).withdrawnAt).not.toBeNull()
  })
})
