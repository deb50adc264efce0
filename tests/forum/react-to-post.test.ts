import { describe, expect, it } from 'vitest'
import { reactToPost } from '#server/forum/react-to-post.ts'
import { tellReactions } from '#server/forum/reaction-pace.ts'
import { releaseShares } from '#server/forum/release-shares.ts'
import { threadChanges } from '#server/forum/thread-changes.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { testDatabase } from '#tests/support/database.ts'
import { actorOf, contextOf, member, NOW, post, thread } from '#tests/support/world.ts'
import { announced } from './conversation.ts'
import { crowdSays, says } from './reactions.ts'

const { db, pool } = await testDatabase()

const later = (milliseconds: number): Date => new Date(NOW.getTime() + milliseconds)
const waitingJobs = async (threadId: number) => {
  const jobs = `SELECT task_identifier AS name, run_at AS at FROM graphile_worker.jobs WHERE key = $1`
  return (await pool.query(jobs, [`tell-reactions ${threadId}`])).rows
}

/** A thread with a reply, and where the reply stands. */
async function replied() {
  const author = await member(db, { groups: ['ngo'] })
  const { id: threadId } = await thread(db)
  await post(db, { id: threadId }, { author })
  return { threadId, number: 2, author }
}

const shownOf = async (threadId: number, number: number) =>
  (await threadPage(contextOf(db), { id: threadId, after: 0 })).posts[number - 1]?.reactions

describe('reacting to a post', () => {
  it('counts each kind once for a person, however often it is sent', async () => {
    const { threadId, number } = await replied()
    const context = contextOf(db, await member(db))
    for (const _ of [1, 2]) await reactToPost(context, { threadId, number: '2', say: 'useful_in_work' })
    const after = await reactToPost({ ...context, now: later(5_000) }, { threadId, number, say: 'has_evidence' })
    expect(after).toMatchObject({
      totals: { useful_in_work: 1, has_evidence: 1 },
      own: ['useful_in_work', 'has_evidence'],
    })
    await says(db, { threadId, number }, 'interpreter', 'useful_in_work', later(9_000))
    expect(await shownOf(threadId, number)).toEqual({ useful_in_work: 2, has_evidence: 1 })
  })

  it('is taken back one kind at a time, and taking back what was not said changes nothing', async () => {
    const { threadId, number } = await replied()
    const context = contextOf(db, await member(db))
    await reactToPost(context, { threadId, number, say: 'useful_in_work' })
    await reactToPost(context, { threadId, number, say: 'has_evidence' })
    for (const _ of [1, 2]) await reactToPost(context, { threadId, number, unsay: 'useful_in_work' })
    expect(await shownOf(threadId, number)).toEqual({ has_evidence: 1 })
    const page = await threadPage(context, { id: threadId, after: 0 })
    expect(page.marks.reactions).toEqual({ 2: ['has_evidence'] })
  })

  it('is said as the first of one’s groups, all of it as the same', async () => {
    const { threadId, number } = await replied()
    const nora = await member(db, { groups: ['interpreter', 'ngo'] })
    await reactToPost(contextOf(db, nora), { threadId, number, say: 'useful_in_work' })
    const moved = { ...actorOf(nora), groups: ['ngo', 'interpreter'] as const }
    await reactToPost(contextOf(db, moved), { threadId, number, say: 'has_evidence' })
    expect((await db.reaction.findMany()).map(({ voice }) => voice)).toEqual(['interpreter', 'interpreter'])
  })

  it.each([
    ['no kind', {}],
    ['a kind that is not there', { say: 'like' }],
    ['saying and taking back at once', { say: 'useful_in_work', unsay: 'has_evidence' }],
    ['several kinds', { say: ['useful_in_work', 'has_evidence'] }],
    ['a word out of a prototype', { say: 'constructor' }],
  ])('is refused with %s', async (_what, input) => {
    const { threadId, number } = await replied()
    const reacting = reactToPost(contextOf(db, await member(db)), { threadId, number, ...input })
    await expect(reacting).rejects.toMatchObject({ status: 422 })
    expect(await db.reaction.count()).toBe(0)
  })

  it('is refused on one’s own post and on a withdrawn one', async () => {
    const { threadId, author } = await replied()
    const say = { threadId, number: 2, say: 'useful_in_work' }
    await expect(reactToPost(contextOf(db, author), say)).rejects.toMatchObject({ status: 403 })
    await withdrawPost(contextOf(db, author), { threadId, number: 2 })
    await expect(reactToPost(contextOf(db, await member(db)), say)).rejects.toMatchObject({ status: 403 })
    await expect(reactToPost(contextOf(db), say)).rejects.toMatchObject({ status: 403 })
  })

  it('of many at once counts everybody', async () => {
    const { threadId, number } = await replied()
    const people = await Promise.all(Array.from({ length: 12 }, () => member(db)))
    await Promise.all(
      people.map((who) => reactToPost(contextOf(db, who), { threadId, number, say: 'matches_experience' })),
    )
    expect(await shownOf(threadId, number)).toEqual({ matches_experience: 12 })
  })
})

describe('what is told of reactions', () => {
  it('is told at once, without content, and again only after a second; what comes meanwhile waits for a job', async () => {
    const { threadId, number } = await replied()
    await says(db, { threadId, number }, 'clinician', 'useful_in_work', later(0))
    expect(await announced(db)).toEqual([
      { name: 'post.reacted', payload: { threadId, number: 2, revision: 3, postCount: 2 } },
    ])
    await says(db, { threadId, number }, 'clinician', 'useful_in_work', later(400))
    await says(db, { threadId, number: 1 }, 'ngo', 'has_evidence', later(999))
    expect(await announced(db)).toHaveLength(1)
    expect(await waitingJobs(threadId)).toEqual([{ name: 'tell-reactions', at: later(1_000) }])
    expect((await threadChanges(contextOf(db), { id: threadId, since: 3 })).posts).toEqual([])

    for (const _ of [1, 2]) await tellReactions(db, { threadId }, later(1_000))
    const changes = await threadChanges(contextOf(db), { id: threadId, since: 3 })
    expect(changes.revision).toBe(5)
    expect(changes.posts.map((one) => [one.number, one.revision, one.reactions])).toEqual([
      [1, 4, { has_evidence: 1 }],
      [2, 5, { useful_in_work: 2 }],
    ])
    expect(await announced(db)).toHaveLength(2)
    await says(db, { threadId, number }, 'clinician', 'useful_in_work', later(2_000))
    expect(await announced(db)).toHaveLength(3)
  })

  it('by whoever raises next is told of what waits as well', async () => {
    const { threadId, number } = await replied()
    await says(db, { threadId, number }, 'clinician', 'useful_in_work', later(0))
    await says(db, { threadId, number: 1 }, 'clinician', 'useful_in_work', later(500))
    await says(db, { threadId, number }, 'clinician', 'useful_in_work', later(1_000))
    const { posts } = await threadChanges(contextOf(db), { id: threadId, since: 3 })
    expect(posts.map((one) => one.number)).toEqual([1, 2])
  })
})

it('withdrawing a post erases its reactions, its totals and what was released of them', async () => {
  const { threadId, number, author } = await replied()
  await crowdSays(db, { threadId, number }, { clinician: 6, researcher: 6 })
  expect(await releaseShares(db, later(60_000))).toBe(1)
  expect((await threadPage(contextOf(db), { id: threadId, after: 0 })).agreed).toHaveLength(1)
  await withdrawPost(contextOf(db, author), { threadId, number })
  expect([await db.reaction.count(), await db.postTally.count(), await db.releasedShares.count()]).toEqual([0, 0, 0])
  const page = await threadPage(contextOf(db), { id: threadId, after: 0 })
  expect([page.agreed, page.posts[1]?.reactions]).toEqual([[], {}])
})
