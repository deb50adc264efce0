import { beforeEach, describe, expect, it } from 'vitest'
import {
  agreeToWords,
  changeHeld,
  declineWords,
  takeBackHeld,
  takeUpRefused,
} from '#server/moderation/answer-moderator.ts'
import { approveHeld } from '#server/moderation/approve-held.ts'
import { askForWords } from '#server/moderation/ask-for-words.ts'
import { knownHeld } from '#server/moderation/held-facts.ts'
import { heldForStaff } from '#server/moderation/held-for-staff.ts'
import { heldWaiting } from '#server/moderation/held-waiting.ts'
import { sendOpening } from '#server/moderation/hold-text.ts'
import { ownHeld } from '#server/moderation/own-held.ts'
import { placeHeld } from '#server/moderation/place-held.ts'
import { refuseHeld } from '#server/moderation/refuse-held.ts'
import { sweepHeld } from '#server/moderation/sweep-held.ts'
import { noticesPage } from '#server/notifications/notices-page.ts'
import { tellOfHeld } from '#server/notifications/tell-of-held.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { announced, counters, opening } from '#tests/forum/conversation.ts'
import { testDatabase } from '#tests/support/database.ts'
import { actorOf, contextOf, member, NOW, type TestMember, thread } from '#tests/support/world.ts'
import { about, daysLater, heldOpening, heldReply, holdFirst, WORDS } from './holding.ts'

const { db, pool } = await testDatabase()
beforeEach(async () => {
  testSettings(pool)
  await holdFirst(db)
})

const moderator = () => member(db, { roles: ['moderator'] })
const standing = (id: string) => db.heldPost.findUniqueOrThrow({ where: { id } })
const BETTER = 'Our interpreter waited two hours in the corridor.'
const WHY = 'The first word says more than is needed here.'
const REFUSAL = { rule: 'off_topic', statement: 'This has little to do with what is talked of here.' }

async function world() {
  const author = await member(db, { displayName: 'Hush Nilsen' })
  const { id: threadId } = await thread(db)
  return { author, threadId, id: await heldReply(db, author, threadId), one: await moderator(), two: await moderator() }
}
const by = (who: TestMember) => contextOf(db, who)

describe('a held text that is approved', () => {
  it('becomes a post of its author with the next number, now, and everybody is told', async () => {
    const { author, threadId, id, one } = await world()
    const later = contextOf(db, one, { now: daysLater(1), locale: 'nb' })
    await approveHeld(later, await about(db, id))
    const post = await db.post.findFirstOrThrow({ where: { threadId, number: 2 } })
    expect(post).toMatchObject({ authorId: author.id, body: WORDS, createdAt: daysLater(1), voice: 'clinician' })
    expect(await standing(id)).toMatchObject({
      ...{ state: 'approved', body: '', placedThreadId: threadId, placedNumber: 2, decidedById: one.id },
    })
    const { kept, counted } = await counters(db, threadId)
    expect(kept).toEqual(counted)
    expect((await announced(db)).map(({ name }) => name)).toEqual([
      ...['held.changed', 'held.changed', 'held.answered', 'post.added'],
    ])
    expect(await db.staffLogEntry.findMany()).toMatchObject([
      { staffId: one.id, verb: 'held.approved', subjectKey: `held:${id}` },
    ])
    expect((await ownHeld(by(author), id)).placed).toMatchObject({ id: threadId, number: 2 })
  })

  it('opens its conversation as its author would have, also one that goes on from a post', async () => {
    const { author, one, threadId: fromThreadId } = await world()
    const id = await heldOpening(db, author, {
      body: 'What I ask is this, and nothing else, in many words.',
      place: '0301',
    })
    await approveHeld(by(one), await about(db, id))
    expect(await db.thread.findFirstOrThrow({ where: { authorId: author.id } })).toMatchObject({
      ...{ title: 'Hush, who pays for this?', kind: 'question', placeCode: '0301', audience: 'public' },
    })
    const other = await member(db)
    const said = opening({ body: 'It goes on from there, in other words than before.' })
    const sent = await sendOpening(by(other), said, { fromThreadId, fromNumber: 1 })
    await approveHeld(by(one), await about(db, 'heldId' in sent ? sent.heldId : ''))
    expect(await db.threadLink.findFirst()).toMatchObject({ fromThreadId, fromNumber: 1 })
  })

  it('by two at once is one post; the other is told so in words, and the log holds one deed', async () => {
    const { threadId, id, one, two } = await world()
    const read = await about(db, id)
    const both = await Promise.allSettled([one, two].map((who) => approveHeld(by(who), read)))
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { status: 409, said: { key: 'held.changed_meanwhile' } },
    })
    expect(await db.post.count({ where: { threadId } })).toBe(2)
    expect(await db.staffLogEntry.count()).toBe(1)
  })

  it('and refused at once is one or the other, never both', async () => {
    const { author, threadId, id, one, two } = await world()
    const read = await about(db, id)
    const both = await Promise.allSettled([approveHeld(by(one), read), refuseHeld(by(two), { ...read, ...REFUSAL })])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const { state } = await standing(id)
    expect(await db.post.count({ where: { threadId, authorId: author.id } })).toBe(state === 'approved' ? 1 : 0)
    expect(await db.staffLogEntry.count()).toBe(1)
  })

  it('that changed in the very moment is not published: the words that were read are no more', async () => {
    const { author, threadId, id, one } = await world()
    const read = await knownHeld(db, actorOf(one), id)
    await changeHeld(by(author), await about(db, id, { body: BETTER }))
    const placing = placeHeld(by(one), read, { body: read.body, decidedById: one.id })
    await expect(placing).rejects.toMatchObject({ status: 409, said: { key: 'held.changed_meanwhile' } })
    await refuseHeld(by(one), await about(db, id, REFUSAL))
    const late = { ...read, version: (await standing(id)).version }
    const again = placeHeld(by(one), late, { body: read.body, decidedById: one.id })
    await expect(again).rejects.toMatchObject({ status: 409, said: { key: 'held.changed_meanwhile' } })
    expect(await db.post.count({ where: { threadId } })).toBe(1)
  })

  it('is not published unread, for somebody suspended, or where the conversation takes nothing', async () => {
    const { author, threadId, id, one } = await world()
    const read = await about(db, id)
    await changeHeld(by(author), { ...read, body: BETTER })
    await expect(approveHeld(by(one), read)).rejects.toMatchObject({ said: { key: 'held.changed_meanwhile' } })
    await db.member.update({ where: { id: author.id }, data: { suspendedAt: NOW } })
    await expect(approveHeld(by(one), await about(db, id))).rejects.toMatchObject({ said: { key: 'held.author_gone' } })
    await db.member.update({ where: { id: author.id }, data: { suspendedAt: null } })
    await db.thread.update({ where: { id: threadId }, data: { lockedAt: NOW, lockReason: 'Done.' } })
    const refused = { status: 409, said: { key: 'held.cannot_be_placed' } }
    await expect(approveHeld(by(one), await about(db, id))).rejects.toMatchObject(refused)
    expect(await db.draft.count()).toBe(0)
    await db.thread.update({ where: { id: threadId }, data: { lockedAt: null, lockReason: '', slowMinutes: 60 } })
    await approveHeld(by(one), await about(db, id))
    expect(await db.post.count({ where: { threadId } })).toBe(2)
  })
})

describe('other words', () => {
  it('are published when the author says yes, in the author’s name', async () => {
    const { author, threadId, id, one } = await world()
    await askForWords(by(one), await about(db, id, { body: BETTER, why: WHY }))
    expect(await db.post.count({ where: { threadId } })).toBe(1)
    expect((await ownHeld(by(author), id)).proposed).toEqual({ body: BETTER, why: WHY })
    await expect(agreeToWords(by(one), await about(db, id))).rejects.toMatchObject({ status: 403 })
    await agreeToWords(by(author), await about(db, id))
    expect(await db.post.findFirst({ where: { threadId, number: 2 } })).toMatchObject({
      ...{ body: BETTER, authorId: author.id },
    })
    expect(await standing(id)).toMatchObject({ state: 'approved', decidedById: one.id, proposedBody: null })
  })

  it('are nothing when the author says no: the own words wait again', async () => {
    const { author, id, one } = await world()
    const read = await about(db, id)
    await expect(askForWords(by(one), { ...read, body: WORDS, why: WHY })).rejects.toMatchObject({ status: 422 })
    const fnr = { ...read, body: 'My number is 13097248022', why: WHY }
    await expect(askForWords(by(one), fnr)).rejects.toMatchObject({ status: 422 })
    await askForWords(by(one), { ...read, body: BETTER, why: WHY })
    await declineWords(by(author), await about(db, id))
    await expect(agreeToWords(by(author), await about(db, id))).rejects.toMatchObject({ status: 409 })
    expect(await heldForStaff(by(one), id)).toMatchObject({
      ...{ state: 'waiting', body: WORDS, proposed: { body: BETTER, declined: true } },
    })
    await approveHeld(by(one), await about(db, id))
    expect(await db.post.findFirst({ where: { authorId: author.id } })).toMatchObject({ body: WORDS })
  })
})

describe('a held text that is refused', () => {
  it('goes back to its author as a draft, with the rule and the reason, and is erased in time', async () => {
    const { author, threadId, id, one } = await world()
    await expect(refuseHeld(by(one), await about(db, id, { rule: 'spam', statement: 'No.' }))).rejects.toMatchObject({
      fields: { statement: expect.anything() },
    })
    await refuseHeld(by(one), await about(db, id, REFUSAL))
    const draft = { memberId_key: { memberId: author.id, key: `reply:${threadId}` } }
    expect(await db.draft.findUniqueOrThrow({ where: draft })).toMatchObject({ fields: { body: WORDS } })
    expect(await ownHeld(by(author), id)).toMatchObject({ state: 'refused', ...REFUSAL, body: WORDS })
    await db.draft.delete({ where: draft })
    expect(await takeUpRefused(by(author), await about(db, id))).toBe(`/t/${threadId}/reply`)
    expect(await sweepHeld(db, daysLater(29))).toBe(0)
    expect(await sweepHeld(db, daysLater(31))).toBe(1)
    expect(await ownHeld(by(author), id)).toMatchObject({ state: 'refused', body: '' })
    await expect(takeUpRefused(by(author), await about(db, id))).rejects.toMatchObject({ status: 409 })
  })

  it('comes below what was begun meanwhile', async () => {
    const { author, threadId, id, one } = await world()
    await db.draft.create({ data: { memberId: author.id, key: `reply:${threadId}`, fields: { body: 'Begun.' } } })
    await refuseHeld(by(one), await about(db, id, REFUSAL))
    expect((await db.draft.findFirstOrThrow()).fields).toMatchObject({ body: `Begun.\n\n${WORDS}` })
  })
})

describe('the author', () => {
  it('changes it while it waits, or takes it back as a draft', async () => {
    const { author, threadId, id, one } = await world()
    await askForWords(by(one), await about(db, id, { body: BETTER, why: WHY }))
    await changeHeld(by(author), await about(db, id, { body: 'Something shorter.' }))
    expect(await standing(id)).toMatchObject({ state: 'waiting', body: 'Something shorter.', proposedBody: null })
    expect(await takeBackHeld(by(author), await about(db, id))).toBe(`/t/${threadId}/reply`)
    expect(await db.heldPost.count()).toBe(0)
    expect((await db.draft.findFirstOrThrow()).fields).toMatchObject({ body: 'Something shorter.' })
    expect(await heldWaiting(by(one))).toEqual([])
  })

  it('is told once of each answer, by a notice and a mail that hold no word of it', async () => {
    const { author, id, one } = await world()
    await askForWords(by(one), await about(db, id, { body: BETTER, why: WHY }))
    const told = { heldId: id, memberId: author.id, answer: 'asked' } as const
    await tellOfHeld(db, told, NOW)
    await tellOfHeld(db, told, NOW)
    const kinds = async () => (await noticesPage(by(author), {})).notices.map(({ kind }) => kind)
    expect(await kinds()).toEqual(['held_asked'])
    expect(await db.mailMessage.findMany()).toMatchObject([{ recipient: author.email }])
    expect((await db.mailMessage.findFirstOrThrow()).body).not.toMatch(/corridor/)
    await declineWords(by(author), await about(db, id))
    // What is asked no more is told no more.
    expect(await kinds()).toEqual([])
    await tellOfHeld(db, told, NOW)
    expect(await db.mailMessage.count()).toBe(1)
    await refuseHeld(by(one), await about(db, id, REFUSAL))
    await tellOfHeld(db, { ...told, answer: 'refused' }, NOW)
    expect(await kinds()).toEqual(['held_refused'])
  })
})
