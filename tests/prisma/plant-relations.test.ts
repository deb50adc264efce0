import { describe, expect, test } from 'vitest'
import { relations } from '#prisma/seed/commons/relations.ts'
import { RELATIONS_OF_FINDINGS } from '#prisma/seed/commons/relations-of-findings.ts'
import { plantRelations } from '#prisma/seed/demo-relations.ts'
import { plantDemo } from '#prisma/seed/plant-demo.ts'
import { transact } from '#server/platform/db.ts'
import { RELATION_KINDS, RELATION_STATES } from '#server/relations/terms.ts'
import { testDatabase } from '#tests/support/database.ts'
import { NOW, thread } from '#tests/support/world.ts'

const { db } = await testDatabase()

describe('the relations of the demo', () => {
  test('are of every kind and in every state, said after both ends were there and answered by others', async () => {
    await plantDemo(db, NOW)
    const rows = await db.relation.findMany({ include: { from: true, to: true, answers: true } })
    expect(rows).toHaveLength(relations.length + RELATIONS_OF_FINDINGS.length)
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(RELATION_KINDS))
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(RELATION_STATES))
    for (const { from, to, authorId, createdAt, answers, state } of rows) {
      expect(createdAt > from.createdAt && createdAt > to.createdAt && createdAt < NOW).toBe(true)
      for (const answer of answers) {
        expect(answer.verdict).toBe(state)
        expect(answer.memberId).not.toBe(authorId)
        expect(answer.answeredAt > createdAt && answer.answeredAt < NOW).toBe(true)
      }
    }
  })

  const [first] = relations
  test.each([
    ['a title that nothing has', { to: 'Nothing is called this' }, 'is no conversation'],
    ['a kind that cannot be said between the two', { kind: 'evaluates' }, 'cannot be said'],
    ['somebody who is not there', { by: 'nobody' }, 'not among the people'],
    ['a dispute without words', { state: 'disputed', by: 'thea' }, 'without a word'],
  ] as const)('are refused with %s', async (_what, changes, why) => {
    if (!first) throw new Error('The demo has no relations.')
    for (const title of [first.from, first.to]) await thread(db, { title })
    const planted = { ids: new Map([first.by, 'thea'].map((key) => [key, crypto.randomUUID()])), people: new Map() }
    const planting = transact(db, (tx) => plantRelations(tx, [{ ...first, ...changes }], { ...planted, now: NOW }))
    await expect(planting).rejects.toThrow(why)
  })
})
