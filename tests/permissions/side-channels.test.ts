import { beforeEach, describe, expect, it } from 'vitest'
import { changeAudiences } from '#server/accounts/change-audiences.ts'
import { GROUPS } from '#server/accounts/terms.ts'
import { KINDS } from '#server/forum/terms.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { translation } from '#tests/forum/translating.ts'
import { testDatabase } from '#tests/support/database.ts'
import { recordBeside } from '#tests/support/initiatives.ts'
import { contextOf, member, NOW, post, thread } from '#tests/support/world.ts'
import { databaseFunctions, databaseFunctionsOf } from './exported-queries.ts'
import { TELLS_MEMBERS, TELLS_NOTHING } from './tells-nothing.ts'
import { OF_A_PERSON, OF_ONE, OF_ONES_OWN, OVER_ALL } from './ways-to-ask.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

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
  await db.thread.update({ where: { id: made.id }, data: { featuredAt: NOW } })
  await post(db, made, { author: other, body: say('this is our answer'), createdAt })
  const third = await member(db, { displayName: say('the third') })
  const words = { body: say('this is our translation') }
  await translation(db, { threadId: made.id, number: 0 }, { ...words, translator: third, language: 'so' })
  await translation(db, { threadId: made.id, number: 1 }, { ...words, translator: other })
  await translation(db, { threadId: made.id, number: 2 }, { ...words, translator: third })
  await recordBeside(db, made.id, { owner: author, other }, say)
  return { id: made.id, author, other }
}

/** What ties it to a conversation that everyone may read: said by its author, answered by nobody yet. */
async function relationWith({
  id: toThreadId,
  author,
  other,
}: Awaited<ReturnType<typeof secretThread>>): Promise<void> {
  const open = await thread(db, { author: other, createdAt: new Date(NOW.getTime() - 1000) })
  const said = { kind: 'led_to', reason: 'Hush, the one came of the other, as all of us know', language: 'en' }
  const by = { authorId: author.id, voice: 'policymaker', idempotencyKey: crypto.randomUUID() }
  await db.relation.create({ data: { fromThreadId: open.id, toThreadId, ...said, ...by } })
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

  describe.each([
    ...Object.entries(OF_ONE).map(([name, ask]) => [name, ask, 'other'] as const),
    ...Object.entries(OF_ONES_OWN).map(([name, ask]) => [name, ask, 'author'] as const),
  ])('shows nothing through %s', (_name, ask, writer) => {
    it('to a reader, who is answered as if there were no such thread', async () => {
      const secret = await secretThread()
      const { id } = secret
      await relationWith(secret)
      const answer = await outcomeOf(ask(contextOf(db), id))
      expect(answer).toEqual(await outcomeOf(ask(contextOf(db), 2_000_000_000)))
      expect(answer).toMatchObject({ name: 'Failure' })
      expect(JSON.stringify(answer)).not.toMatch(SECRET)
      // Otherwise the question would prove nothing.
      const asWriter = contextOf(db, { ...secret[writer], groups: ['service_user', 'policymaker'] })
      expect(await outcomeOf(ask(asWriter, id))).toHaveProperty('answer')
    })
  })
})

describe.each(Object.entries(OF_A_PERSON))('a conversation among members shows nothing through %s', (_name, ask) => {
  it('to a reader, whose answer is the same as if its author had written nothing there', async () => {
    const author = await member(db)
    const open = { groups: 'everyone', themes: 'everyone', languages: 'everyone', posts: 'everyone' }
    await changeAudiences(contextOf(db, author), open)
    await thread(db, { author, theme: 'primary-care' })
    const amongMembers = contextOf(db, await member(db))
    const [before, membersBefore] = [
      await ask(contextOf(db), author.publicId),
      await ask(amongMembers, author.publicId),
    ]
    const facts = { title: 'Hush, this is ours', body: 'Hush, our text', theme: 'undocumented' }
    const made = await thread(db, { ...facts, author, audience: 'members' })
    await post(db, made, { author, body: 'Hush, an answer' })
    expect(await ask(contextOf(db), author.publicId)).toEqual(before)
    // Otherwise the question would prove nothing.
    expect(await ask(amongMembers, author.publicId)).not.toEqual(membersBefore)
  })
})

describe('the guard', () => {
  it('knows every query and command of the forum, of initiatives, of relations and of notices', () => {
    const tables = [OVER_ALL, OF_ONE, OF_ONES_OWN, OF_A_PERSON, TELLS_NOTHING, TELLS_MEMBERS]
    const found = ['server/forum/', 'server/initiatives/', 'server/relations/', 'server/notifications/'].flatMap(
      databaseFunctions,
    )
    expect(found.sort()).toEqual(tables.flatMap((table) => Object.keys(table)).sort())
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
