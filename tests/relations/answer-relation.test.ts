import { describe, expect, it } from 'vitest'
import { answerRelation } from '#server/relations/answer-relation.ts'
import { relationPage, relationsOf } from '#server/relations/relations-of.ts'
import { withdrawRelation } from '#server/relations/withdraw-relation.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, type TestMember } from '#tests/support/world.ts'
import { answering, OTHERWISE, REASON, tied } from './tying.ts'

const { db } = await testDatabase()

const stateOf = async (id: string) => (await db.relation.findUniqueOrThrow({ where: { id } })).state

describe('those at the other end', () => {
  it('dispute it in words, which stand beside the reason at both ends', async () => {
    const { owner, findingId, practiceId, relationId } = await tied(db)
    await answerRelation(contextOf(db, owner), answering(practiceId, relationId))
    for (const end of [findingId, practiceId]) {
      const { relations } = await relationsOf(contextOf(db), end)
      expect(relations).toMatchObject([
        {
          state: 'disputed',
          reason: REASON,
          by: { displayName: 'The researcher' },
          answers: [{ words: OTHERWISE, voice: 'clinician', by: { displayName: 'The owner' }, own: false }],
        },
      ])
    }
  })

  it('confirm it, without a word if they like, and may see it differently later', async () => {
    const { owner, practiceId, relationId } = await tied(db)
    await answerRelation(contextOf(db, owner), answering(practiceId, relationId, { verdict: 'confirmed', words: '' }))
    expect(await stateOf(relationId)).toBe('confirmed')
    await answerRelation(contextOf(db, owner), answering(practiceId, relationId))
    expect(await stateOf(relationId)).toBe('disputed')
    expect(await db.relationAnswer.count()).toBe(1)
  })

  it('are heard each: what one of them disputes is disputed, whoever confirms it', async () => {
    const { owner, practiceId, relationId } = await tied(db)
    const second = await member(db)
    await db.initiativeOwner.create({ data: { threadId: practiceId, memberId: second.id } })
    await answerRelation(contextOf(db, owner), answering(practiceId, relationId))
    await answerRelation(contextOf(db, second), answering(practiceId, relationId, { verdict: 'confirmed' }))
    expect(await stateOf(relationId)).toBe('disputed')
    expect(await db.relationAnswer.count()).toBe(2)
  })

  it('are those of both ends where a third person proposed it', async () => {
    const third = await member(db, { groups: ['ngo'] })
    const { owner, researcher, findingId, practiceId, relationId } = await tied(db, {}, third)
    const yes = { verdict: 'confirmed', words: '', voice: 'researcher' }
    await answerRelation(contextOf(db, researcher), answering(findingId, relationId, yes))
    expect(await stateOf(relationId)).toBe('confirmed')
    await answerRelation(contextOf(db, owner), answering(practiceId, relationId))
    expect(await stateOf(relationId)).toBe('disputed')
  })

  it('say the same twice to no effect', async () => {
    const { owner, practiceId, relationId } = await tied(db)
    const form = answering(practiceId, relationId)
    await answerRelation(contextOf(db, owner), form)
    await answerRelation(contextOf(db, owner), form)
    expect(await db.signal.count({ where: { name: 'relation.answered' } })).toBe(1)
  })

  it.each<[what: string, changes: Record<string, unknown>, field: string, key: string]>([
    ['no verdict', { verdict: '' }, 'verdict', 'relation.choose_verdict'],
    ['a dispute without words', { words: 'No.' }, 'words', 'relation.say_why'],
    ['an identity number', { words: `${OTHERWISE} 13097248022` }, 'words', 'identifier.on_line_fnr'],
  ])('are refused with %s', async (_what, changes, field, key) => {
    const { owner, practiceId, relationId } = await tied(db)
    const saying = answerRelation(contextOf(db, owner), answering(practiceId, relationId, changes))
    await expect(saying).rejects.toMatchObject({ status: 422, fields: { [field]: { key } } })
    expect(await stateOf(relationId)).toBe('proposed')
  })

  it('are no others: not the proposer, nor who shares their side, nor a third', async () => {
    const ends = await tied(db)
    const { researcher, owner, practiceId, relationId } = ends
    const says = (who: TestMember | undefined) => answerRelation(contextOf(db, who), answering(practiceId, relationId))
    await expect(says(researcher)).rejects.toMatchObject({ status: 403 })
    await expect(says(await member(db))).rejects.toMatchObject({ status: 403 })
    await expect(says(undefined)).rejects.toMatchObject({ status: 403 })
    const ofOthers = answering(practiceId, '00000000-0000-7000-8000-000000000000')
    await expect(answerRelation(contextOf(db, owner), ofOthers)).rejects.toMatchObject({ status: 404 })
    await expect(answerRelation(contextOf(db, owner), answering(2_000_000_000, relationId))).rejects.toMatchObject({
      status: 404,
    })
    await says(owner)
  })
})

describe('whoever proposed it', () => {
  it('takes it back: lists have it no more, its page says so without the reason and with the answers', async () => {
    const { researcher, owner, findingId, practiceId, relationId } = await tied(db)
    await answerRelation(contextOf(db, owner), answering(practiceId, relationId))
    await withdrawRelation(contextOf(db, researcher), { threadId: findingId, relationId })
    for (const end of [findingId, practiceId])
      expect((await relationsOf(contextOf(db, owner), end)).relations).toEqual([])
    const { relation } = await relationPage(contextOf(db), { threadId: practiceId, relationId })
    expect(relation).toMatchObject({ withdrawnAt: NOW.toISOString(), reason: '', answers: [{ words: OTHERWISE }] })
    const late = answerRelation(contextOf(db, owner), answering(practiceId, relationId, { verdict: 'confirmed' }))
    await expect(late).rejects.toMatchObject({ status: 403 })
    const again = withdrawRelation(contextOf(db, researcher), { threadId: findingId, relationId })
    await expect(again).rejects.toMatchObject({ status: 403 })
  })

  it('alone does', async () => {
    const { owner, practiceId, relationId } = await tied(db)
    for (const who of [owner, await member(db), undefined])
      await expect(withdrawRelation(contextOf(db, who), { threadId: practiceId, relationId })).rejects.toMatchObject({
        status: 403,
      })
    expect(await db.relation.count({ where: { withdrawnAt: null } })).toBe(1)
  })
})
