import { describe, expect, it } from 'vitest'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { revisePost } from '#server/forum/revise-post.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, thread } from '#tests/support/world.ts'
import { announced, counters, minutes, replying, whileCommitsFail } from './conversation.ts'

const { db } = await testDatabase()
const NOWHERE = 2_000_000_000

describe('replying', () => {
  it('adds a post with the next number, keeps what was written, and announces it without content', async () => {
    const { id } = await thread(db, { voice: 'ngo', createdAt: minutes(-60) })
    const author = await member(db, { groups: ['interpreter', 'ngo'] })
    const form = replying(id, { voice: 'interpreter', language: 'nb', body: 'Den som **ringer**.', replyToNumber: '1' })
    expect(await replyToThread(contextOf(db, author), form)).toEqual({
      threadId: id,
      slug: expect.stringMatching(/./),
      number: 2,
      revision: 2,
      created: true,
    })
    const stored = await db.post.findUniqueOrThrow({ where: { threadId_number: { threadId: id, number: 2 } } })
    expect(stored).toMatchObject({
      authorId: author.id,
      voice: 'interpreter',
      language: 'nb',
      body: 'Den som **ringer**.',
      html: '<p>Den som <strong>ringer</strong>.</p>',
      replyToNumber: 1,
      createdAt: NOW,
      editedAt: null,
      withdrawnAt: null,
    })
    expect(await db.thread.findUniqueOrThrow({ where: { id } })).toMatchObject({ revision: 2, lastActivityAt: NOW })
    expect(await announced(db)).toEqual([
      { name: 'post.added', payload: expect.objectContaining({ threadId: id, number: 2, revision: 2, postCount: 2 }) },
    ])
  })

  it('numbers twenty replies at once without a gap, and raises the revision by one each', async () => {
    const author = await member(db)
    const { id } = await thread(db, { author })
    const groups = ['clinician', 'ngo', 'interpreter', 'service_user'] as const
    const writers = await Promise.all(groups.map((group) => member(db, { groups: [group] })))
    writers.push(author)
    const placed = await Promise.all(
      Array.from({ length: 20 }, (_, index) => {
        const writer = writers[index % writers.length] ?? author
        return replyToThread(contextOf(db, writer), replying(id, { voice: writer.groups[0] }))
      }),
    )
    const numbers = Array.from({ length: 20 }, (_, index) => index + 2)
    expect(placed.map(({ number }) => number).sort((a, b) => a - b)).toEqual(numbers)
    for (const { number, revision } of placed) expect(revision).toBe(number)
    const stored = await db.post.findMany({ where: { threadId: id }, orderBy: { number: 'asc' } })
    expect(stored.map(({ number }) => number)).toEqual([1, ...numbers])
    expect((await announced(db)).map(({ payload }) => (payload as { revision: number }).revision)).toEqual(numbers)
    const { kept, counted } = await counters(db, id)
    expect(kept).toEqual(counted)
    expect(kept).toMatchObject({ lastNumber: 21, postCount: 21, answerCount: 16, groupCount: 4 })
  })

  it('makes one post of a form that is sent again, also when the post was edited meanwhile', async () => {
    const { id } = await thread(db)
    const context = contextOf(db, await member(db))
    const form = replying(id)
    const { number, revision } = await replyToThread(context, form)
    const later = { ...context, now: minutes(60) }
    await revisePost(later, { threadId: id, number, revision, body: 'Better said', language: 'en' })
    expect(await replyToThread(context, form)).toMatchObject({ number, created: false })
    expect(await db.post.count()).toBe(2)
  })

  it('drops no new words that come under a key that was used: it says so, and stores nothing', async () => {
    const { id } = await thread(db)
    const context = contextOf(db, await member(db))
    const form = replying(id)
    await replyToThread(context, form)
    await expect(replyToThread(context, { ...form, body: 'Something else' })).rejects.toMatchObject({
      status: 409,
      said: { key: 'post.already_sent' },
    })
    expect([await db.post.count(), await db.signal.count()]).toEqual([2, 1])
  })

  it('makes one post of a form that is sent five times at once', async () => {
    const { id } = await thread(db)
    const context = contextOf(db, await member(db))
    const form = replying(id)
    const answers = await Promise.all(Array.from({ length: 5 }, () => replyToThread(context, form)))
    expect(answers.filter(({ created }) => created)).toHaveLength(1)
    expect(new Set(answers.map(({ number }) => number))).toEqual(new Set([2]))
    expect([await db.post.count(), await db.signal.count()]).toEqual([2, 1])
  })

  it('makes no second post of a form that is sent to two threads at once', async () => {
    const threads = [await thread(db), await thread(db)]
    const context = contextOf(db, await member(db))
    const form = replying(0)
    await Promise.allSettled(threads.map(({ id }) => replyToThread(context, { ...form, threadId: id })))
    expect([await db.post.count(), await db.signal.count()]).toEqual([3, 1])
    for (const { id } of threads) {
      const { kept, counted } = await counters(db, id)
      expect(kept).toEqual(counted)
    }
  })

  it('makes a post for each of two authors whose forms have the same key', async () => {
    const { id } = await thread(db)
    const form = replying(id)
    for (const number of [2, 3])
      expect(await replyToThread(contextOf(db, await member(db)), form)).toMatchObject({ number, created: true })
  })

  it('does not bring a withdrawn post back when its form is sent again', async () => {
    const { id } = await thread(db)
    const context = contextOf(db, await member(db))
    const form = replying(id)
    await replyToThread(context, form)
    await withdrawPost(context, { threadId: id, number: 2 })
    await expect(replyToThread(context, form)).rejects.toMatchObject({ status: 409 })
    expect(await db.post.count()).toBe(2)
  })

  it('leaves neither post, count nor signal behind when the database refuses it', async () => {
    const { id } = await thread(db, { createdAt: minutes(-60) })
    const before = await db.thread.findUniqueOrThrow({ where: { id } })
    const context = contextOf(db, await member(db, { groups: ['ngo'] }))
    for (const table of ['post', 'signal'] as const)
      await expect(
        whileCommitsFail(db, table, () => replyToThread(context, replying(id, { voice: 'ngo' }))),
      ).rejects.toThrow()
    expect([await db.post.count(), await db.threadVoice.count(), await db.signal.count()]).toEqual([1, 1, 0])
    expect(await db.thread.findUniqueOrThrow({ where: { id } })).toEqual(before)
    expect(await replyToThread(context, replying(id, { voice: 'ngo' }))).toMatchObject({ number: 2, revision: 2 })
  })

  it('is done only in a voice of one’s own', async () => {
    const { id } = await thread(db)
    const context = contextOf(db, await member(db, { groups: ['ngo', 'researcher'] }))
    await expect(replyToThread(context, replying(id, { voice: 'clinician' }))).rejects.toMatchObject({ status: 403 })
    await expect(replyToThread(context, replying(id, { voice: 'researcher' }))).resolves.toMatchObject({ number: 2 })
  })

  it('tells a reader the same of a thread that exists, of one for members only, and of one that does not exist', async () => {
    const ids = [(await thread(db)).id, (await thread(db, { audience: 'members' })).id, NOWHERE]
    for (const id of ids)
      await expect(replyToThread(contextOf(db), replying(id))).rejects.toMatchObject({
        status: 403,
        said: { key: 'failure.forbidden' },
      })
    expect(await db.post.count()).toBe(2)
  })

  it.each([NOWHERE, 2 ** 31, Number.MAX_SAFE_INTEGER])('finds no thread %i', async (id) => {
    const context = contextOf(db, await member(db))
    const refusal = await replyToThread(context, replying(id)).catch((error) => error)
    expect([404, 422]).toContain(refusal.status)
  })

  it.each<[what: string, given: unknown, kept: number | null]>([
    ['the post before it', '1', 1],
    ['nothing in particular', '', null],
    ['nothing at all', undefined, null],
    ['no post that is yet to come', '2', null],
    ['no post that no column holds', '900000000000000', null],
  ])('answers %s', async (_what, replyToNumber, kept) => {
    const { id } = await thread(db)
    await replyToThread(contextOf(db, await member(db)), replying(id, { replyToNumber }))
    expect((await db.post.findFirstOrThrow({ where: { threadId: id, number: 2 } })).replyToNumber).toBe(kept)
  })

  it.each<[what: string, changes: Record<string, unknown>, field: string]>([
    ['a thread without a number', { threadId: 'x' }, 'threadId'],
    ['a thread of a negative number', { threadId: -1 }, 'threadId'],
    ['half a thread', { threadId: 1.5 }, 'threadId'],
    ['threads in a list', { threadId: [1, 2] }, 'threadId'],
    ['an answer to a word', { replyToNumber: 'first' }, 'replyToNumber'],
    ['a voice in a list', { voice: ['clinician'] }, 'voice'],
    ['no language', { language: '' }, 'language'],
    ['no text', { body: '\u200b \n' }, 'body'],
    ['a text in a list', { body: ['a', 'b'] }, 'body'],
    ['a text with an identity number', { body: 'Hun er 130972 48022' }, 'body'],
    ['a key in a list', { idempotencyKey: ['x'] }, 'idempotencyKey'],
  ])('refuses %s', async (_what, changes, field) => {
    const { id } = await thread(db)
    const refusal = replyToThread(contextOf(db, await member(db)), replying(id, changes))
    await expect(refusal).rejects.toMatchObject({ status: 422, fields: { [field]: { key: expect.any(String) } } })
    expect(await db.post.count()).toBe(1)
  })

  it('counts an answer only when somebody else than the thread’s author gives it', async () => {
    const author = await member(db)
    const { id } = await thread(db, { author })
    await replyToThread(contextOf(db, author), replying(id))
    expect((await counters(db, id)).kept).toMatchObject({ postCount: 2, answerCount: 0, groupCount: 1 })
    await replyToThread(contextOf(db, await member(db)), replying(id))
    expect((await counters(db, id)).kept).toMatchObject({ postCount: 3, answerCount: 1, groupCount: 1 })
  })
})
