import { describe, expect, it } from 'vitest'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { revisePost } from '#server/forum/revise-post.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, thread } from '#tests/support/world.ts'
import { announced, counters, replying } from './conversation.ts'

const { db, pool } = await testDatabase()

/** Every row of every table that holds a text, as PostgreSQL writes it. */
async function rowsHolding(text: string): Promise<string[]> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
  )
  const found = await Promise.all(
    tables.map(({ name }) => pool.query(`SELECT t::text AS row FROM "${name}" t WHERE t::text LIKE $1`, [`%${text}%`])),
  )
  return found.flatMap(({ rows }) => rows.map(({ row }: { row: string }) => row))
}

/** A thread with a reply that was revised once. */
async function replied() {
  const author = await member(db, { groups: ['ngo'] })
  const { id } = await thread(db)
  const context = contextOf(db, author)
  const { revision } = await replyToThread(context, replying(id, { voice: 'ngo', body: 'The ferrymen told me first' }))
  await revisePost(context, {
    threadId: id,
    number: 2,
    revision,
    body: 'The ferrymen told me, and the nurses',
    language: 'en',
  })
  return { id, author, context }
}

describe('withdrawing a post', () => {
  it('keeps its number and erases its text and every earlier one from the database', async () => {
    const { id, context } = await replied()
    expect(await rowsHolding('ferrymen')).toHaveLength(2)
    expect(await withdrawPost(context, { threadId: id, number: '2' })).toMatchObject({
      threadId: id,
      number: 2,
      revision: 4,
    })
    expect(await rowsHolding('ferrymen')).toEqual([])
    expect(await db.postVersion.count()).toBe(0)
    const { posts } = await threadPage(contextOf(db), { id, after: 0 })
    expect(posts[1]).toMatchObject({
      number: 2,
      author: null,
      html: '',
      editedAt: null,
      withdrawnAt: NOW.toISOString(),
      revision: 4,
    })
  })

  it('announces it without content', async () => {
    const { id, context } = await replied()
    await withdrawPost(context, { threadId: id, number: 2 })
    expect((await announced(db)).at(-1)).toEqual({
      name: 'post.withdrawn',
      payload: { threadId: id, number: 2, revision: 4, postCount: 1 },
    })
  })

  it('gives the next post a number of its own', async () => {
    const { id, context } = await replied()
    await withdrawPost(context, { threadId: id, number: 2 })
    expect(await replyToThread(context, replying(id, { voice: 'ngo' }))).toMatchObject({ number: 3, revision: 5 })
  })

  it('empties the seat of a group that has nothing else standing, and only then', async () => {
    const { id, context } = await replied()
    await replyToThread(context, replying(id, { voice: 'ngo' }))
    const steps = []
    for (const number of [3, 2]) {
      await withdrawPost(context, { threadId: id, number })
      const { kept, counted } = await counters(db, id)
      expect(kept).toEqual(counted)
      steps.push(kept)
    }
    expect(steps).toMatchObject([
      { postCount: 2, answerCount: 1, groupCount: 2, voices: { clinician: 1, ngo: 1 } },
      { postCount: 1, answerCount: 0, groupCount: 1, voices: { clinician: 1 } },
    ])
  })

  it('of the opening text leaves the thread with its title, and an empty seat', async () => {
    const author = await member(db)
    const { id } = await thread(db, { author, body: 'The ferrymen told me' })
    await withdrawPost(contextOf(db, author), { threadId: id, number: 1 })
    expect(await rowsHolding('ferrymen')).toEqual([])
    const { kept, counted } = await counters(db, id)
    expect(kept).toEqual(counted)
    expect(kept).toMatchObject({ lastNumber: 1, postCount: 1, answerCount: 0, groupCount: 0, voices: {} })
    const { thread: shown } = await threadPage(contextOf(db), { id, after: 0 })
    expect(shown).toMatchObject({ voices: {}, replyCount: 0 })
  })

  it('twice, one after the other or at once, is the same as once', async () => {
    const { id, context } = await replied()
    const where = { threadId: id, number: 2 }
    const [first, second] = await Promise.all([withdrawPost(context, where), withdrawPost(context, where)])
    expect(second).toEqual(first)
    expect(await withdrawPost({ ...context, now: new Date(NOW.getTime() + 60_000) }, where)).toEqual(first)
    expect((await db.post.findFirstOrThrow({ where })).withdrawnAt).toEqual(NOW)
    expect((await announced(db)).filter(({ name }) => name === 'post.withdrawn')).toHaveLength(1)
    const { kept, counted } = await counters(db, id)
    expect(kept).toEqual(counted)
  })

  it('keeps the counts right when all of a thread’s replies are withdrawn at once, beside new ones', async () => {
    const { id, context } = await replied()
    for (let time = 0; time < 5; time += 1) await replyToThread(context, replying(id, { voice: 'ngo' }))
    await Promise.all([
      ...[2, 3, 4, 5, 6, 7].map((number) => withdrawPost(context, { threadId: id, number })),
      ...[1, 2, 3].map(() => replyToThread(context, replying(id, { voice: 'ngo' }))),
    ])
    const { kept, counted } = await counters(db, id)
    expect(kept).toEqual(counted)
    expect(kept).toMatchObject({ lastNumber: 10, postCount: 4, voices: { clinician: 1, ngo: 3 } })
  })

  it.each([
    ['a reader', undefined],
    ['another member', []],
    ['a coordinator', ['coordinator']],
    ['a moderator', ['moderator']],
  ] as const)('is not for %s', async (_who, roles) => {
    const { id } = await replied()
    const context = contextOf(db, roles && (await member(db, { roles })))
    await expect(withdrawPost(context, { threadId: id, number: 2 })).rejects.toMatchObject({ status: 403 })
    expect(await rowsHolding('ferrymen')).toHaveLength(2)
  })

  it('tells somebody else nothing more of a post that was withdrawn', async () => {
    const { id, context } = await replied()
    await withdrawPost(context, { threadId: id, number: 2 })
    const other = contextOf(db, await member(db))
    await expect(withdrawPost(other, { threadId: id, number: 2 })).rejects.toMatchObject({ status: 403 })
  })

  it.each<[what: string, changes: Record<string, unknown>, statuses: number[]]>([
    ['a post beyond the end', { number: 3 }, [404]],
    ['a thread that does not exist', { threadId: 2_000_000_000 }, [404]],
    ['a number that no column holds', { number: Number.MAX_SAFE_INTEGER }, [404, 422]],
    ['a thread that no column holds', { threadId: 2 ** 31 }, [404, 422]],
    ['a number that is a word', { number: 'last' }, [422]],
    ['no post at all', { number: 0 }, [422]],
  ])('is refused for %s', async (_what, changes, statuses) => {
    const { id, context } = await replied()
    const refusal = await withdrawPost(context, { threadId: id, number: 2, ...changes }).catch((error) => error)
    expect(statuses).toContain(refusal.status)
  })
})
