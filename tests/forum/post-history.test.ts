import { describe, expect, it } from 'vitest'
import { postHistory } from '#server/forum/post-history.ts'
import { revisePost } from '#server/forum/revise-post.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, post, thread } from '#tests/support/world.ts'
import { minutes } from './conversation.ts'

const { db } = await testDatabase()

/** A post that was revised twice. */
async function revised(audience: 'public' | 'members' = 'public') {
  const author = await member(db, { displayName: 'Amina' })
  const { id } = await thread(db, { audience, title: 'What did it say before?' })
  const made = await post(db, { id }, { author, body: 'First' })
  let { revision } = made
  for (const [minute, body] of [
    [20, '*Second*'],
    [30, 'Third'],
  ] as const)
    ({ revision } = await revisePost(contextOf(db, author, { now: minutes(minute) }), {
      threadId: id,
      number: 2,
      revision,
      body,
      language: 'en',
    }))
  return { author, where: { threadId: id, number: 2 } }
}

describe('the history of a post', () => {
  it('shows what it says and what it said before, newest first, to whoever may read it', async () => {
    const { where } = await revised()
    expect(await postHistory(contextOf(db), where)).toMatchObject({
      thread: { id: where.threadId, title: 'What did it say before?', slug: 'what-did-it-say-before' },
      post: { number: 2, html: '<p>Third</p>', author: { displayName: 'Amina' }, editedAt: minutes(30).toISOString() },
      versions: [
        { version: 2, html: '<p><em>Second</em></p>', replacedAt: minutes(30).toISOString() },
        { version: 1, html: '<p>First</p>', replacedAt: minutes(20).toISOString() },
      ],
    })
  })

  it('is empty for a post that was never changed', async () => {
    const { id } = await thread(db)
    expect((await postHistory(contextOf(db), { threadId: id, number: 1 })).versions).toEqual([])
  })

  it('is gone with a withdrawn post, for its author too', async () => {
    const { author, where } = await revised()
    await withdrawPost(contextOf(db, author, { now: NOW }), where)
    for (const context of [contextOf(db), contextOf(db, author)])
      await expect(postHistory(context, where)).rejects.toMatchObject({ status: 404 })
  })

  it('in a thread for members is there for members only', async () => {
    const { where } = await revised('members')
    await expect(postHistory(contextOf(db), where)).rejects.toMatchObject({ status: 404 })
    expect((await postHistory(contextOf(db, await member(db)), where)).versions).toHaveLength(2)
  })

  it('is not there for a post or a thread that does not exist', async () => {
    const { where } = await revised()
    for (const missing of [
      { ...where, number: 3 },
      { ...where, threadId: where.threadId + 1 },
    ])
      await expect(postHistory(contextOf(db), missing)).rejects.toMatchObject({ status: 404 })
  })
})
