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
    expect(await previewOf(context, { body, threadId: id })).toBe(
      (await db.post.findFirstOrThrow({ where: { number: 2 } })).html,
    )
  })

  it.each([
    'Plain words, **bold**, *italic*, ~~gone~~, `code`',
    '  blanks at the ends \r\n\r\nand breaks\rof every kind  ',
    '> quoted\n\n1. one\n2. two\n\n|a|b|\n|-|-|\n|1|2|',
    'e\u0301 is one letter however it was typed',
    'doi:10.1136/bmj.g1687 and https://doi.org/10.1177/14034948211032494',
    'Ask @The Author, or @Nobody at all',
    '![a picture](https://x.example/y.png) <b>x</b> <span class="mention">@x</span>',
    'مرحبا @The Author',
    '**'.repeat(1_200),
  ])('is the same, letter for letter, for %j', async (body) => {
    const context = contextOf(db, await member(db))
    const { id } = await thread(db, { author: await member(db, { displayName: 'The Author' }) })
    await replyToThread(context, replying(id, { body }))
    expect(await previewOf(context, { body, threadId: id })).toBe(
      (await db.post.findFirstOrThrow({ where: { threadId: id, number: 2 } })).html,
    )
  })

  it.each(['@a\0b', 'a \u001b[31m word'])('refuses in words what no post may hold: %j', async (body) => {
    const refused = previewOf(contextOf(db, await member(db)), { body, threadId: undefined })
    await expect(refused).rejects.toMatchObject({ status: 422, fields: { body: { key: 'field.characters' } } })
  })

  it('is for members', async () => {
    await expect(previewOf(contextOf(db), { body: 'x', threadId: undefined })).rejects.toThrow(
      expect.objectContaining({ status: 403 }),
    )
  })

  it('is refused for a text longer than any post', async () => {
    const context = contextOf(db, await member(db))
    const text = (length: number) => ({ body: 'x'.repeat(length), threadId: undefined })
    await expect(previewOf(context, text(40_001))).rejects.toThrow(expect.objectContaining({ status: 413 }))
    expect(await previewOf(context, text(20_000))).toContain('xxx')
  })
})
