import { describe, expect, it } from 'vitest'
import { rangesOf } from '#app/forum/use-reading.ts'
import { markRead } from '#server/forum/mark-read.ts'
import { threadList } from '#server/forum/thread-list.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, post, type TestMember, thread } from '#tests/support/world.ts'
import { longThread } from './conversation.ts'

const { db } = await testDatabase()

/** What the page after a post says of how far somebody has read. */
const readingOf = async (who: TestMember, id: number, after = 0) =>
  (await threadPage(contextOf(db, who), { id, after })).marks.reading

/** Somebody, a thread of so many posts, and what they have seen of it. */
async function reader(count: number, ...seen: string[]) {
  const who = await member(db)
  const id = await longThread(db, await member(db), count)
  if (seen.length > 0) await markRead(contextOf(db, who), { threadId: id, seen })
  return { who, id }
}

describe('how far somebody has read', () => {
  it('is nothing before the first time', async () => {
    const { who, id } = await reader(3)
    expect(await readingOf(who, id)).toBeNull()
  })

  it.each<[seen: string[], after: number, unread: number, continueAt: number, newFrom: number | null]>([
    [['1-16'], 0, 29, 17, 17],
    [['1-45'], 40, 0, 46, null],
    [['1-20'], 20, 25, 21, 21],
    // Whoever went straight to the end has not read what comes before it.
    [['41-45'], 40, 40, 1, null],
    [['1-5', '41-45'], 0, 35, 6, 6],
    [['1-5', '4-9', '7-7'], 0, 36, 10, 10],
    // Numbers that no post has are nothing that one could have read.
    [['1-999999999'], 40, 0, 46, null],
  ])('after %j is told on the page after %i: %i unread, from #%i', async (seen, after, unread, continueAt, newFrom) => {
    const { who, id } = await reader(45, ...seen)
    expect(await readingOf(who, id, after)).toEqual({ unread, continueAt, newFrom })
  })

  it('grows with what is read, whatever comes twice or late, and never shrinks', async () => {
    const { who, id } = await reader(45)
    const context = contextOf(db, who)
    for (const seen of ['21-30', '1-10', '1-3', '11-20', '11-20']) await markRead(context, { threadId: id, seen })
    expect(await readingOf(who, id)).toMatchObject({ unread: 15, continueAt: 31 })
  })

  it('is one’s own alone, and on no reader’s page', async () => {
    const { id } = await reader(3, '1-3')
    expect(await readingOf(await member(db), id)).toBeNull()
    const { marks } = await threadPage(contextOf(db), { id, after: 0 })
    expect(marks).toMatchObject({ reading: null, bookmarked: [] })
    expect(JSON.stringify(await threadList(contextOf(db), {}))).not.toContain('reading')
  })

  it('stands beside the rows of a list, where one has been', async () => {
    const { who, id } = await reader(3, '1-3')
    const other = await thread(db)
    await post(db, { id })
    const { threads } = await threadList(contextOf(db, who), {})
    expect(threads.find((row) => row.id === id)?.reading).toEqual({ unread: 1, continueAt: 4 })
    expect(threads.find((row) => row.id === other.id)).not.toHaveProperty('reading')
  })

  it.each(['', '0-3', '1', '1-2-3', '-1-2', 'a-b', '1-99999999999', '{[1,2]}', "1-2'::text", null])(
    'cannot be said with %j',
    async (seen) => {
      const { who, id } = await reader(3)
      await expect(markRead(contextOf(db, who), { threadId: id, seen })).rejects.toMatchObject({ status: 422 })
      expect(await readingOf(who, id)).toBeNull()
    },
  )

  it('is unchanged by a range that ends before it begins', async () => {
    const { who, id } = await reader(3, '3-1')
    expect(await readingOf(who, id)).toBeNull()
  })
})

describe('numbers as ranges', () => {
  it.each([
    [[], []],
    [[7], ['7-7']],
    [
      [3, 1, 2, 7, 8, 5],
      ['1-3', '5-5', '7-8'],
    ],
    [[2, 2, 3], ['2-3']],
  ])('of %j are %j', (numbers, ranges) => {
    expect(rangesOf(numbers)).toEqual(ranges)
  })
})
