import { beforeEach, describe, expect, it } from 'vitest'
import { answerAppeal } from '#server/moderation/answer-appeal.ts'
import { appealDecision } from '#server/moderation/appeal-decision.ts'
import { decidePage } from '#server/moderation/decide-page.ts'
import { decisionPage } from '#server/moderation/decision-page.ts'
import { appealUntil } from '#server/moderation/decisions.plain.ts'
import { eraseCustody } from '#server/moderation/erase-custody.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW } from '#tests/support/world.ts'
import { decided, moderator, STATEMENT } from './deciding.ts'
import { reportedPost } from './filling.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const APPEAL = 'Nobody can be recognised: it is told of three families at once.'
const WORDS = 'A family that can be recognised.'

async function appealed() {
  const about = await reportedPost(db)
  const { id: decisionId, by } = await decided(db, about.id, 'remove')
  await appealDecision(contextOf(db, about.author), { decisionId, appeal: APPEAL })
  const { id: appealId, version } = await db.moderationCase.findFirstOrThrow({ where: { origin: 'appeal' } })
  return { about, decisionId, by, appealId, version }
}
const bodyOf = async ({ threadId, number }: { threadId: number; number: number }) =>
  (await db.post.findUniqueOrThrow({ where: { threadId_number: { threadId, number } } })).body

describe('an appeal', () => {
  it('is a case of its own, with the words of its author', async () => {
    const { about, decisionId, appealId } = await appealed()
    expect(await db.moderationCase.findUniqueOrThrow({ where: { id: appealId } })).toMatchObject({
      ...{ origin: 'appeal', risk: 2, appealOfId: decisionId, state: 'waiting', authorId: about.author.id },
    })
    const page = await decidePage(contextOf(db, await moderator(db)), appealId)
    expect(page).toMatchObject({ appeal: { words: APPEAL, of: { verb: 'remove' } }, words: { text: WORDS } })
    const own = await decisionPage(contextOf(db, about.author), decisionId)
    expect(own).toMatchObject({ appeal: { words: APPEAL, answered: false }, may: { appeal: false } })
  })

  it.each([
    ['undo', WORDS, 'appeal.granted'],
    ['uphold', '', 'appeal.refused'],
  ] as const)('is answered in words: %s', async (verb, body, deed) => {
    const { about, appealId, version, decisionId } = await appealed()
    const answering = { caseId: appealId, version, verb, statement: STATEMENT }
    await answerAppeal(contextOf(db, await moderator(db)), answering)
    expect(await bodyOf(about)).toBe(body)
    expect(await db.staffLogEntry.count({ where: { verb: deed } })).toBe(1)
    const answer = await db.decision.findFirstOrThrow({ where: { caseId: appealId } })
    expect(await decisionPage(contextOf(db, about.author), answer.id)).toMatchObject({ verb, statement: STATEMENT })
    const first = await decisionPage(contextOf(db, about.author), decisionId)
    expect([first.undone, first.appeal?.answered]).toEqual([verb === 'undo', true])
  })

  it('is not answered by who decided, nor by who reported it, its author or a member, nor twice', async () => {
    const { about, by, appealId, version } = await appealed()
    const answer = (who: Parameters<typeof contextOf>[1]) =>
      answerAppeal(contextOf(db, who), { caseId: appealId, version, verb: 'uphold', statement: STATEMENT })
    await expect(answer(by)).rejects.toMatchObject({ status: 403 })
    await expect(answer({ ...about.reporter, roles: ['moderator'] })).rejects.toMatchObject({ status: 403 })
    await expect(answer({ ...about.author, roles: ['moderator'] })).rejects.toMatchObject({ status: 404 })
    await expect(answer(await member(db))).rejects.toMatchObject({ status: 404 })
    await answer(await moderator(db))
    await expect(answer(await moderator(db))).rejects.toMatchObject({ status: 409 })
  })

  it('is made by its author alone, once, and within six months', async () => {
    const about = await reportedPost(db)
    const { id: decisionId, by } = await decided(db, about.id, 'hide')
    const appeal = (who: Parameters<typeof contextOf>[1], now = NOW) =>
      appealDecision(contextOf(db, who, { now }), { decisionId, appeal: APPEAL })
    await expect(appeal(by)).rejects.toMatchObject({ status: 403 })
    await expect(appeal(about.reporter)).rejects.toMatchObject({ status: 404 })
    await expect(appeal(undefined)).rejects.toMatchObject({ status: 404 })
    await expect(appeal(about.author, appealUntil(NOW))).rejects.toMatchObject({ status: 409 })
    const both = await Promise.allSettled([appeal(about.author), appeal(about.author)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db.moderationCase.count({ where: { origin: 'appeal' } })).toBe(1)
  })

  it('keeps the words as long as it waits, whatever the months', async () => {
    const { appealId, version } = await appealed()
    const later = new Date(appealUntil(NOW).getTime() + 86_400_000)
    expect(await eraseCustody(db, later)).toBe(0)
    const answer = { caseId: appealId, version, verb: 'uphold', statement: STATEMENT }
    await answerAppeal(contextOf(db, await moderator(db), { now: later }), answer)
    expect(await eraseCustody(db, later)).toBe(1)
  })
})
