import { beforeEach, describe, expect, it } from 'vitest'
import {
  agreeToWords,
  changeHeld,
  declineWords,
  takeBackHeld,
  takeUpRefused,
} from '#server/moderation/answer-moderator.ts'
import { approveHeld } from '#server/moderation/approve-held.ts'
import { askAnother } from '#server/moderation/ask-another.ts'
import { askForWords } from '#server/moderation/ask-for-words.ts'
import { dismissStaff } from '#server/moderation/dismiss-staff.ts'
import { heldForStaff } from '#server/moderation/held-for-staff.ts'
import { heldCount, heldWaiting } from '#server/moderation/held-waiting.ts'
import { ownHeld } from '#server/moderation/own-held.ts'
import { refuseHeld } from '#server/moderation/refuse-held.ts'
import { sweepHeld } from '#server/moderation/sweep-held.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { actorOf, contextOf, member, NOW, type TestMember, thread } from '#tests/support/world.ts'
import { about, daysLater, heldReply, holdFirst, WORDS } from './holding.ts'

const { db, pool } = await testDatabase()
beforeEach(async () => {
  testSettings(pool)
  await holdFirst(db)
})

const FIRST = { rule: 'spam', statement: 'You only say where one can buy something.' }
const SECOND = { rule: 'off_topic', statement: 'This has little to do with what is talked of here.' }
const APPEAL = 'I say what we do ourselves, and sell nothing.'
const BETTER = 'Our interpreter waited two hours in the corridor.'
const CHANGED = { status: 409, said: { key: 'held.changed_meanwhile' } }

const by = (who: TestMember, at = NOW) => contextOf(db, who, { now: at })
const standing = (id: string) => db.heldPost.findUniqueOrThrow({ where: { id } })
const moderator = () => member(db, { roles: ['moderator'] })

/** A reply that one moderator has refused, a day after it was held. */
async function refused() {
  const author = await member(db)
  const [one, two] = [await moderator(), await moderator()]
  const { id: threadId } = await thread(db)
  const id = await heldReply(db, author, threadId)
  await refuseHeld(by(one, daysLater(1)), await about(db, id, FIRST))
  return { author, one, two, id, threadId }
}

/** The same, shown to another moderator two days after it was held. */
async function askedAgain() {
  const world = await refused()
  await askAnother(by(world.author, daysLater(2)), await about(db, world.id, { appeal: APPEAL }))
  return world
}

describe('a refused text that is shown to another moderator', () => {
  it('waits again as it was, with its author’s words and what was said before, and is a draft no more', async () => {
    const { author, one, two, id } = await refused()
    expect(await ownHeld(by(author), id)).toMatchObject({ mayAsk: true, again: null })
    expect(await db.draft.count()).toBe(1)
    await askAnother(by(author, daysLater(2)), await about(db, id, { appeal: APPEAL }))
    expect(await standing(id)).toMatchObject({
      ...{ state: 'waiting', body: WORDS, rule: null, decidedById: null, decidedAt: null },
      ...{ refusedById: one.id, firstRule: FIRST.rule, firstRefusedAt: daysLater(1), appealedAt: daysLater(2) },
    })
    expect(await db.draft.count()).toBe(0)
    const again = { words: APPEAL, ...FIRST }
    expect(await ownHeld(by(author), id)).toMatchObject({ state: 'waiting', mayAsk: false, again })
    expect(await heldForStaff(by(two), id)).toMatchObject({
      ...{ state: 'waiting', body: WORDS, may: { decide: true } },
      again: { ...again, refusedByAsker: false },
    })
    // What its author does is no deed of staff.
    expect((await db.staffLogEntry.findMany()).map(({ verb }) => verb)).toEqual(['held.refused'])
  })

  it('stands in the queue of others, who are reminded from then on, and not in that of who refused it', async () => {
    const { one, two, id } = await askedAgain()
    expect(await heldWaiting(by(two))).toMatchObject([{ id, again: true }])
    expect(await heldCount(db, actorOf(two))).toEqual({ count: 1, oldest: daysLater(2) })
    expect((await heldCount(db, actorOf(two), daysLater(1))).count).toBe(0)
    expect(await heldWaiting(by(one))).toEqual([])
    expect((await heldCount(db, actorOf(one))).count).toBe(0)
  })

  it('cannot be answered by who refused it, who may read it', async () => {
    const { one, id, threadId } = await askedAgain()
    expect(await heldForStaff(by(one), id)).toMatchObject({ may: { decide: false }, again: { refusedByAsker: true } })
    const refusal = { status: 403 }
    await expect(approveHeld(by(one), await about(db, id))).rejects.toMatchObject(refusal)
    await expect(refuseHeld(by(one), await about(db, id, SECOND))).rejects.toMatchObject(refusal)
    const words = { body: BETTER, why: SECOND.statement }
    await expect(askForWords(by(one), await about(db, id, words))).rejects.toMatchObject(refusal)
    const itself = db.heldPost.update({ where: { id }, data: { decidedById: one.id } })
    await expect(itself).rejects.toThrow(/held_post_by_another/)
    expect(await db.post.count({ where: { threadId } })).toBe(1)
  })

  it('is published when another moderator says so, and the log says that it was the second', async () => {
    const { author, two, id, threadId } = await askedAgain()
    await approveHeld(by(two, daysLater(3)), await about(db, id))
    expect(await db.post.findFirst({ where: { threadId, number: 2 } })).toMatchObject({
      ...{ body: WORDS, authorId: author.id },
    })
    expect(await standing(id)).toMatchObject({ state: 'approved', firstRule: 'spam', otherWords: false })
    expect(await db.staffLogEntry.findFirst({ where: { verb: 'held.approved' } })).toMatchObject({
      details: { second: true },
    })
    expect(await sweepHeld(db, daysLater(34))).toBe(1)
    expect(await standing(id)).toMatchObject({ appealWords: '', appealedAt: daysLater(2) })
  })

  it('is refused again for good, and goes back to its author once more', async () => {
    const { author, two, id, threadId } = await askedAgain()
    await refuseHeld(by(two, daysLater(3)), await about(db, id, SECOND))
    expect(await ownHeld(by(author), id)).toMatchObject({
      ...{ state: 'refused', ...SECOND, mayAsk: false, again: { ...FIRST, takenBack: false } },
    })
    expect((await db.staffLogEntry.findMany({ orderBy: { id: 'asc' } })).map(({ details }) => details)).toEqual([
      { rule: 'spam' },
      { rule: 'off_topic', second: true },
    ])
    const once = { status: 409, said: { key: 'held.again_once' } }
    await expect(askAnother(by(author), await about(db, id, { appeal: APPEAL }))).rejects.toMatchObject(once)
    expect((await db.draft.findFirstOrThrow()).fields).toMatchObject({ body: WORDS })
    expect(await takeUpRefused(by(author), await about(db, id))).toBe(`/t/${threadId}/reply`)
  })

  it('may be published in other words, with its author’s yes', async () => {
    const { author, two, id, threadId } = await askedAgain()
    await askForWords(by(two), await about(db, id, { body: BETTER, why: SECOND.statement }))
    await declineWords(by(author), await about(db, id))
    expect((await heldWaiting(by(two))).map(({ again }) => again)).toEqual([true])
    await askForWords(by(two), await about(db, id, { body: BETTER, why: SECOND.statement }))
    await agreeToWords(by(author), await about(db, id))
    expect(await db.post.findFirst({ where: { threadId, number: 2 } })).toMatchObject({ body: BETTER })
    expect(await standing(id)).toMatchObject({ state: 'approved', otherWords: true })
  })
})

describe('asking another moderator', () => {
  it('is done once, with words that can be taken, about the version that was read', async () => {
    const { author, id } = await refused()
    const read = await about(db, id)
    for (const appeal of ['Why?', 'My number is 13097248022, ask me.'])
      await expect(askAnother(by(author), { ...read, appeal })).rejects.toMatchObject({
        ...{ status: 422, fields: { appeal: expect.anything() } },
      })
    const stale = { ...read, version: read.version - 1, appeal: APPEAL }
    await expect(askAnother(by(author), stale)).rejects.toMatchObject(CHANGED)
    const both = await Promise.allSettled([1, 2].map(() => askAnother(by(author), { ...read, appeal: APPEAL })))
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: CHANGED })
  })

  it('is its author’s to do, about what was refused and is still kept', async () => {
    const { author, two, id, threadId } = await refused()
    const other = await member(db)
    const asking = (who: TestMember) => about(db, id, { appeal: APPEAL }).then((said) => askAnother(by(who), said))
    await expect(asking(other)).rejects.toMatchObject({ status: 404 })
    await expect(asking(two)).rejects.toMatchObject({ status: 403 })
    await sweepHeld(db, daysLater(32))
    await expect(asking(author)).rejects.toMatchObject({ status: 409, said: { key: 'held.erased' } })
    const waiting = await heldReply(db, other, threadId, { body: 'Something else that waits, of somebody else.' })
    const early = askAnother(by(other), await about(db, waiting, { appeal: APPEAL }))
    await expect(early).rejects.toMatchObject({ status: 409 })
  })

  it('keeps the words as long as it is asked, and them unchanged', async () => {
    const { author, id } = await askedAgain()
    expect(await sweepHeld(db, daysLater(90))).toBe(0)
    const unchanged = { status: 409, said: { key: 'held.again_unchanged' } }
    await expect(changeHeld(by(author), await about(db, id, { body: BETTER }))).rejects.toMatchObject(unchanged)
    expect(await standing(id)).toMatchObject({ body: WORDS })
  })

  it('can be taken back: what was said first stands, and it cannot be asked again', async () => {
    const { author, one, two, id, threadId } = await askedAgain()
    const read = await about(db, id)
    expect(await takeBackHeld(by(author, daysLater(3)), read)).toBe(`/t/${threadId}/reply`)
    expect(await standing(id)).toMatchObject({
      ...{ state: 'refused', ...FIRST, decidedById: one.id, decidedAt: daysLater(1), takenBackAt: daysLater(3) },
    })
    expect(await ownHeld(by(author), id)).toMatchObject({ mayAsk: false, again: { takenBack: true } })
    await expect(approveHeld(by(two), read)).rejects.toMatchObject(CHANGED)
    expect(await heldWaiting(by(two))).toEqual([])
  })

  it('by two moderators at once is answered by one', async () => {
    const { two, id, threadId } = await askedAgain()
    const three = await moderator()
    const read = await about(db, id)
    const both = await Promise.allSettled([approveHeld(by(two), read), refuseHeld(by(three), { ...read, ...SECOND })])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: CHANGED })
    expect(await db.post.count({ where: { threadId } })).toBe((await standing(id)).state === 'approved' ? 2 : 1)
  })

  it('is handed up where who refused it is the only one who answers for it, at once or later', async () => {
    const { author, one, two, id } = await refused()
    const coordinator = await member(db, { roles: ['coordinator'] })
    await askAnother(by(author), await about(db, id, { appeal: APPEAL }))
    expect((await standing(id)).handedUpAt).toBeNull()
    await expect(heldForStaff(by(coordinator), id)).rejects.toMatchObject({ status: 404 })
    const reason = 'They have moved to another county.'
    await dismissStaff(by(coordinator), { member: two.id, role: 'moderator', reason })
    expect((await standing(id)).handedUpAt).toEqual(NOW)
    expect(await heldWaiting(by(one))).toEqual([])
    await refuseHeld(by(coordinator), await about(db, id, SECOND))
    expect(await standing(id)).toMatchObject({ state: 'refused', decidedById: coordinator.id })

    const { id: threadId } = await thread(db)
    const other = await member(db)
    const alone = await heldReply(db, other, threadId, { body: 'Who pays for the interpreter at the dentist?' })
    await refuseHeld(by(one), await about(db, alone, FIRST))
    await askAnother(by(other), await about(db, alone, { appeal: APPEAL }))
    expect((await standing(alone)).handedUpAt).toEqual(NOW)
    await expect(approveHeld(by(one), await about(db, alone))).rejects.toMatchObject({ status: 403 })
    await approveHeld(by(coordinator), await about(db, alone))
    expect(await db.post.count({ where: { threadId } })).toBe(2)
  })
})
