import { describe, expect, it } from 'vitest'
import { featuredThreads } from '#server/forum/featured-threads.ts'
import { ownDraft } from '#server/forum/own-drafts.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { threadChanges } from '#server/forum/thread-changes.ts'
import { threadList } from '#server/forum/thread-list.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { translate } from '#server/i18n/messages.ts'
import { steerThread } from '#server/moderation/steer-thread.ts'
import { steeringForm } from '#server/moderation/steering-form.ts'
import { announced, minutes } from '#tests/forum/conversation.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, post, type TestMember, thread } from '#tests/support/world.ts'

const { db } = await testDatabase()
const REASON = 'Everything has been said, and it turns in circles.'

/** A conversation, somebody who answers in it, and a moderator. */
async function steered(facts: Parameters<typeof thread>[1] = {}) {
  const { id, authorId } = await thread(db, facts)
  const [moderator, guest] = [await member(db, { roles: ['moderator'] }), await member(db)]
  const steer = (intent: string, fields: object = {}, by: TestMember = moderator, minute = 1) =>
    steerThread(contextOf(db, by, { now: minutes(minute) }), { threadId: id, intent, ...fields })
  const reply = (by: TestMember = guest, minute = 2, fields: object = {}) =>
    replyToThread(contextOf(db, by, { now: minutes(minute) }), {
      ...{ threadId: id, voice: 'clinician', language: 'en', body: 'One more thing.' },
      ...{ idempotencyKey: crypto.randomUUID(), ...fields },
    })
  return { id, authorId, moderator, guest, steer, reply }
}

describe('who steers', () => {
  const MODERATING = ['lock', 'unlock', 'slow', 'theme', 'kind']
  const SHAPING = ['pin', 'unpin', 'feature', 'unfeature']
  const FIELDS = { reason: REASON, minutes: 5, days: 3, theme: 'undocumented', kind: 'discussion' }

  it.each([...MODERATING, ...SHAPING])('%s: no member, nor a coordinator', async (intent) => {
    const { id, guest, steer } = await steered()
    for (const by of [guest, await member(db, { roles: ['coordinator'] })])
      await expect(steer(intent, FIELDS, by)).rejects.toMatchObject({ status: 403 })
    expect(await db.thread.findUniqueOrThrow({ where: { id } })).toMatchObject({ revision: 1 })
    expect(await db.staffLogEntry.count()).toBe(0)
  })

  it.each(MODERATING)('%s: not a curator, nor a moderator in their own conversation', async (intent) => {
    const author = await member(db, { roles: ['moderator'] })
    const { steer } = await steered({ author })
    for (const by of [author, await member(db, { roles: ['curator'] })])
      await expect(steer(intent, FIELDS, by)).rejects.toMatchObject({ status: 403 })
  })

  it.each(SHAPING)('%s: a curator too', async (intent) => {
    const { steer } = await steered()
    await expect(steer(intent, FIELDS, await member(db, { roles: ['curator'] }))).resolves.toMatchObject({})
  })

  it('sees the form for what they may', async () => {
    const { id, guest, moderator } = await steered({ kind: 'practice' })
    const curator = await member(db, { roles: ['curator'] })
    await expect(steeringForm(contextOf(db, guest), id)).rejects.toMatchObject({ status: 403 })
    expect((await steeringForm(contextOf(db, curator), id)).may).toEqual({ moderate: false, kind: false })
    expect((await steeringForm(contextOf(db, moderator), id)).may).toEqual({ moderate: true, kind: false })
  })
})

it('a deed raises the revision, is announced and logged', async () => {
  const { id, moderator, steer } = await steered()
  await steer('theme', { theme: 'undocumented' })
  expect(await announced(db)).toEqual([
    { name: 'thread.steered', payload: { threadId: id, revision: 2, postCount: 1 } },
    {
      name: 'author.concerned',
      payload: { threadId: id, deed: 'thread_refiled', at: minutes(1).getTime(), memberId: moderator.id },
    },
  ])
  expect(await db.staffLogEntry.findMany()).toMatchObject([
    {
      ...{ staffId: moderator.id, verb: 'thread.moved', subjectKey: `thread:${id}` },
      details: { from: 'language-interpreting', to: 'undocumented' },
    },
  ])
})

describe('a locked conversation', () => {
  it('takes no reply, says why, and keeps what was written as a draft', async () => {
    const { id, guest, steer, reply } = await steered()
    await steer('lock', { reason: REASON })
    await expect(reply()).rejects.toMatchObject({ status: 409, said: { key: 'locked.refused' } })
    expect((await ownDraft(contextOf(db, guest), `reply:${id}`))?.fields.body).toBe('One more thing.')
    const page = await threadPage(contextOf(db, guest), { id, after: 0 })
    expect(page).toMatchObject({
      locked: expect.stringContaining(REASON),
      may: { reply: false, react: true },
      steer: null,
    })
    expect((await threadPage(contextOf(db), { id, after: 0 })).locked).toContain(REASON)
  })

  it('is told to whoever has it open, in their language, and so is that it is open again', async () => {
    const { id, guest, steer } = await steered()
    const changes = async (since: number) =>
      (await threadChanges(contextOf(db, guest, { locale: 'nb' }), { id, since })).locked
    expect(await changes(0)).toBeNull()
    await steer('lock', { reason: REASON })
    expect(await changes(1)).toBe(translate('nb')('steer.locked_here', { reason: REASON }))
    await steer('unlock')
    expect(await changes(2)).toBeNull()
  })

  it('takes one of a moderator, and of everybody once it is open again', async () => {
    const { id, moderator, steer, reply } = await steered()
    await steer('lock', { reason: REASON })
    await expect(reply(moderator)).resolves.toMatchObject({ number: 2 })
    await steer('unlock')
    await expect(reply()).resolves.toMatchObject({ number: 3 })
    expect(await db.thread.findUniqueOrThrow({ where: { id } })).toMatchObject({ lockedAt: null, lockReason: '' })
  })

  it('answers a reply that stands already with where it stands', async () => {
    const { guest, steer, reply } = await steered()
    const idempotencyKey = crypto.randomUUID()
    await reply(guest, 0, { idempotencyKey })
    await steer('lock', { reason: REASON })
    await expect(reply(guest, 2, { idempotencyKey })).resolves.toMatchObject({ number: 2, created: false })
  })

  it('of a reply and a lock at once, either comes first and none is half', async () => {
    const { id, steer, reply } = await steered()
    const [answer] = await Promise.allSettled([reply(), steer('lock', { reason: REASON })])
    const { lockedAt, lastNumber, postCount } = await db.thread.findUniqueOrThrow({ where: { id } })
    expect(lockedAt).not.toBeNull()
    expect([lastNumber, postCount]).toEqual(answer.status === 'fulfilled' ? [2, 2] : [1, 1])
  })
})

describe('a slow conversation', () => {
  it('says how long one waits, and keeps the text', async () => {
    const { id, guest, steer, reply } = await steered()
    await steer('slow', { minutes: 10 })
    await reply(guest, 2)
    await expect(reply(guest, 5, { body: 'And again.' })).rejects.toMatchObject({
      ...{ status: 429, retryAfter: 420, said: { key: 'locked.slow', values: { count: 7 } } },
    })
    expect((await ownDraft(contextOf(db, guest), `reply:${id}`))?.fields.body).toBe('And again.')
    await expect(reply(await member(db), 5)).resolves.toMatchObject({ number: 3 })
    await expect(reply(guest, 12)).resolves.toMatchObject({ number: 4 })
  })

  it('does not hold up moderators', async () => {
    const { moderator, steer, reply } = await steered()
    await steer('slow', { minutes: 10 })
    await reply(moderator, 2)
    await expect(reply(moderator, 3)).resolves.toMatchObject({ number: 3 })
  })
})

describe('a pinned conversation', () => {
  it('stands first in its theme and nowhere else, on one page only, until its day', async () => {
    const { id, steer } = await steered()
    const later = await Promise.all([1, 2, 3].map((minute) => thread(db, { createdAt: minutes(minute) })))
    await steer('pin', { days: 1 })
    const theme = { theme: 'language-interpreting', pinned: true, limit: 2 } as const
    const at = contextOf(db, undefined, { now: minutes(60) })
    const first = await threadList(at, theme)
    const second = await threadList(at, { ...theme, cursor: first.next ?? '' })
    const newest = later.map((one) => one.id).reverse()
    expect(first.threads.map((row) => [row.id, row.pinned])).toEqual([
      [id, true],
      [newest[0], undefined],
      [newest[1], undefined],
    ])
    expect(second.threads.map((row) => row.id)).toEqual([newest[2]])
    expect((await threadList(at, {})).threads.map((row) => row.id)).toEqual([...newest, id])
    const tomorrow = contextOf(db, undefined, { now: minutes(1 + 24 * 60) })
    expect((await threadList(tomorrow, { ...theme, limit: 9 })).threads.map((row) => row.id)).toEqual([...newest, id])
  })
})

it('the front page names what is featured, the latest choice first, and nothing that one may not see', async () => {
  const [open, closed] = [await steered(), await steered({ audience: 'members' })]
  await open.steer('feature')
  await closed.steer('feature', {}, closed.moderator, 2)
  const named = async (by?: TestMember) => (await featuredThreads(contextOf(db, by))).map(({ id }) => id)
  expect(await named()).toEqual([open.id])
  expect(await named(open.guest)).toEqual([closed.id, open.id])
  await open.steer('unfeature')
  expect(await named()).toEqual([])
})

describe('another kind', () => {
  it.each(['practice', 'finding'])('is not given to the conversation of a %s', async (kind) => {
    const { steer } = await steered({ kind })
    await expect(steer('kind', { kind: 'discussion' })).rejects.toMatchObject({ said: { key: 'steer.kind_of_record' } })
  })

  it.each(['addressed', 'helped', 'concluded'])('is not given to a question that is %s', async (tie) => {
    const { id, steer } = await steered()
    await post(db, { id })
    if (tie === 'addressed') await db.thread.update({ where: { id }, data: { addressedGroup: 'ngo' } })
    if (tie === 'helped') await db.helpedMark.create({ data: { threadId: id, number: 2 } })
    if (tie === 'concluded')
      await db.outcome.create({
        data: { threadId: id, voice: 'clinician', language: 'en', body: 'x', html: 'x', bakedWith: 1 },
      })
    await expect(steer('kind', { kind: 'call' })).rejects.toMatchObject({ said: { key: 'steer.kind_of_question' } })
  })

  it('is given to a plain one', async () => {
    const { id, steer } = await steered()
    await steer('kind', { kind: 'call' })
    expect((await db.thread.findUniqueOrThrow({ where: { id } })).kind).toBe('call')
  })
})

it.each([
  ['a lock without a reason', 'lock', {}, 'reason'],
  ['a reason with an identity number', 'lock', { reason: 'About 13097248022 and her doctor' }, 'reason'],
  ['a pace beyond a day', 'slow', { minutes: 1441 }, 'minutes'],
  ['a pin for ever', 'pin', { days: 91 }, 'days'],
  ['a theme that is none', 'theme', { theme: 'gardening' }, 'theme'],
  ['a kind of records', 'kind', { kind: 'practice' }, 'kind'],
])('%s is refused', async (_what, intent, fields, field) => {
  const { steer } = await steered()
  await expect(steer(intent, fields)).rejects.toMatchObject({ status: 422, fields: { [field]: expect.anything() } })
  expect(await db.staffLogEntry.count()).toBe(0)
})
