import { describe, expect, it } from 'vitest'
import { type HeldThread, mergeChanges, showWaiting } from '#app/forum/merge-changes.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { revisePost } from '#server/forum/revise-post.ts'
import { threadChanges } from '#server/forum/thread-changes.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, post, type TestMember, thread } from '#tests/support/world.ts'
import { dice, longThread, replying } from './conversation.ts'

const { db } = await testDatabase()
const reader = contextOf(db)

/** What a browser holds that has just opened a thread, all of its pages one below the other. */
async function fresh(id: number): Promise<HeldThread> {
  const pages = [await threadPage(reader, { id, after: 0 })]
  for (let next = pages[0]?.next ?? null; next !== null; next = pages.at(-1)?.next ?? null)
    pages.push(await threadPage(reader, { id, after: next }))
  const [first] = pages
  if (!first) throw new Error('a thread has a page')
  const { revision, lastNumber, replyCount, voices, title, titles } = first.thread
  return {
    title,
    titles,
    continuations: first.continuations,
    locked: first.locked,
    revision,
    lastNumber,
    postCount: replyCount + 1,
    voices,
    outcome: first.outcome,
    agreed: first.agreed,
    shown: pages.flatMap(({ posts }) => posts),
    waiting: [],
  }
}

/** Asks for all that changed, as often as it takes, and takes it in. */
async function catchUp(id: number, held: HeldThread): Promise<HeldThread> {
  let merged = held
  for (let since: number | null = held.revision; since !== null; ) {
    const changes = await threadChanges(reader, { id, since })
    merged = mergeChanges(merged, changes, true)
    since = changes.nextSince
  }
  return merged
}

/** Somebody does something in a thread: adds a post, changes one of their own, or takes one back. */
async function doSomething(id: number, people: readonly TestMember[], roll: (sides: number) => number): Promise<void> {
  const who = people[roll(people.length)] as TestMember
  const context = contextOf(db, who)
  const own = await db.post.findMany({
    where: { threadId: id, authorId: who.id, withdrawnAt: null },
    orderBy: { number: 'asc' },
  })
  const chosen = own[roll(Math.max(1, own.length))]
  const what = roll(10)
  if (!chosen || what < 5) await replyToThread(context, replying(id, { voice: who.groups[0] }))
  else if (what < 8)
    await revisePost(context, {
      threadId: id,
      number: chosen.number,
      revision: chosen.revision,
      body: `Said anew ${roll(1e6)}`,
      language: 'en',
    })
  else await withdrawPost(context, { threadId: id, number: chosen.number })
}

const people = () =>
  Promise.all((['clinician', 'ngo', 'interpreter'] as const).map((group) => member(db, { groups: [group] })))

describe('what changed in a thread', () => {
  it('is nothing for whoever is up to date, or ahead', async () => {
    const { id } = await thread(db)
    for (const since of [1, 2, 999_999_999])
      expect(await threadChanges(reader, { id, since })).toMatchObject({ posts: [], revision: 1, nextSince: null })
  })

  it('is everything for whoever has seen nothing', async () => {
    const { id } = await thread(db, { title: 'Who books?' })
    await post(db, { id })
    const { posts, ...counts } = await threadChanges(reader, { id, since: 0 })
    expect(posts).toEqual((await fresh(id)).shown)
    expect(counts).toEqual({
      title: 'Who books?',
      titles: [],
      outcomeIn: [],
      slug: 'who-books',
      continuations: {},
      locked: null,
      agreed: [],
      revision: 2,
      lastNumber: 2,
      postCount: 2,
      voices: { clinician: 2 },
      nextSince: null,
    })
  })

  it('is each post once, as it stands now, whatever happened to it', async () => {
    const author = await member(db)
    const { id } = await thread(db, { author })
    const context = contextOf(db, author)
    const { revision } = await replyToThread(context, replying(id))
    await replyToThread(context, replying(id))
    await revisePost(context, { threadId: id, number: 2, revision, body: 'Anew', language: 'en' })
    await withdrawPost(context, { threadId: id, number: 2 })
    const { posts } = await threadChanges(reader, { id, since: 1 })
    expect(posts.map(({ number, revision }) => [number, revision])).toEqual([
      [2, 5],
      [3, 3],
    ])
    expect(posts[0]).toMatchObject({ author: null, html: '', withdrawnAt: expect.any(String) })
  })

  it('comes a hundred posts at a time, none lost and none twice', async () => {
    const id = await longThread(db, await member(db), 250)
    const numbers: number[] = []
    const steps: (number | null)[] = []
    for (let since: number | null = 0; since !== null; ) {
      const changes = await threadChanges(reader, { id, since })
      numbers.push(...changes.posts.map(({ number }) => number))
      since = changes.nextSince
      steps.push(since)
    }
    expect(numbers).toEqual(Array.from({ length: 250 }, (_, index) => index + 1))
    expect(steps).toEqual([100, 200, null])
  })

  it.each([100, 101, 99])('is complete when %i posts changed', async (count) => {
    const id = await longThread(db, await member(db), count + 1)
    const held = await catchUp(id, { ...(await fresh(id)), revision: 1, shown: (await fresh(id)).shown.slice(0, 1) })
    expect(held.waiting).toHaveLength(count)
    expect(showWaiting(held)).toEqual(await fresh(id))
  })

  it('of members’ own is not there for a reader, nor of a thread that does not exist', async () => {
    const { id } = await thread(db, { audience: 'members' })
    for (const which of [id, id + 1])
      await expect(threadChanges(reader, { id: which, since: 0 })).rejects.toMatchObject({ status: 404 })
    expect(await threadChanges(contextOf(db, await member(db)), { id, since: 0 })).toMatchObject({ revision: 1 })
  })
})

describe('a browser that takes in what changed', () => {
  it.each([1, 2, 3, 4, 5, 6])('ends with what a fresh page shows, however things happen (%i)', async (seed) => {
    const roll = dice(seed)
    const everybody = await people()
    const { id } = await thread(db, { author: everybody[0] as TestMember })
    let held = await fresh(id)
    for (let round = 0; round < 12; round += 1) {
      for (let times = roll(6); times >= 0; times -= 1) await doSomething(id, everybody, roll)
      if (roll(3) > 0) held = await catchUp(id, held)
      if (roll(2) > 0) held = showWaiting(held)
    }
    held = showWaiting(await catchUp(id, held))
    expect(held).toEqual(await fresh(id))
  })

  it.each([11, 12, 13])('ends with the same when answers come late, twice and out of order (%i)', async (seed) => {
    const roll = dice(seed)
    const everybody = await people()
    const { id } = await thread(db, { author: everybody[0] as TestMember })
    let held = await fresh(id)
    const { revision } = held
    const answers = []
    for (let round = 0; round < 10; round += 1) {
      await doSomething(id, everybody, roll)
      answers.push(await threadChanges(reader, { id, since: revision }))
    }
    while (answers.length > 0) {
      const at = roll(answers.length)
      const [answer] = roll(3) > 0 ? answers.splice(at, 1) : answers.slice(at, at + 1)
      if (answer) held = mergeChanges(held, answer, true)
    }
    expect(showWaiting(await catchUp(id, held))).toEqual(await fresh(id))
  })

  it.each([21, 22, 23])('misses nothing while others write at the same moment (%i)', async (seed) => {
    const roll = dice(seed)
    const everybody = await people()
    const { id } = await thread(db, { author: everybody[0] as TestMember })
    let held = await fresh(id)
    const writing = Promise.all(
      everybody.map(async (who) => {
        for (let times = 0; times < 10; times += 1)
          await doSomething(id, [who], roll).catch((error) => error.status === 409 || Promise.reject(error))
      }),
    )
    let done = false
    const finished = writing.then(() => {
      done = true
    })
    while (!done) held = await catchUp(id, held)
    await finished
    expect(showWaiting(await catchUp(id, held))).toEqual(await fresh(id))
  })

  it('keeps new posts off a page that is not the last, and changes the ones on it', async () => {
    const author = await member(db)
    const id = await longThread(db, author, 25)
    const { thread: facts, posts } = await threadPage(reader, { id, after: 0 })
    const held = {
      title: facts.title,
      titles: [],
      continuations: {},
      locked: null,
      revision: 25,
      lastNumber: 25,
      postCount: 25,
      voices: facts.voices,
      outcome: null,
      agreed: [],
      shown: posts,
      waiting: [],
    }
    await replyToThread(contextOf(db, author), replying(id))
    await withdrawPost(contextOf(db, author), { threadId: id, number: 20 })
    const merged = mergeChanges(held, await threadChanges(reader, { id, since: 25 }), false)
    expect(merged).toMatchObject({ revision: 27, lastNumber: 26, postCount: 25, waiting: [] })
    expect(merged.shown.map(({ number }) => number)).toEqual(posts.map(({ number }) => number))
    expect(merged.shown.at(-1)).toMatchObject({ number: 20, withdrawnAt: expect.any(String) })
  })

  it('changes in place what is still waiting to be shown', async () => {
    const author = await member(db)
    const { id } = await thread(db, { author })
    let held = await fresh(id)
    const { revision } = await replyToThread(contextOf(db, author), replying(id))
    held = await catchUp(id, held)
    await revisePost(contextOf(db, author), { threadId: id, number: 2, revision, body: 'Anew', language: 'en' })
    held = await catchUp(id, held)
    expect(held.waiting).toMatchObject([{ number: 2, html: '<p>Anew</p>', revision: 3 }])
    expect(held.shown).toHaveLength(1)
  })
})
