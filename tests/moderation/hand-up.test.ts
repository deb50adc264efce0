import { beforeEach, expect, it } from 'vitest'
import { appealDecision } from '#server/moderation/appeal-decision.ts'
import { appointStaff } from '#server/moderation/appoint-staff.ts'
import { dismissStaff } from '#server/moderation/dismiss-staff.ts'
import { handUpCases } from '#server/moderation/hand-up-cases.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, thread } from '#tests/support/world.ts'
import { decided } from './deciding.ts'
import { reportedPost } from './filling.ts'
import { heldReply, holdFirst } from './holding.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const REASON = 'They asked for it themselves.'
const upSince = async (id: number) => (await db.moderationCase.findUniqueOrThrow({ where: { id } })).escalatedAt

async function moderatorOf(scope: { themes?: string[]; languages?: string[] } = {}) {
  const made = await member(db, { roles: ['moderator'] })
  await db.memberRole.updateMany({ where: { memberId: made.id }, data: scope })
  return made
}

it('cases that nobody answers for any more are handed up when a moderator’s role is taken, and no others', async () => {
  const coordinator = contextOf(db, await member(db, { roles: ['coordinator'] }))
  const arabic = await moderatorOf({ languages: ['ar'] })
  await moderatorOf({ languages: ['en'] })
  const [theirs, others] = [await reportedPost(db, { language: 'ar' }), await reportedPost(db, { language: 'en' })]
  const done = await reportedPost(db, { language: 'ar', state: 'decided' })
  await dismissStaff(coordinator, { member: arabic.id, role: 'moderator', reason: REASON })
  expect([await upSince(theirs.id), await upSince(others.id), await upSince(done.id)]).toEqual([NOW, null, null])
  expect(await db.signal.count({ where: { name: 'case.changed', payload: { equals: { caseId: theirs.id } } } })).toBe(1)
})

it('and when a moderator answers for less than before', async () => {
  const coordinator = contextOf(db, await member(db, { roles: ['coordinator'] }))
  const one = await moderatorOf()
  const [health, care] = [await reportedPost(db, { theme: 'primary-care' }), await reportedPost(db)]
  const given = { member: one.id, role: 'moderator', themes: ['primary-care'], languages: [], reason: REASON }
  await appointStaff(coordinator, given)
  expect([await upSince(health.id), await upSince(care.id)]).toEqual([null, NOW])
})

it('and when the only one is suspended, whatever they had taken', async () => {
  const one = await moderatorOf()
  const [taken, waiting] = [await reportedPost(db, { takenBy: one }), await reportedPost(db)]
  await handUpCases(db, NOW)
  expect([await upSince(taken.id), await upSince(waiting.id)]).toEqual([null, null])
  await db.member.update({ where: { id: one.id }, data: { suspendedAt: NOW } })
  await handUpCases(db, NOW)
  expect([await upSince(taken.id), await upSince(waiting.id)]).toEqual([NOW, NOW])
})

it('first texts that wait are handed up as cases are', async () => {
  await holdFirst(db)
  const coordinator = contextOf(db, await member(db, { roles: ['coordinator'] }))
  const arabic = await moderatorOf({ languages: ['ar'] })
  await moderatorOf({ languages: ['en'] })
  const { id: threadId } = await thread(db)
  const theirs = await heldReply(db, await member(db), threadId, { language: 'ar' })
  const others = await heldReply(db, await member(db), threadId, {
    body: 'Who pays for the interpreter at the dentist?',
  })
  const handedUp = async (id: string) => (await db.heldPost.findUniqueOrThrow({ where: { id } })).handedUpAt
  expect([await handedUp(theirs), await handedUp(others)]).toEqual([null, null])
  await dismissStaff(coordinator, { member: arabic.id, role: 'moderator', reason: REASON })
  expect([await handedUp(theirs), await handedUp(others)]).toEqual([NOW, null])
  const told = { name: 'held.changed', payload: { equals: { heldId: theirs } } }
  // When it was held, and now.
  expect(await db.signal.count({ where: told })).toBe(2)
})

it('a case that was handed over to somebody stays with them, though it is of another theme', async () => {
  const one = await moderatorOf({ themes: ['primary-care'] })
  const { id } = await reportedPost(db, { takenBy: one })
  await handUpCases(db, NOW)
  expect(await upSince(id)).toBeNull()
})

it('an appeal is handed up at once where all who answer for it decided it or reported what it is about', async () => {
  const [one, other] = [await moderatorOf(), await moderatorOf()]
  const { id, author } = await reportedPost(db, { reporter: other })
  const { id: decisionId } = await decided(db, id, 'hide', one)
  await appealDecision(contextOf(db, author), { decisionId, appeal: 'Nobody can be recognised by what I told.' })
  const { escalatedAt } = await db.moderationCase.findFirstOrThrow({ where: { origin: 'appeal' } })
  expect(escalatedAt).toEqual(NOW)
})
