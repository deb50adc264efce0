import { beforeEach, describe, expect, it } from 'vitest'
import { reactToPost } from '#server/forum/react-to-post.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { careAtOnce } from '#server/moderation/care-for-post.ts'
import { movePreview } from '#server/moderation/move-preview.ts'
import { moveToThread } from '#server/moderation/move-to-thread.ts'
import { reportForm } from '#server/moderation/report-form.ts'
import { reportSubject } from '#server/moderation/report-subject.ts'
import { noticesPage } from '#server/notifications/notices-page.ts'
import { tellOfMove } from '#server/notifications/tell-of-move.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { announced, counters, minutes } from '#tests/forum/conversation.ts'
import { testDatabase } from '#tests/support/database.ts'
import { miscounts } from '#tests/support/miscounts.ts'
import { contextOf, member, type TestMember, thread } from '#tests/support/world.ts'
import { merge, REASON, two } from './moving.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

type Both = Awaited<ReturnType<typeof two>>
const said = ({ from, to }: Both, posts: readonly number[], id = to.id) => ({
  ...{ threadId: from.id, thread: `/t/${id}`, posts: posts.map(String), reason: REASON },
})
const move = (both: Both, posts: readonly number[], by: TestMember = both.moderator) =>
  moveToThread(contextOf(db, by, { now: minutes(60) }), said(both, posts))
const pageOf = (id: number) => threadPage(contextOf(db), { id, after: 0 })

describe('moving posts into a thread that stands', () => {
  it('puts them below its own with the next numbers, and leaves stubs that lead to them', async () => {
    const both = await two(db)
    const { from, to } = both
    const { threadId, number } = await move(both, [5, 3, 2])
    expect({ threadId, number }).toEqual({ threadId: to.id, number: 3 })
    const [before, after] = [await pageOf(from.id), await pageOf(to.id)]
    expect(
      after.posts.map(({ number: at, author, replyToNumber }) => [at, author?.displayName, replyToNumber]),
    ).toEqual([
      [1, expect.any(String), null],
      [2, expect.any(String), null],
      [3, 'Kari', null],
      [4, 'Omar', 3],
      [5, 'Kari', 4],
    ])
    expect(before.posts.map(({ number: at, aside }) => [at, aside?.href])).toEqual([
      [1, undefined],
      [2, `/t/${to.id}#p3`],
      [3, `/t/${to.id}#p4`],
      [4, undefined],
      [5, `/t/${to.id}#p5`],
      [6, undefined],
    ])
    // The thread that took them in did not begin there.
    expect(after.began).toBeNull()
    expect(before.continuations).toEqual({})
  })

  it('counts both right, and tells open pages, lists, authors and the log', async () => {
    const both = await two(db)
    const { from, to, moderator, omar } = { ...both, omar: both.from.omar }
    await reactToPost(contextOf(db, from.nora), {
      threadId: from.id,
      number: 3,
      say: 'useful_in_work',
      voice: 'service_user',
    })
    const before = (await announced(db)).length
    await move(both, [3])
    expect(await miscounts(db)).toEqual([])
    for (const one of [from.id, to.id]) {
      const { kept, counted } = await counters(db, one)
      expect(kept).toEqual(counted)
    }
    const { id: moveId, kind } = await db.threadMove.findFirstOrThrow()
    expect(kind).toBe('move')
    const [left, into] = [
      await db.thread.findUniqueOrThrow({ where: { id: from.id } }),
      await db.thread.findUniqueOrThrow({ where: { id: to.id } }),
    ]
    expect((await announced(db)).slice(before)).toEqual([
      {
        name: 'thread.split',
        payload: { threadId: from.id, revision: left.revision, postCount: left.postCount, toThreadId: to.id, moveId },
      },
      { name: 'thread.steered', payload: { threadId: to.id, revision: into.revision, postCount: into.postCount } },
    ])
    expect(await tellOfMove(db, { moveId }, minutes(61))).toBe(1)
    const { notices } = await noticesPage(contextOf(db, omar), {})
    expect(notices).toMatchObject([{ kind: 'thread_moved', number: 3, thread: { id: to.id }, words: { text: REASON } }])
    expect(await db.staffLogEntry.findMany()).toMatchObject([
      { verb: 'posts.moved', subjectKey: `thread:${from.id}`, details: { to: to.id, posts: 1 }, staffId: moderator.id },
    ])
    expect(await db.postTally.count({ where: { threadId: to.id } })).toBe(1)
  })

  it('is read before it is done, and says the same', async () => {
    const both = await two(db)
    const preview = await movePreview(contextOf(db, both.moderator), said(both, [3, 5]))
    expect(preview).toMatchObject({
      ...{ posts: [3, 5], voices: ['interpreter'], stay: 3, answersLost: 1, firstNumber: 3, reason: REASON },
      into: { id: both.to.id, title: 'Where everything is said' },
    })
    expect(await db.threadMove.count()).toBe(0)
    expect((await move(both, [3, 5])).number).toBe(preview.firstNumber)
  })

  it.each([
    ['audience', { audience: 'members' }, {}],
    ['audience', {}, { audience: 'members' }],
    ['aside', { audience: 'staff' }, {}],
    ['aside', {}, { audience: 'staff' }],
  ] as const)('%s: nothing is moved', async (why, facts, into) => {
    const both = await two(db, facts, into)
    for (const asked of [moveToThread, movePreview])
      await expect(asked(contextOf(db, both.moderator), said(both, [2]))).rejects.toMatchObject({
        ...{ status: 409, said: { key: `move.not_${why}` } },
      })
    expect(await db.threadMove.count()).toBe(0)
  })

  it.each([
    ['into the same conversation', [2], 'from', { status: 409, said: { key: 'move.not_itself' } }],
    ['the opening post', [1], 'to', { status: 422, fields: { posts: { key: 'split.not_opening' } } }],
    ['nothing', [], 'to', { status: 422, fields: { posts: { key: 'split.choose' } } }],
    ['a post that there is not', [77], 'to', { status: 409, said: { key: 'split.moved_meanwhile' } }],
  ] as const)('not: %s', async (_what, posts, where, refused) => {
    const both = await two(db)
    for (const asked of [moveToThread, movePreview])
      await expect(asked(contextOf(db, both.moderator), said(both, posts, both[where].id))).rejects.toMatchObject(
        refused,
      )
    expect(await db.threadMove.count()).toBe(0)
  })

  it('a report and care from a page that stood open go along', async () => {
    const both = await two(db)
    await move(both, [2])
    const about = `post:${both.from.id}:2`
    await reportSubject(contextOf(db, await member(db)), { about, rule: 'hate', words: '' })
    expect((await db.moderationCase.findFirstOrThrow()).subjectKey).toBe(`post:${both.to.id}:3`)
    const caseId = await careAtOnce(contextOf(db, both.moderator), { about })
    expect(await db.post.findFirstOrThrow({ where: { threadId: both.to.id, number: 3 } })).toMatchObject({
      setAside: 'hidden',
    })
    expect((await db.moderationCase.findFirstOrThrow()).id).toBe(caseId)
    await merge(db, both.from, both.to, both.moderator)
    expect((await reportForm(contextOf(db, await member(db)), `thread:${both.from.id}`)).about).toBe(
      `post:${both.to.id}:4`,
    )
  })

  it('two who move the same post at once move it once', async () => {
    const both = await two(db)
    const other = await thread(db, { title: 'Another place for it' })
    const both2 = { ...both, to: other } as Both
    const done = await Promise.allSettled([move(both, [2]), move(both2, [2])])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db.movedPost.count()).toBe(1)
    // What was not moved into is as it was made.
    const untouched = done[0]?.status === 'fulfilled' ? other.id : both.to.id
    expect((await miscounts(db)).filter(({ id }) => id !== untouched)).toEqual([])
  })

  it('a moderator of other themes or languages moves nothing, neither out nor in', async () => {
    const both = await two(db, { theme: 'primary-care' }, { theme: 'digital-health', language: 'nb' })
    const may = (scope: { themes?: string[]; languages?: string[] }) =>
      db.memberRole.updateMany({
        where: { memberId: both.moderator.id },
        data: { themes: [], languages: [], ...scope },
      })
    for (const scope of [{ themes: ['primary-care'] }, { themes: ['digital-health'] }, { languages: ['en'] }]) {
      await may(scope)
      await expect(move(both, [2])).rejects.toMatchObject({ status: 403 })
    }
    await may({ themes: ['primary-care', 'digital-health'], languages: ['en', 'nb'] })
    await expect(move(both, [2])).resolves.toMatchObject({ threadId: both.to.id })
  })
})
