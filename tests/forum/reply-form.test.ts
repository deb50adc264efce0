import { describe, expect, it } from 'vitest'
import { quote, replyForm } from '#server/forum/reply-form.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, post, thread } from '#tests/support/world.ts'

const { db } = await testDatabase()

describe('the form for a reply', () => {
  it('knows the thread, and begins empty', async () => {
    const { id } = await thread(db, { title: 'Who pays for the interpreter?', language: 'nb' })
    expect(await replyForm(contextOf(db, await member(db)), { threadId: id, to: null })).toEqual({
      thread: {
        id,
        title: 'Who pays for the interpreter?',
        slug: 'who-pays-for-the-interpreter',
        language: 'nb',
        audience: 'public',
      },
      quoted: null,
      quotation: '',
      locked: null,
      may: { reply: true },
    })
  })

  it('begins with the words of the post that is answered', async () => {
    const { id } = await thread(db, { body: 'Who *pays*?\n\nThe hospital?' })
    const { quoted, quotation } = await replyForm(contextOf(db, await member(db)), { threadId: id, to: 1 })
    expect(quoted).toMatchObject({ number: 1, html: expect.stringContaining('<em>pays</em>') })
    expect(quotation).toBe('> Who *pays*?\n>\n> The hospital?\n\n')
  })

  it('says to a reader that they may not reply', async () => {
    const { id } = await thread(db)
    expect((await replyForm(contextOf(db), { threadId: id, to: null })).may).toEqual({ reply: false })
  })

  it('is not there for a post that was withdrawn or does not exist', async () => {
    const { id } = await thread(db)
    await post(db, { id }, { withdrawnAt: NOW })
    for (const to of [2, 3, 0])
      await expect(replyForm(contextOf(db, await member(db)), { threadId: id, to })).rejects.toMatchObject({
        status: 404,
      })
  })

  it('is not there in a thread that one may not see', async () => {
    const { id } = await thread(db, { audience: 'members' })
    for (const to of [null, 1])
      await expect(replyForm(contextOf(db), { threadId: id, to })).rejects.toMatchObject({ status: 404 })
  })
})

describe('a quotation', () => {
  it.each<[what: string, body: string, quotation: string]>([
    ['one line', 'Who pays?', '> Who pays?\n\n'],
    ['several lines', 'a\nb', '> a\n> b\n\n'],
    ['a blank line', 'a\n\nb', '> a\n>\n> b\n\n'],
    ['a quotation', '> a\n\nb', '> > a\n>\n> b\n\n'],
    ['600 characters whole', 'x'.repeat(600), `> ${'x'.repeat(600)}\n\n`],
    ['more, cut', 'x'.repeat(601), `> ${'x'.repeat(600)} …\n\n`],
    ['characters, not halves of them', '😀'.repeat(601), `> ${'😀'.repeat(600)} …\n\n`],
  ])('holds %s', (_what, body, quotation) => {
    expect(quote(body)).toBe(quotation)
  })
})
