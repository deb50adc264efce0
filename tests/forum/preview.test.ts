import { describe, expect, it } from 'vitest'
import { previewOf } from '#server/forum/preview.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, thread } from '#tests/support/world.ts'
import { replying } from './conversation.ts'

const { db } = await testDatabase()

describe('a preview', () => {
  it('looks as the post will look', async () => {
    const context = contextOf(db, await member(db))
    const { id } = await thread(db)
    const body = '# Who *pays*?\n\n- the hospital\n- <script>alert(1)</script> us'
    await replyToThread(context, replying(id, { body }))
    expect(previewOf(context, body)).toBe((await db.post.findFirstOrThrow({ where: { number: 2 } })).html)
  })

  it('is for members', () => {
    expect(() => previewOf(contextOf(db), 'x')).toThrow(expect.objectContaining({ status: 403 }))
  })

  it('is refused for a text longer than any post', async () => {
    const context = contextOf(db, await member(db))
    expect(() => previewOf(context, 'x'.repeat(40_001))).toThrow(expect.objectContaining({ status: 413 }))
    expect(previewOf(context, 'x'.repeat(20_000))).toContain('xxx')
  })
})
