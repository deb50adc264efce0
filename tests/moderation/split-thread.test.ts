import { beforeEach, describe, expect, it } from 'vitest'
import { bookmarkPost } from '#server/forum/bookmark-post.ts'
import { markRead } from '#server/forum/mark-read.ts'
import { ownBookmarks } from '#server/forum/own-bookmarks.ts'
import { reactToPost } from '#server/forum/react-to-post.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { threadChanges } from '#server/forum/thread-changes.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { splitPreview } from '#server/moderation/split-preview.ts'
import { splitThread } from '#server/moderation/split-thread.ts'
import { undoDecision } from '#server/moderation/undo-decision.ts'
import { noticesPage } from '#server/notifications/notices-page.ts'
import { tellOfMove } from '#server/notifications/tell-of-move.ts'
import type { MemberActor } from '#server/platform/context.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { announced, counters, minutes, replying } from '#tests/forum/conversation.ts'
import { testDatabase } from '#tests/support/database.ts'
import { miscounts } from '#tests/support/miscounts.ts'
import { actorOf, contextOf, member, thread } from '#tests/support/world.ts'
import { caseAbout, decided, STATEMENT } from './deciding.ts'
import { REASON, split, splitting, talk } from './moving.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))
const pageOf = (id: number, actor?: MemberActor) => threadPage(contextOf(db, actor), { id, after: 0 })

describe('a split', () => {
  it('makes a thread of the posts in their order, with new numbers, and leaves stubs that lead to them', async () => {
    const from = await talk(db)
    const { threadId: id } = await split(db, from, [5, 3, 2])
    const [before, after] = [await pageOf(from.id), await pageOf(id)]
    expect(
      after.posts.map(({ number, author, replyToNumber }) => [number, author?.displayName, replyToNumber]),
    ).toEqual([
      [1, 'Kari', null],
      [2, 'Omar', 1],
      [3, 'Kari', 2],
    ])
    expect(
      before.posts.map(({ number, author, html, aside }) => [number, author !== null, html !== '', aside?.href]),
    ).toEqual([
      [1, true, true, undefined],
      [2, false, false, `/t/${id}#p1`],
      [3, false, false, `/t/${id}#p2`],
      [4, true, true, undefined],
      [5, false, false, `/t/${id}#p3`],
      [6, false, false, undefined],
    ])
    expect(after.thread).toMatchObject({ kind: 'discussion', theme: { code: 'digital-health' }, audience: 'public' })
    expect(after.began).toMatchObject({ number: 2, thread: { id: from.id }, words: 'Split from #2 of' })
    expect(before.continuations[2]).toMatchObject([{ id }])
  })

  it('counts both right: voices, answers, languages, last activity', async () => {
    const from = await talk(db)
    const { threadId: id } = await split(db, from, [3, 4])
    expect(await miscounts(db)).toEqual([])
    for (const one of [from.id, id]) {
      const { kept, counted } = await counters(db, one)
      expect(kept).toEqual(counted)
    }
    const languages = await db.threadLanguage.findMany({ orderBy: [{ threadId: 'asc' }, { language: 'asc' }] })
    expect(languages.map(({ threadId, language, postCount }) => [threadId, language, postCount])).toEqual([
      [from.id, 'en', 3],
      [id, 'ar', 1],
      [id, 'en', 1],
    ])
  })

  it('keeps the audience, and tells open pages, lists and authors', async () => {
    const from = await talk(db, { audience: 'members' })
    const { threadId: id } = await split(db, from, [2, 3])
    await expect(pageOf(id)).rejects.toMatchObject({ status: 404 })
    const { id: moveId } = await db.threadMove.findFirstOrThrow()
    const { revision, postCount } = await db.thread.findUniqueOrThrow({ where: { id: from.id } })
    expect(await announced(db)).toEqual([
      { name: 'thread.split', payload: { threadId: from.id, revision, postCount, toThreadId: id, moveId } },
    ])
    const seen = await threadChanges(contextOf(db, actorOf(from.kari)), { id: from.id, since: revision - 2 })
    expect(seen.posts.map(({ number, aside }) => [number, aside?.words])).toEqual([
      [2, 'Moved to another conversation'],
      [3, 'Moved to another conversation'],
    ])
    expect(await tellOfMove(db, { moveId }, minutes(61))).toBe(2)
    expect(await tellOfMove(db, { moveId }, minutes(62))).toBe(0)
    const { notices } = await noticesPage(contextOf(db, from.omar), {})
    expect(notices).toMatchObject([
      { kind: 'thread_moved', number: 2, actorName: null, thread: { id }, words: { text: REASON, language: 'en' } },
    ])
    expect(await db.staffLogEntry.findMany()).toMatchObject([
      {
        verb: 'thread.split',
        subjectKey: `thread:${from.id}`,
        details: { to: id, posts: 2 },
        staffId: from.moderator.id,
      },
    ])
  })

  it('takes along what hangs on a post: reactions, bookmarks, translations, notices, drafts, read marks, threads that began there', async () => {
    const from = await talk(db)
    const { kari, omar, nora } = from
    await reactToPost(contextOf(db, nora), {
      threadId: from.id,
      number: 3,
      say: 'useful_in_work',
      voice: 'service_user',
    })
    await bookmarkPost(contextOf(db, nora), { threadId: from.id, number: 3, note: 'for Monday' })
    await markRead(contextOf(db, nora), { threadId: from.id, seen: ['1-3'] })
    await db.translation.create({
      data: {
        ...{ threadId: from.id, subject: 'post', number: 3, language: 'nb', body: 'x', html: '<p>x</p>', bakedWith: 1 },
        ...{ translatorId: kari.id, voice: 'clinician', madeFrom: 'x', revision: 3 },
      },
    })
    const mentioned = { memberId: kari.id, kind: 'mentioned', subject: `${from.id}#3`, threadId: from.id, number: 3 }
    await db.notice.create({ data: { ...mentioned, actorId: omar.id } })
    await db.draft.create({ data: { memberId: omar.id, key: `edit:${from.id}:3`, fields: { body: 'better' } } })
    const child = await thread(db)
    await db.threadLink.create({ data: { toThreadId: child.id, fromThreadId: from.id, fromNumber: 3 } })

    const { threadId: id } = await split(db, from, [2, 3])
    const there = await pageOf(id, actorOf(nora))
    expect(there.posts[1]).toMatchObject({ reactions: { useful_in_work: 1 }, translations: [{ language: 'nb' }] })
    expect([there.marks.bookmarked, there.marks.reactions, there.marks.reading?.unread]).toEqual([
      [2],
      { 2: ['useful_in_work'] },
      0,
    ])
    expect((await pageOf(from.id, actorOf(nora))).marks.reading?.unread).toBe(3)
    expect((await ownBookmarks(contextOf(db, nora))).bookmarks).toMatchObject([{ number: 2, thread: { id } }])
    expect(there.continuations[2]).toMatchObject([{ id: child.id }])
    expect(await db.notice.findFirstOrThrow()).toMatchObject({ subject: `${id}#2`, threadId: id, number: 2 })
    expect((await db.draft.findFirstOrThrow()).key).toBe(`edit:${id}:2`)
    expect(await db.postTally.findFirstOrThrow()).toMatchObject({ threadId: id })
  })

  it('drops marks of having helped, and says of an outcome that what it cites is elsewhere', async () => {
    const from = await talk(db)
    await db.helpedMark.create({ data: { threadId: from.id, number: 3 } })
    const said = { voice: 'clinician', language: 'en', body: 'See #3', html: '<p>See #3</p>', bakedWith: 1, cites: [3] }
    await db.outcome.create({ data: { threadId: from.id, ...said } })
    expect(await splitPreview(contextOf(db, from.moderator), splitting(from.id, [3, 4]))).toMatchObject({
      ...{ posts: [3, 4], voices: ['interpreter', 'service_user'], stay: 3, answersLost: 2, helped: 1, cited: true },
    })
    await split(db, from, [3, 4])
    expect(await db.helpedMark.count()).toBe(0)
    const changes = await threadChanges(contextOf(db), { id: from.id, since: 7 })
    expect(changes.outcome?.cites).toEqual([
      { number: 3, author: null, voice: null, words: '#3 · Moved to another conversation' },
    ])
  })

  it('takes what is in custody along without a word of it, and it comes back where it is then', async () => {
    const from = await talk(db)
    const ref = { subject: 'post', threadId: from.id, number: 3 } as const
    const caseId = await caseAbout(db, ref, { authorId: from.omar.id, voice: 'interpreter' })
    const { id: decisionId } = await decided(db, caseId, 'hide')
    const { threadId: id } = await split(db, from, [2, 3])
    expect((await pageOf(id)).posts[1]).toMatchObject({
      html: '',
      author: null,
      aside: { href: '/rules#named_person' },
    })
    expect(await db.custody.findFirstOrThrow()).toMatchObject({ subjectKey: `post:${id}:2` })
    expect(await db.moderationCase.findFirstOrThrow()).toMatchObject({
      threadId: id,
      number: 2,
      subjectKey: `post:${id}:2`,
    })
    expect(await miscounts(db)).toEqual([])
    await undoDecision(contextOf(db, await member(db, { roles: ['moderator'] })), { decisionId, statement: STATEMENT })
    expect((await pageOf(id)).posts[1]).toMatchObject({ author: { displayName: 'Omar' } })
    expect(await miscounts(db)).toEqual([])
  })
})

describe('at once', () => {
  it('a reply and a split: the reply stands, with a number of its own', async () => {
    const from = await talk(db)
    const reply = () =>
      replyToThread(contextOf(db, from.kari, { now: minutes(60) }), replying(from.id, { replyToNumber: 3 }))
    const [placed] = await Promise.all([reply(), split(db, from, [2, 3]), reply()])
    expect(placed.threadId).toBe(from.id)
    expect(await db.post.count({ where: { threadId: from.id, number: { in: [7, 8] }, withdrawnAt: null } })).toBe(2)
    expect(await miscounts(db)).toEqual([])
  })

  it('the same split twice: once', async () => {
    const from = await talk(db)
    const done = await Promise.allSettled([split(db, from, [2, 3]), split(db, from, [2, 3])])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(done.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { said: { key: 'split.moved_meanwhile' } },
    })
    expect(await miscounts(db)).toEqual([])
  })
})

it('a form that was sent again finds its post where it is now', async () => {
  const from = await talk(db)
  const form = replying(from.id)
  const { number } = await replyToThread(contextOf(db, from.kari, { now: minutes(7) }), form)
  const { threadId } = await split(db, from, [number])
  expect(await replyToThread(contextOf(db, from.kari), form)).toMatchObject({ threadId, number: 1, created: false })
})

it.each([
  ['nothing chosen', [], {}, 'posts'],
  ['the opening post', [1, 2], {}, 'posts'],
  ['nothing that stands at the beginning', [6], {}, 'posts'],
  ['no title', [2], { title: '' }, 'title'],
  ['a title with an identity number', [2], { title: 'About 13097248022 and her doctor' }, 'title'],
  ['no reason', [2], { reason: '' }, 'reason'],
  ['a theme that is none', [2], { theme: 'gardening' }, 'theme'],
])('%s is refused', async (_what, posts, changes, field) => {
  const from = await talk(db)
  const refused = splitThread(contextOf(db, from.moderator), splitting(from.id, posts, changes))
  await expect(refused).rejects.toMatchObject({ status: 422, fields: { [field]: expect.anything() } })
  expect([await db.thread.count(), await db.staffLogEntry.count()]).toEqual([1, 0])
})
