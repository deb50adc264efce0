import { describe, expect, it } from 'vitest'
import { markRead } from '#server/forum/mark-read.ts'
import { ownDraft } from '#server/forum/own-drafts.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { threadChanges } from '#server/forum/thread-changes.ts'
import { threadList } from '#server/forum/thread-list.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { withReading } from '#server/forum/with-reading.ts'
import { mergePreview } from '#server/moderation/merge-preview.ts'
import { tellOfMove } from '#server/notifications/tell-of-move.ts'
import { meanwhile } from '#tests/accounts/meanwhile.ts'
import { announced, counters, minutes, replying } from '#tests/forum/conversation.ts'
import { testDatabase } from '#tests/support/database.ts'
import { miscounts } from '#tests/support/miscounts.ts'
import { contextOf, member, NOW, thread } from '#tests/support/world.ts'
import { merge, REASON, two } from './moving.ts'

const { db, pool } = await testDatabase()
describe('who merges', () => {
  it('a moderator, and not where one of the two is theirs; no member, curator or coordinator', async () => {
    const author = await member(db, { roles: ['moderator'] })
    for (const facts of [
      [{ author }, {}],
      [{}, { author }],
    ] as const) {
      const { from, to } = await two(db, ...facts)
      for (const by of [
        author,
        from.kari,
        await member(db, { roles: ['curator'] }),
        await member(db, { roles: ['coordinator'] }),
      ]) {
        await expect(merge(db, from, to, by)).rejects.toMatchObject({ status: 403 })
        const said = { threadId: from.id, thread: String(to.id), reason: REASON }
        await expect(mergePreview(contextOf(db, by), said)).rejects.toMatchObject({ status: 403 })
      }
    }
    expect(await db.threadMove.count()).toBe(0)
  })
})

describe('a merge', () => {
  it('puts the posts below, in the order of time, with new numbers, and counts both right', async () => {
    const { from, to, moderator } = await two(db, { language: 'nb' })
    expect(await merge(db, from, to, moderator)).toMatchObject({ threadId: to.id, number: 3 })
    const { posts, thread: whole } = await threadPage(contextOf(db), { id: to.id, after: 2 })
    expect(posts.map(({ number, author, replyToNumber }) => [number, author?.displayName, replyToNumber])).toEqual([
      [3, expect.any(String), null],
      [4, 'Kari', null],
      [5, 'Omar', 4],
      [6, 'Nora', 3],
      [7, 'Kari', 5],
      [8, undefined, null],
    ])
    expect(whole.lastActivityAt).toBe(minutes(5).toISOString())
    expect(await miscounts(db)).toEqual([])
    const { kept, counted } = await counters(db, to.id)
    expect(kept).toEqual(counted)
    expect(await db.threadLanguage.findMany({ where: { threadId: from.id } })).toEqual([])
  })

  it('is in no list any more and read by nobody, moderators neither; open pages hear where each post is', async () => {
    const { from, to, moderator } = await two(db)
    await merge(db, from, to, moderator)
    for (const by of [undefined, from.kari, moderator]) {
      await expect(threadPage(contextOf(db, by), { id: from.id, after: 0 })).rejects.toMatchObject({ status: 404 })
      expect((await threadList(contextOf(db, by), {})).threads.map(({ id }) => id)).toEqual([to.id])
    }
    const { posts } = await threadChanges(contextOf(db, from.kari), { id: from.id, since: 7 })
    expect(posts.map(({ aside }) => aside?.href)).toEqual([3, 4, 5, 6, 7, 8].map((number) => `/t/${to.id}#p${number}`))
    await db.thread.update({ where: { id: to.id }, data: { audience: 'members' } })
    await expect(threadChanges(contextOf(db), { id: from.id, since: 7 })).rejects.toMatchObject({ status: 404 })
  })

  it('is announced, logged, and told to those whose posts moved', async () => {
    const { from, to, moderator } = await two(db)
    await merge(db, from, to, moderator)
    const { id: moveId } = await db.threadMove.findFirstOrThrow()
    const [gone, whole] = await Promise.all(
      [from.id, to.id].map((id) => db.thread.findUniqueOrThrow({ where: { id } })),
    )
    expect(await announced(db)).toEqual([
      {
        name: 'thread.merged',
        payload: { threadId: from.id, revision: gone?.revision, postCount: 1, toThreadId: to.id, moveId },
      },
      { name: 'thread.steered', payload: { threadId: to.id, revision: whole?.revision, postCount: 7 } },
    ])
    expect(await tellOfMove(db, { moveId }, NOW)).toBe(4)
    expect(await db.staffLogEntry.findMany()).toMatchObject([
      { verb: 'thread.merged', subjectKey: `thread:${from.id}`, details: { to: to.id, posts: 6 } },
    ])
  })

  it('takes along what knew the thread; what both had stands once', async () => {
    const { from, to, moderator } = await two(db)
    const { kari, nora } = from
    const third = await thread(db)
    for (const [id, group] of [
      [from.id, 'ngo'],
      [from.id, 'policymaker'],
      [to.id, 'ngo'],
    ] as const)
      await db.invitation.create({ data: { threadId: id, inviterId: kari.id, group, language: 'en' } })
    const tie = { kind: 'led_to', reason: 'Because the one came of the other, as people told.', language: 'en' }
    for (const [fromThreadId, toThreadId] of [
      [from.id, third.id],
      [to.id, third.id],
      [third.id, from.id],
      [from.id, to.id],
    ] as const)
      await db.relation.create({
        data: {
          ...tie,
          fromThreadId,
          toThreadId,
          authorId: kari.id,
          voice: 'clinician',
          idempotencyKey: crypto.randomUUID(),
        },
      })
    await db.threadLink.create({ data: { toThreadId: from.id, fromThreadId: third.id, fromNumber: 1 } })
    for (const id of [from.id, to.id])
      await db.notice.create({
        data: { memberId: nora.id, kind: 'question_to_group', subject: String(id), threadId: id, actorId: kari.id },
      })
    const collection = await db.collection.create({
      data: { title: 'Interpreting on the telephone', intro: '', language: 'en', createdById: moderator.id },
    })
    for (const [position, id] of [from.id, to.id].entries())
      await db.collectionItem.create({
        data: { collectionId: collection.id, threadId: id, position, addedById: moderator.id },
      })
    await markRead(contextOf(db, nora), { threadId: from.id, seen: ['1-2'] })

    await merge(db, from, to, moderator)
    expect((await db.invitation.findMany()).map(({ threadId, group }) => [threadId, group]).sort()).toEqual([
      [to.id, 'ngo'],
      [to.id, 'policymaker'],
    ])
    const relations = await db.relation.findMany({ select: { fromThreadId: true, toThreadId: true } })
    expect(relations.map(({ fromThreadId: one, toThreadId: other }) => `${one} to ${other}`).sort()).toEqual(
      [`${to.id} to ${third.id}`, `${third.id} to ${to.id}`].sort(),
    )
    expect(await db.threadLink.findMany()).toMatchObject([{ toThreadId: to.id, fromThreadId: third.id }])
    expect((await db.notice.findMany()).map(({ subject, threadId }) => [subject, threadId])).toEqual([
      [String(to.id), to.id],
    ])
    expect((await db.collectionItem.findMany()).map(({ threadId }) => threadId)).toEqual([to.id])
    const { threads } = await threadList(contextOf(db, nora), {})
    const [read] = (await withReading(contextOf(db, nora), threads)).filter(({ id }) => id === to.id)
    expect(read?.reading?.unread).toBe(6)
  })

  it('loses nothing that was being written', async () => {
    const { from, to, moderator } = await two(db)
    const { kari, omar } = from
    const begun = (memberId: string, key: string, fields: object) =>
      db.draft.create({ data: { memberId, key, fields } })
    await begun(kari.id, `reply:${from.id}`, { body: 'Here', replyToNumber: '3' })
    await begun(omar.id, `reply:${from.id}`, { body: 'here' })
    await begun(omar.id, `reply:${to.id}`, { body: 'There and' })
    await merge(db, from, to, moderator)
    expect((await ownDraft(contextOf(db, kari), `reply:${to.id}`))?.fields).toEqual({
      body: 'Here',
      replyToNumber: '5',
    })
    expect((await ownDraft(contextOf(db, omar), `reply:${to.id}`))?.fields.body).toBe('There and\n\nhere')
    expect(await db.draft.count()).toBe(2)
    const reply = replying(from.id, { replyToNumber: 3 })
    expect(await replyToThread(contextOf(db, kari, { now: minutes(61) }), reply)).toMatchObject({
      threadId: to.id,
      number: 9,
    })
    expect(await db.post.findFirstOrThrow({ where: { threadId: to.id, number: 9 } })).toMatchObject({
      replyToNumber: 5,
    })
  })

  it.each([0, 1, 2, 3])('and a reply at once: it stands in the other, whichever comes first (%i)', async () => {
    const { from, to, moderator } = await two(db)
    const reply = (id: number) => replyToThread(contextOf(db, from.kari, { now: minutes(60) }), replying(id))
    const [placed] = await Promise.all([reply(from.id), merge(db, from, to, moderator), reply(to.id), reply(from.id)])
    expect(await db.post.count({ where: { threadId: to.id, withdrawnAt: null } })).toBe(10)
    expect(await db.post.count({ where: { threadId: from.id, withdrawnAt: null } })).toBe(0)
    expect(placed.created).toBe(true)
    expect(await miscounts(db)).toEqual([])
  })

  it('locks the two in the order of their numbers, whichever goes into the other', async () => {
    const { from: lower, to: higher, moderator } = await two(db)
    const lock = 'SELECT FROM thread WHERE id = $1 FOR UPDATE'
    const done = await meanwhile(
      pool,
      ({ run }) => run(lock, [lower.id]),
      () => merge(db, higher, lower, moderator),
      ({ run }) => run(lock, [higher.id]),
    )
    expect(done).toMatchObject({ status: 'fulfilled' })
  })

  it('both ways at once: one happens', async () => {
    const { from, to, moderator } = await two(db)
    const done = await Promise.allSettled([merge(db, from, to, moderator), merge(db, to, from, moderator)])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    // Told in words, and not because the two waited for each other.
    expect(done.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { name: 'Failure' } })
    expect(await miscounts(db)).toEqual([])
  })
})
