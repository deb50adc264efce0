import { describe, expect, it } from 'vitest'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { threadPulse } from '#server/forum/thread-pulse.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, thread } from '#tests/support/world.ts'
import { replying } from './conversation.ts'

const { db } = await testDatabase()

describe('the pulse of a thread', () => {
  it('moves with every visible change', async () => {
    const author = contextOf(db, await member(db))
    const { id } = await thread(db)
    const pulse = () => threadPulse(contextOf(db), id)
    expect(await pulse()).toEqual({ revision: 1, lastNumber: 1 })
    await replyToThread(author, replying(id))
    expect(await pulse()).toEqual({ revision: 2, lastNumber: 2 })
    await withdrawPost(author, { threadId: id, number: 2 })
    expect(await pulse()).toEqual({ revision: 3, lastNumber: 2 })
  })

  it('is not to be felt in a thread that one may not see', async () => {
    const { id } = await thread(db, { audience: 'members' })
    for (const which of [id, id + 1])
      await expect(threadPulse(contextOf(db), which)).rejects.toMatchObject({ status: 404 })
    expect(await threadPulse(contextOf(db, await member(db)), id)).toEqual({ revision: 1, lastNumber: 1 })
  })
})
