import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { GROUPS } from '#server/accounts/terms.ts'
import { emptySeats } from '#server/forum/empty-seats.ts'
import { groupCounts } from '#server/forum/group-counts.ts'
import { ownPost } from '#server/forum/own-post.ts'
import { postHistory } from '#server/forum/post-history.ts'
import { replyForm } from '#server/forum/reply-form.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { revisePost } from '#server/forum/revise-post.ts'
import { KINDS, SORTS } from '#server/forum/terms.ts'
import { themeByGroup } from '#server/forum/theme-by-group.ts'
import { threadChanges } from '#server/forum/thread-changes.ts'
import { type ThreadListInput, threadList } from '#server/forum/thread-list.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { threadPulse } from '#server/forum/thread-pulse.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import type { Context } from '#server/platform/context.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, post, thread } from '#tests/support/world.ts'
import { databaseFunctions, databaseFunctionsOf } from './exported-queries.ts'

const { db } = await testDatabase()

/** Each way to narrow and order a list. */
function* filters(): Generator<Required<Pick<ThreadListInput, 'sort'>> & ThreadListInput> {
  for (const sort of SORTS)
    for (const theme of [undefined, 'undocumented', 'primary-care'] as const)
      for (const group of [undefined, ...GROUPS])
        for (const kind of [undefined, ...KINDS])
          for (const waiting of [undefined, true]) yield { sort, theme, group, kind, waiting }
}

async function each<T>(asking: (filter: ThreadListInput) => Promise<T>): Promise<T[]> {
  const answers: T[] = []
  for (const filter of filters()) answers.push(await asking(filter))
  return answers
}

/** Queries that answer from all threads, by the name of the function. */
const OVER_ALL: Record<string, (context: Context) => Promise<unknown>> = {
  threadList: (context) => each((filter) => threadList(context, { ...filter, limit: 3 })),
  groupCounts: (context) => each((filter) => groupCounts(context, filter)),
  themeByGroup,
  emptySeats: (context) => emptySeats(context, 20),
}

/** What is asked of one thread, by the name of the function. */
const OF_ONE: Record<string, (context: Context, threadId: number) => Promise<unknown>> = {
  threadPage: (context, id) => threadPage(context, { id, after: 0 }),
  threadChanges: (context, id) => threadChanges(context, { id, since: 0 }),
  threadPulse,
  postHistory: (context, threadId) => postHistory(context, { threadId, number: 2 }),
  replyForm: async (context, threadId) => [
    await replyForm(context, { threadId, to: null }),
    await replyForm(context, { threadId, to: 2 }),
  ],
  ownPost: (context, threadId) => ownPost(context, { threadId, number: 2 }),
  replyToThread: (context, threadId) =>
    replyToThread(context, { threadId, voice: 'policymaker', language: 'en', body: 'x', idempotencyKey: randomUUID() }),
  revisePost: (context, threadId) =>
    revisePost(context, { threadId, number: 2, revision: 2, body: 'x', language: 'en' }),
  withdrawPost: (context, threadId) => withdrawPost(context, { threadId, number: 2 }),
}

/** What tells nothing of anybody's threads, and why. */
const TELLS_NOTHING: Record<string, string> = {
  themes: 'the vocabulary is the same for all',
  theme: 'the vocabulary is the same for all',
  openThread: 'it answers with the thread that the asker opened',
  previewOf: 'it stores nothing and reads nothing',
  filterConditions: 'part of queries: it makes the conditions that they ask with',
  postsOf: 'part of queries: the thread was asked for before',
  mayReadThread: 'it answers no to a thread that may not be read and to one that is not there',
  lockThread: 'part of commands: the thread is asked for next',
  sentBefore: 'part of commands: it finds what the asker sent',
  isAnswered: 'part of commands: the thread was asked for before',
  firstAnswer: 'part of queries: the thread was asked for before',
  countVoice: 'part of commands',
  writeConversations: 'for imports and seeds, which nobody reaches by the web',
  appendPosts: 'for imports, which nobody reaches by the web',
}

/** Threads that everybody may read. */
async function publicThreads(): Promise<void> {
  for (const [index, group] of GROUPS.slice(0, 4).entries()) {
    const made = await thread(db, {
      voice: group,
      kind: KINDS[index % 3] ?? 'call',
      theme: index % 2 ? 'primary-care' : 'undocumented',
    })
    await post(db, made, { voice: GROUPS[index + 1] ?? 'ngo' })
  }
}

const SECRET = /hush/i

/** A conversation among members, by two people who have written nowhere else, newer and fuller than any other. */
async function secretThread() {
  const say = (word: string) => `Hush, ${word}`
  const createdAt = new Date(NOW.getTime() - 1000)
  const author = await member(db, { displayName: say('the author'), groups: ['policymaker'] })
  const other = await member(db, { displayName: say('the other'), groups: ['service_user'] })
  const facts = {
    title: say('this is our title'),
    body: say('this is our text'),
    kind: 'question',
    theme: 'undocumented',
    place: '0301',
  }
  const made = await thread(db, { ...facts, author, audience: 'members', createdAt })
  await post(db, made, { author: other, body: say('this is our answer'), createdAt })
  return { id: made.id, other }
}

const outcomeOf = (asking: Promise<unknown>): Promise<unknown> =>
  asking.then(
    (answer) => ({ answer }),
    ({ name, status, said, fields }) => ({ name, status, said, fields }),
  )

describe('a conversation among members', () => {
  describe.each(Object.entries(OVER_ALL))('shows nothing through %s', (_name, ask) => {
    it('to a reader, whose answer is the same as if it had never been', async () => {
      await publicThreads()
      const before = await ask(contextOf(db))
      const amongMembers = contextOf(db, await member(db))
      const membersBefore = await ask(amongMembers)
      await secretThread()
      const after = await ask(contextOf(db))
      expect(after).toEqual(before)
      expect(JSON.stringify(after)).not.toMatch(SECRET)
      // Otherwise the question would prove nothing.
      expect(await ask(amongMembers)).not.toEqual(membersBefore)
    })
  })

  describe.each(Object.entries(OF_ONE))('shows nothing through %s', (_name, ask) => {
    it('to a reader, who is answered as if there were no such thread', async () => {
      const { id, other } = await secretThread()
      const answer = await outcomeOf(ask(contextOf(db), id))
      expect(answer).toEqual(await outcomeOf(ask(contextOf(db), 2_000_000_000)))
      expect(answer).toMatchObject({ name: 'Failure' })
      expect(JSON.stringify(answer)).not.toMatch(SECRET)
      // Otherwise the question would prove nothing.
      const asWriter = contextOf(db, { ...other, groups: ['service_user', 'policymaker'] })
      expect(await outcomeOf(ask(asWriter, id))).toHaveProperty('answer')
    })
  })
})

describe('the guard', () => {
  it('knows every query and command of the forum', () => {
    const known = [OVER_ALL, OF_ONE, TELLS_NOTHING].flatMap((table) => Object.keys(table))
    expect(databaseFunctions('server/forum/').sort()).toEqual(known.sort())
  })

  it.each([
    [
      'a query',
      'export async function newest({ db, actor }: Context, limit: number): Promise<number> { return 1 }',
      ['newest'],
    ],
    ['an arrow', 'export const newest = async (context: Context) => context.db.thread.count()', ['newest']],
    [
      'what is handed the database',
      'export function newest(db: AnyDb): Promise<number> { return db.thread.count() }',
      ['newest'],
    ],
    ['nothing that is not exported', 'async function newest(context: Context) {}', []],
    ['nothing that is handed no database', 'export const newest = (row: ThreadRow): number => row.id', []],
  ])('sees %s', (_what, text, names) => {
    expect(databaseFunctionsOf('server/forum/newest.ts', text)).toEqual(names)
  })
})
