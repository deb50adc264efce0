import { beforeEach, describe, expect, it } from 'vitest'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { SORTS } from '#server/forum/terms.ts'
import { type ThreadListInput, threadList } from '#server/forum/thread-list.ts'
import type { ThreadRowView } from '#server/forum/views.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, post, thread } from '#tests/support/world.ts'
import { daysAgo, minutes, replying } from './conversation.ts'

const { db } = await testDatabase()
const reader = contextOf(db)
const titles = async (input: ThreadListInput, context = reader) =>
  (await threadList(context, input)).threads.map(({ title }) => title)

describe('a list of threads', () => {
  beforeEach(async () => {
    const author = await member(db)
    const asked = await thread(db, { title: 'Asked and answered', kind: 'question', author, createdAt: daysAgo(5) })
    await post(db, asked, { voice: 'ngo', createdAt: daysAgo(1) })
    await post(db, asked, { voice: 'researcher', createdAt: daysAgo(1) })
    const waiting = await thread(db, {
      title: 'Asked and waiting',
      kind: 'question',
      author,
      theme: 'primary-care',
      createdAt: daysAgo(4),
    })
    await post(db, waiting, { author, createdAt: daysAgo(3) })
    await thread(db, {
      title: 'A discussion',
      kind: 'discussion',
      theme: 'primary-care',
      voice: 'ngo',
      createdAt: daysAgo(2),
    })
    await thread(db, { title: 'A call for members', kind: 'call', audience: 'members', createdAt: daysAgo(0) })
    const left = await thread(db, { title: 'Asked, answered and left', kind: 'question', createdAt: daysAgo(9) })
    await post(db, left, { voice: 'policymaker', createdAt: daysAgo(8), withdrawnAt: daysAgo(7) })
  })

  it.each<[what: string, input: ThreadListInput, expected: string[]]>([
    [
      'newest activity first',
      {},
      ['Asked and answered', 'A discussion', 'Asked and waiting', 'Asked, answered and left'],
    ],
    [
      'most groups first',
      { sort: 'groups' },
      ['Asked and answered', 'A discussion', 'Asked and waiting', 'Asked, answered and left'],
    ],
    ['of a kind', { kind: 'question' }, ['Asked and answered', 'Asked and waiting', 'Asked, answered and left']],
    ['of a theme', { theme: 'primary-care' }, ['A discussion', 'Asked and waiting']],
    ['in which a group has spoken', { group: 'ngo' }, ['Asked and answered', 'A discussion']],
    ['in which a group took back what it said', { group: 'policymaker' }, []],
    ['that wait for an answer', { waiting: true }, ['Asked and waiting', 'Asked, answered and left']],
    ['of a theme and a group', { theme: 'primary-care', group: 'clinician' }, ['Asked and waiting']],
    ['of a kind and a group', { kind: 'discussion', group: 'clinician' }, []],
    ['that wait, of a kind that waits for nothing', { kind: 'discussion', waiting: true }, []],
    ['of a theme that nobody uses', { theme: 'undocumented' }, []],
  ])('holds those %s', async (_what, input, expected) => {
    expect(await titles(input)).toEqual(expected)
  })

  it('holds those of members for members', async () => {
    const context = contextOf(db, await member(db))
    expect(await titles({ kind: 'call' }, context)).toEqual(['A call for members'])
    expect(await titles({ kind: 'call' })).toEqual([])
  })

  it('shows each thread as its page does', async () => {
    const { threads, next } = await threadList(reader, { kind: 'discussion' })
    expect(threads).toMatchObject([
      {
        title: 'A discussion',
        voice: 'ngo',
        voices: { ngo: 1 },
        replyCount: 0,
        theme: { code: 'primary-care', name: 'Primary and municipal care' },
      },
    ])
    expect(next).toBeNull()
  })
})

/** Turns all the pages of a list over; before each turn something happens. */
async function turnOver(
  input: ThreadListInput,
  meanwhile: (seen: ThreadRowView[], page: number) => Promise<void> = async () => {},
) {
  const seen: ThreadRowView[] = []
  let cursor: string | undefined
  for (let page = 0; page < 50; page += 1) {
    const { threads, next } = await threadList(reader, { ...input, limit: 4, cursor })
    seen.push(...threads)
    if (next === null) return seen
    cursor = next
    await meanwhile(seen, page)
  }
  throw new Error('the list has no end')
}

describe.each(SORTS)('turning the pages of a list by %s', (sort) => {
  const GROUPS = ['ngo', 'researcher', 'interpreter'] as const

  /** Threads with one to four groups, several active at the same instant. */
  async function many(count: number): Promise<number[]> {
    const author = await member(db)
    const others = await Promise.all(GROUPS.map((group) => member(db, { groups: [group] })))
    const ids: number[] = []
    for (let index = 0; index < count; index += 1) {
      const at = minutes(-Math.floor(index / 3))
      const { id } = await thread(db, { author, createdAt: at })
      for (const other of others.slice(0, index % 4)) await post(db, { id }, { author: other, createdAt: at })
      ids.push(id)
    }
    return ids
  }

  it('shows every thread once, in the order of the whole list', async () => {
    const ids = await many(19)
    const seen = await turnOver({ sort })
    expect(seen.map(({ id }) => id).sort((a, b) => a - b)).toEqual(ids)
    expect(seen).toEqual((await threadList(reader, { sort, limit: 100 })).threads)
  })

  it('neither skips nor doubles a thread while others are opened and answered', async () => {
    const ids = await many(19)
    const clinician = contextOf(db, await member(db, { groups: ['policymaker'] }))
    const seen = await turnOver({ sort }, async (before, page) => {
      const now = minutes(page + 1)
      const shown = before[page]
      if (shown) await replyToThread({ ...clinician, now }, replying(shown.id, { voice: 'policymaker' }))
      await thread(db, { createdAt: now, voice: 'service_user' })
    })
    const shown = seen.map(({ id }) => id).filter((id) => ids.includes(id))
    expect(shown.sort((a, b) => a - b)).toEqual(ids)
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
  })

  it('works within a filter', async () => {
    await many(19)
    const seen = await turnOver({ sort, group: 'ngo', kind: 'question' })
    expect(seen).toEqual((await threadList(reader, { sort, group: 'ngo', kind: 'question', limit: 100 })).threads)
    expect(seen.length).toBeGreaterThan(8)
  })

  it.each([
    '',
    'x',
    '1',
    '1.2',
    '1.2.3.4',
    '-1.2.3',
    '1.2.-3',
    '1..3',
    '1e3.1.1',
    '١.٢.٣',
    ' 1.2.3',
    '1.2.3\n',
    '1.2.3; DROP TABLE thread',
    "1.2.3' OR '1'='1",
    '9999.1.1',
    '1.9999999999999999.1',
    '1.2.9999999999',
    '[object Object]',
    '\u0000',
    '1'.repeat(100_000),
  ])('starts from the top for a cursor that nobody gave: %j', async (cursor) => {
    const ids = await many(3)
    expect((await threadList(reader, { sort, cursor })).threads).toHaveLength(ids.length)
  })

  it.each(['999.999999999999999.999999999', '0.0.0', '6.253402300800000.1', '1.8640000000000.1'])(
    'survives a cursor to the end of time: %s',
    async (cursor) => {
      await many(3)
      await expect(threadList(reader, { sort, cursor })).resolves.toMatchObject({ next: null })
    },
  )
})
