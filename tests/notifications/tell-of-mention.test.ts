import { describe, expect, it } from 'vitest'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { revisePost } from '#server/forum/revise-post.ts'
import { noticesPage } from '#server/notifications/notices-page.ts'
import { tellOfMention } from '#server/notifications/tell-of-mention.ts'
import { replying } from '#tests/forum/conversation.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, post, thread } from '#tests/support/world.ts'

const { db } = await testDatabase()

describe('whoever is named in a post', () => {
  it('is told once, by the kind of their own, and not while it is answered to them', async () => {
    const [nora, writer] = [await member(db, { displayName: 'Nora Berg' }), await member(db)]
    const { id } = await thread(db, { author: nora })
    const named = await replyToThread(contextOf(db, writer), replying(id, { body: '@Nora Berg knows' }))
    for (let time = 0; time < 2; time++) await tellOfMention(db, named, NOW)
    const answering = replying(id, { body: '@Nora Berg, thank you', replyToNumber: 1 })
    await tellOfMention(db, await replyToThread(contextOf(db, writer), answering), NOW)
    expect(await db.notice.findMany({ select: { memberId: true, kind: true, subject: true, actorId: true } })).toEqual([
      { memberId: nora.id, kind: 'mentioned', subject: `${id}#2`, actorId: writer.id },
    ])
  })

  it('sees no notice of it once the words are gone, and is told nothing by somebody who was suspended', async () => {
    const [nora, writer] = [await member(db, { displayName: 'Nora Berg' }), await member(db)]
    const made = await thread(db, { author: nora })
    const context = contextOf(db, writer)
    const placed = await replyToThread(context, replying(made.id, { body: '@Nora Berg knows' }))
    await tellOfMention(db, placed, NOW)
    const seen = async () => (await noticesPage(contextOf(db, nora), {})).notices.length
    expect(await seen()).toBe(1)
    await revisePost(context, { ...placed, threadId: made.id, body: 'Somebody knows', language: 'en' })
    expect(await seen()).toBe(0)
    const gone = await member(db, { suspendedAt: NOW })
    const { id: postId, number } = await post(db, made, { author: gone, body: '@Nora Berg' })
    await db.mention.create({ data: { postId, memberId: nora.id, label: 'Nora Berg', name: 'Nora Berg' } })
    await tellOfMention(db, { threadId: made.id, number }, NOW)
    expect(await db.notice.count()).toBe(1)
  })
})
