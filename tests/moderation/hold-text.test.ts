import { randomUUID, randomUUIDv7 } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { type NewcomerFacts, waitsForModerator } from '#server/forum/first-posts.plain.ts'
import { openThread } from '#server/forum/open-thread.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { saveDraft } from '#server/forum/save-draft.ts'
import { changeFirstPosts, firstPostsSetting } from '#server/moderation/first-posts-setting.ts'
import { HELD_LIMIT, secondsInForm } from '#server/moderation/held.plain.ts'
import { sendOpening, sendReply } from '#server/moderation/hold-text.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { announced, opening, replying } from '#tests/forum/conversation.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, post, type TestMember, thread } from '#tests/support/world.ts'
import { heldOpening, heldReply, holdFirst, WORDS } from './holding.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const NEW: NewcomerFacts = { firstPosts: 2, standing: 0, verified: false, invited: false }

describe('whose text is read first', () => {
  it.each<[string, Partial<NewcomerFacts>, boolean]>([
    ['a first text of two', {}, true],
    ['the second of two', { standing: 1 }, true],
    ['the third', { standing: 2 }, false],
    ['of somebody verified', { verified: true }, false],
    ['of somebody invited', { invited: true }, false],
    ['where none are', { firstPosts: 0 }, false],
  ])('%s', (_what, facts, waits) => {
    expect(waitsForModerator({ ...NEW, ...facts })).toBe(waits)
  })

  const skipping: [string, (who: TestMember) => Promise<unknown>][] = [
    ['who has a post that stands', async (who) => post(db, await thread(db), { author: who })],
    [
      'of whom a coordinator has confirmed a group',
      (who) => db.memberGroup.updateMany({ where: { memberId: who.id }, data: { verifiedAt: NOW } }),
    ],
    ['who is staff', (who) => db.memberRole.create({ data: { memberId: who.id, role: 'curator' } })],
    [
      'whom somebody has invited by name',
      async (who) =>
        db.invitation.create({
          data: {
            threadId: (await thread(db)).id,
            inviterId: (await member(db)).id,
            inviteeId: who.id,
            language: 'en',
          },
        }),
    ],
  ]
  it.each(skipping)('nobody’s %s', async (_who, arrange) => {
    await holdFirst(db)
    const author = await member(db)
    await arrange(author)
    expect(await sendReply(contextOf(db, author), replying((await thread(db)).id))).toMatchObject({ created: true })
  })

  it.each<[string, object]>([
    ['was withdrawn', { withdrawnAt: NOW }],
    ['moderators have removed', { withdrawnAt: NOW, setAside: 'removed', setAsideRule: 'spam' }],
  ])('and a post that %s counts for nothing, nor an invitation by somebody suspended', async (_what, facts) => {
    await holdFirst(db)
    const author = await member(db)
    const { id: threadId } = await thread(db)
    const made = await post(db, { id: threadId }, { author })
    await db.post.updateMany({ where: { threadId, number: made.number }, data: { body: '', html: '', ...facts } })
    const { id: inviterId } = await member(db, { suspendedAt: NOW })
    await db.invitation.create({ data: { threadId, inviterId, inviteeId: author.id, language: 'en' } })
    expect(await sendReply(contextOf(db, author), replying(threadId))).toHaveProperty('heldId')
  })
})

describe('a first text', () => {
  it('is kept beside all posts, without a number, and only moderators hear of it', async () => {
    await holdFirst(db)
    const author = await member(db)
    const { id: threadId } = await thread(db, { theme: 'primary-care' })
    await saveDraft(contextOf(db, author), { draft: `reply:${threadId}`, body: WORDS })
    const before = await db.thread.findUniqueOrThrow({ where: { id: threadId } })
    const id = await heldReply(db, author, threadId, { idempotencyKey: randomUUIDv7() })
    expect(await db.heldPost.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ authorId: author.id, threadId, title: null, body: WORDS, voice: 'clinician', language: 'en' },
      ...{ state: 'waiting', version: 1, placedNumber: null, heldAt: NOW },
    })
    expect(await db.thread.findUniqueOrThrow({ where: { id: threadId } })).toEqual(before)
    expect(await db.post.count({ where: { authorId: author.id } })).toBe(0)
    expect(await db.draft.count({ where: { memberId: author.id } })).toBe(0)
    expect(await announced(db)).toEqual([{ name: 'held.changed', payload: { heldId: id } }])
  })

  it('sent again, or twice at once, is one; a draft saved late is none; other words under its key are refused', async () => {
    await holdFirst(db)
    const author = await member(db)
    const { id: threadId } = await thread(db)
    const form = replying(threadId, { body: WORDS })
    const both = await Promise.all([1, 2].map(() => sendReply(contextOf(db, author), form)))
    expect(both[1]).toEqual(both[0])
    expect(await sendReply(contextOf(db, author), form)).toEqual(both[0])
    const { idempotencyKey } = form
    await saveDraft(contextOf(db, author), { draft: `reply:${threadId}`, body: WORDS, idempotencyKey })
    expect(await db.draft.count()).toBe(0)
    await expect(sendReply(contextOf(db, author), { ...form, body: 'Something else' })).rejects.toMatchObject({
      status: 409,
      said: { key: 'post.already_sent' },
    })
    expect(await db.heldPost.count()).toBe(1)
  })

  it('that opens or goes on with a conversation keeps all of its form', async () => {
    await holdFirst(db)
    const author = await member(db)
    const id = await heldOpening(db, author, { place: '0301', audience: 'members', addressedGroup: 'ngo' })
    expect(await db.heldPost.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ title: 'Hush, who pays for this?', themeCode: 'language-interpreting', threadId: null },
      opening: { kind: 'question', place: '0301', audience: 'members', addressedGroup: 'ngo' },
    })
    const { id: fromThreadId } = await thread(db, { audience: 'members' })
    const from = { fromThreadId, fromNumber: 1 }
    const said = opening({ body: 'It goes on from there, in other words than before.' })
    await expect(sendOpening(contextOf(db, author), said, from)).rejects.toMatchObject({ status: 422 })
    const sent = await sendOpening(contextOf(db, author), { ...said, audience: 'members' }, from)
    expect(sent).toHaveProperty('heldId')
    expect(await db.heldPost.findFirst({ where: { fromNumber: 1 } })).toMatchObject({ threadId: fromThreadId })
  })

  it('is refused like any other where the conversation, the voice or the text is', async () => {
    await holdFirst(db)
    const author = await member(db)
    const context = contextOf(db, author)
    const { id: threadId } = await thread(db)
    const refused = async (said: Record<string, unknown>, id = threadId) =>
      sendReply(context, replying(id, said)).then(
        () => undefined,
        ({ status }) => status,
      )
    expect(await refused({ voice: 'ngo' })).toBe(403)
    expect(await refused({ body: 'My number is 13097248022' })).toBe(422)
    expect(await refused({}, 2_000_000)).toBe(404)
    await db.thread.update({ where: { id: threadId }, data: { audience: 'staff' } })
    expect(await refused({})).toBe(404)
    await db.thread.update({ where: { id: threadId }, data: { audience: 'public', lockedAt: NOW, lockReason: 'Done' } })
    expect(await refused({ body: WORDS })).toBe(409)
    // What was refused for now is not lost.
    expect(await db.draft.findFirst({ where: { memberId: author.id } })).toMatchObject({ fields: { body: WORDS } })
    expect(await db.heldPost.count()).toBe(0)
  })

  it('goes past no command: what replies and opens by itself refuses it', async () => {
    await holdFirst(db)
    const context = contextOf(db, await member(db))
    const { id: threadId } = await thread(db)
    const refusal = { status: 409, said: { key: 'post.read_first' } }
    await expect(replyToThread(context, replying(threadId))).rejects.toMatchObject(refusal)
    await expect(openThread(context, opening())).rejects.toMatchObject(refusal)
  })

  it('is one of five a day', async () => {
    await holdFirst(db)
    const author = await member(db)
    const { id: threadId } = await thread(db)
    for (let count = 0; count < HELD_LIMIT.points; count++)
      await heldReply(db, author, threadId, { body: `Text ${count}` })
    await expect(heldReply(db, author, threadId, { body: 'One more' })).rejects.toMatchObject({ status: 429 })
    expect(await heldReply(db, await member(db), threadId, { body: 'Of somebody else' })).toBeTypeOf('string')
  })

  it('that no moderator answers for is handed up', async () => {
    await holdFirst(db)
    const { id: memberId } = await member(db, { roles: ['moderator'] })
    await db.memberRole.updateMany({ where: { memberId }, data: { languages: ['ar'] } })
    const id = await heldOpening(db, await member(db))
    expect((await db.heldPost.findUniqueOrThrow({ where: { id } })).handedUpAt).toEqual(NOW)
    const arabic = await heldOpening(db, await member(db), { language: 'ar' })
    expect((await db.heldPost.findUniqueOrThrow({ where: { id: arabic } })).handedUpAt).toBeNull()
  })
})

describe('the setting', () => {
  it('is chosen by coordinators and administrators, and logged', async () => {
    for (const role of ['coordinator', 'administrator'] as const) {
      const context = contextOf(db, await member(db, { roles: [role] }))
      await changeFirstPosts(context, { firstPosts: '2' })
      expect(await firstPostsSetting(context)).toBe(2)
      await expect(changeFirstPosts(context, { firstPosts: '9' })).rejects.toMatchObject({ status: 422 })
    }
    expect(await db.staffLogEntry.findMany()).toMatchObject([
      { verb: 'settings.changed', subjectKey: 'settings:first-posts', details: { firstPosts: 2 } },
      { verb: 'settings.changed' },
    ])
    const moderator = contextOf(db, await member(db, { roles: ['moderator', 'curator'] }))
    await expect(firstPostsSetting(moderator)).rejects.toMatchObject({ status: 403 })
    await expect(changeFirstPosts(moderator, { firstPosts: '1' })).rejects.toMatchObject({ status: 403 })
  })
})

describe('how long a form was open', () => {
  it.each<[string, string, number | null]>([
    ['a key that tells when it was made', keyAt(NOW.getTime() - 4_000), 4],
    ['a key of a browser', randomUUID(), null],
    ['a key from tomorrow', keyAt(NOW.getTime() + 60_000), null],
    ['a key of last week', keyAt(NOW.getTime() - 7 * 86_400_000), null],
  ])('by %s', (_what, key, seconds) => {
    expect(secondsInForm(key, NOW)).toBe(seconds)
  })
})

/** A key of version 7 made at an instant, in milliseconds. */
function keyAt(made: number): string {
  const hex = made.toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7abc-8abc-0123456789ab`
}
