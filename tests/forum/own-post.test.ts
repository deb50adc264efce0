import { describe, expect, it } from 'vitest'
import { ownPost } from '#server/forum/own-post.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, post, thread } from '#tests/support/world.ts'

const { db } = await testDatabase()

describe('a post of one’s own', () => {
  it('comes with its source, and with whether somebody has posted after it', async () => {
    const author = await member(db)
    const { id } = await thread(db, { author, title: 'Who pays for the interpreter?', body: 'Who *pays*?' })
    const asked = () => ownPost(contextOf(db, author), { threadId: id, number: 1 })
    expect(await asked()).toMatchObject({
      thread: { id, slug: 'who-pays-for-the-interpreter', audience: 'public' },
      post: { number: 1, html: '<p>Who <em>pays</em>?</p>', revision: 1 },
      body: 'Who *pays*?',
      answered: false,
    })
    await post(db, { id })
    expect(await asked()).toMatchObject({ answered: true })
  })

  it('is another’s for everybody else', async () => {
    const { id } = await thread(db)
    for (const context of [contextOf(db), contextOf(db, await member(db, { roles: ['moderator', 'coordinator'] }))])
      await expect(ownPost(context, { threadId: id, number: 1 })).rejects.toMatchObject({ status: 403 })
  })

  it('is not to be changed once it was withdrawn', async () => {
    const author = await member(db)
    const { id } = await thread(db)
    await post(db, { id }, { author, withdrawnAt: NOW })
    await expect(ownPost(contextOf(db, author), { threadId: id, number: 2 })).rejects.toMatchObject({ status: 403 })
  })

  it('is not there in a thread that one may not see, nor beyond its end', async () => {
    const { id } = await thread(db, { audience: 'members' })
    await expect(ownPost(contextOf(db), { threadId: id, number: 1 })).rejects.toMatchObject({ status: 404 })
    await expect(ownPost(contextOf(db, await member(db)), { threadId: id, number: 2 })).rejects.toMatchObject({
      status: 404,
    })
  })
})
