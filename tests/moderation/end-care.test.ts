import { beforeEach, describe, expect, it } from 'vitest'
import { appealDecision } from '#server/moderation/appeal-decision.ts'
import { careForCase } from '#server/moderation/care-for-post.ts'
import { DANGER_ITEMS } from '#server/moderation/danger.plain.ts'
import { dangerOfCase } from '#server/moderation/danger-of-case.ts'
import { decisionPage } from '#server/moderation/decision-page.ts'
import { endCare } from '#server/moderation/end-care.ts'
import { tickDanger } from '#server/moderation/tick-danger.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { counters } from '#tests/forum/conversation.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW } from '#tests/support/world.ts'
import { decided, moderator, STATEMENT } from './deciding.ts'
import { reportedPost } from './filling.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const WORDS = 'A family that can be recognised.'
const standing = (id: number) => db.moderationCase.findUniqueOrThrow({ where: { id } })
const postOf = ({ threadId, number }: { threadId: number; number: number }) =>
  db.post.findUniqueOrThrow({ where: { threadId_number: { threadId, number } } })
const deeds = async (caseId: number) =>
  (await db.staffLogEntry.findMany({ where: { caseId }, orderBy: { id: 'asc' } })).map(({ verb }) => verb)
const careOf = (caseId: number) => db.decision.findFirstOrThrow({ where: { caseId, verb: 'care' } })
const cared = async (caseId: number) => {
  const by = await moderator(db)
  await careForCase(contextOf(db, by), { caseId })
  return by
}

describe('the checklist', () => {
  it('says who did what and when, is kept, and is no condition of anything', async () => {
    const about = await reportedPost(db, { rule: 'danger' })
    const one = await cared(about.id)
    const two = await member(db, { roles: ['moderator'], displayName: 'Amina' })
    await tickDanger(contextOf(db, two), { caseId: about.id, item: 'author' })
    const later = { ...contextOf(db, one), now: new Date(NOW.getTime() + 60_000) }
    await tickDanger(later, { caseId: about.id, item: 'author' })
    const danger = await dangerOfCase(contextOf(db, two), about.id)
    const at = NOW.toISOString()
    expect(danger?.ticks.toSorted((a, b) => DANGER_ITEMS.indexOf(a.item) - DANGER_ITEMS.indexOf(b.item))).toEqual([
      { item: 'hidden', by: one.displayName, at },
      { item: 'card', by: one.displayName, at },
      { item: 'author', by: 'Amina', at },
    ])
    expect(await deeds(about.id)).toEqual(['danger.cared', 'danger.ticked'])
    expect((await db.staffLogEntry.findFirstOrThrow({ where: { verb: 'danger.ticked' } })).details).toEqual({
      item: 'author',
    })
    await endCare(contextOf(db, two), { caseId: about.id, how: 'closed' })
    expect((await dangerOfCase(contextOf(db, two), about.id))?.ticks).toHaveLength(3)
    const closed = tickDanger(contextOf(db, two), { caseId: about.id, item: 'second' })
    await expect(closed).rejects.toMatchObject({ status: 403 })
  })

  it('knows no other items', async () => {
    const about = await reportedPost(db, { rule: 'danger' })
    const asking = tickDanger(contextOf(db, await moderator(db)), { caseId: about.id, item: 'coffee' })
    await expect(asking).rejects.toMatchObject({ status: 422 })
  })
})

describe('the end of it', () => {
  it('puts the post back as it was, and says so kindly to its author', async () => {
    const about = await reportedPost(db, { rule: 'danger' })
    const by = await cared(about.id)
    await endCare(contextOf(db, by), { caseId: about.id, how: 'back' })
    expect(await postOf(about)).toMatchObject({ body: WORDS, setAside: null, withdrawnAt: null })
    expect(await standing(about.id)).toMatchObject({ state: 'decided' })
    expect(await deeds(about.id)).toEqual(['danger.cared', 'danger.taken_back'])
    expect((await careOf(about.id)).undoneAt).toEqual(NOW)
    const undo = await db.decision.findFirstOrThrow({ where: { verb: 'undo' } })
    const page = await decisionPage(contextOf(db, about.author), undo.id)
    expect(page.statement).toContain('stands in the conversation again')
    expect(page.help).not.toBeNull()
    const again = endCare(contextOf(db, by), { caseId: about.id, how: 'back' })
    await expect(again).rejects.toMatchObject({ status: 403 })
    const { kept, counted } = await counters(db, about.threadId)
    expect(kept).toEqual(counted)
  })

  it('or leaves it hidden', async () => {
    const about = await reportedPost(db, { rule: 'danger' })
    await endCare(contextOf(db, await cared(about.id)), { caseId: about.id, how: 'closed' })
    expect(await postOf(about)).toMatchObject({ body: '', setAside: 'hidden' })
    expect(await deeds(about.id)).toEqual(['danger.cared', 'danger.closed'])
  })

  it('has nothing to end where nothing is hidden', async () => {
    const about = await reportedPost(db, { rule: 'danger' })
    const asking = endCare(contextOf(db, await moderator(db)), { caseId: about.id, how: 'back' })
    await expect(asking).rejects.toMatchObject({ status: 409, said: { key: 'danger.not_hidden' } })
  })

  it('is also that the case is decided: left as it is, the post stands again; removed, it goes for another reason', async () => {
    const about = await reportedPost(db, { rule: 'danger' })
    await decided(db, about.id, 'keep', await cared(about.id))
    expect(await postOf(about)).toMatchObject({ body: WORDS, setAside: null })
    const other = await reportedPost(db, { rule: 'danger' })
    await decided(db, other.id, 'remove', await cared(other.id))
    expect(await postOf(other)).toMatchObject({ setAside: 'removed', setAsideRule: 'named_person' })
  })

  it('is not for who reported it alone, nor in a case that waits for a second person', async () => {
    const reporter = await moderator(db)
    const about = await reportedPost(db, { rule: 'danger', reporter })
    await careForCase(contextOf(db, reporter), { caseId: about.id })
    const closing = () => endCare(contextOf(db, reporter), { caseId: about.id, how: 'closed' })
    await expect(closing()).rejects.toMatchObject({ status: 403 })
    expect((await dangerOfCase(contextOf(db, reporter), about.id))?.may).toMatchObject({ tick: true, end: false })
    const other = contextOf(db, await moderator(db))
    await db.moderationCase.update({ where: { id: about.id }, data: { state: 'seconding' } })
    await expect(endCare(other, { caseId: about.id, how: 'closed' })).rejects.toMatchObject({ status: 403 })
    await db.moderationCase.update({ where: { id: about.id }, data: { state: 'taken' } })
    expect((await dangerOfCase(other, about.id))?.may).toMatchObject({ end: true })
    await endCare(other, { caseId: about.id, how: 'closed' })
  })

  it('its author may say that it should stand', async () => {
    const about = await reportedPost(db, { rule: 'danger' })
    await endCare(contextOf(db, await cared(about.id)), { caseId: about.id, how: 'closed' })
    const { id: decisionId } = await careOf(about.id)
    await appealDecision(contextOf(db, about.author), { decisionId, appeal: STATEMENT })
    const appeal = await db.moderationCase.findFirstOrThrow({ where: { origin: 'appeal' } })
    // An appeal is answered in words, by somebody else: nobody cares it away.
    for (const by of [await moderator(db), await moderator(db)])
      await expect(careForCase(contextOf(db, by), { caseId: appeal.id })).rejects.toMatchObject({
        ...{ status: 409, said: { key: 'danger.not_in_appeal' } },
      })
    expect(await standing(appeal.id)).toMatchObject({ state: 'waiting' })
  })
})
