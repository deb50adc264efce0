import { describe, expect, it } from 'vitest'
import { movedAddress } from '#server/forum/moved-address.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { tellOfMention } from '#server/notifications/tell-of-mention.ts'
import { tellOfReply } from '#server/notifications/tell-of-post.ts'
import { minutes } from '#tests/forum/conversation.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member } from '#tests/support/world.ts'
import { split, talk } from './moving.ts'

const { db } = await testDatabase()
const pageOf = (id: number) => threadPage(contextOf(db), { id, after: 0 })
const at = (path: string) => new URL(path, 'http://127.0.0.1')

describe('what was there before', () => {
  it.each([
    ['posts/3/history', 'posts/2/history'],
    ['posts/3/edit', 'posts/2/edit'],
    ['posts/3/translations/nb?x=1', 'posts/2/translations/nb?x=1'],
  ])('/t/42/%s leads to where the post is', async (old, now) => {
    const from = await talk(db)
    const { threadId: id } = await split(db, from, [2, 3])
    expect(await movedAddress(contextOf(db), at(`/t/${from.id}/${old}`))).toBe(`/t/${id}/${now}`)
    expect(await movedAddress(contextOf(db), at(`/t/${from.id}/posts/4/history`))).toBeUndefined()
    expect(await movedAddress(contextOf(db), at(`/t/${from.id}`))).toBeUndefined()
  })

  it('leads on through a second move, and nowhere for who may not read it there', async () => {
    const from = await talk(db)
    const first = await split(db, from, [2, 3])
    const second = await split(
      db,
      { ...from, id: first.threadId, moderator: await member(db, { roles: ['moderator'] }) },
      [2],
    )
    const old = at(`/t/${from.id}/posts/3/history`)
    expect(await movedAddress(contextOf(db), old)).toBe(`/t/${second.threadId}/posts/1/history`)
    expect((await pageOf(from.id)).posts[2]?.aside?.href).toBe(`/t/${second.threadId}#p1`)
    await db.thread.update({ where: { id: second.threadId }, data: { audience: 'members' } })
    expect(await movedAddress(contextOf(db), old)).toBeUndefined()
  })

  it('is not taken back where it stood, as if that had been done', async () => {
    const from = await talk(db)
    await split(db, from, [2, 3])
    await expect(withdrawPost(contextOf(db, from.omar), { threadId: from.id, number: 3 })).rejects.toMatchObject({
      status: 404,
    })
  })
})

it('whoever is to be told of a post is told of it where it is by then', async () => {
  const from = await talk(db)
  const { threadId: id } = await split(db, from, [2, 3])
  await tellOfReply(db, { threadId: from.id, number: 3 }, minutes(61))
  await tellOfMention(db, { threadId: from.id, number: 3 }, minutes(61))
  expect(await db.notice.findMany()).toMatchObject([
    { kind: 'post_answered', memberId: from.kari.id, subject: `${id}#2`, threadId: id, number: 2 },
  ])
})
