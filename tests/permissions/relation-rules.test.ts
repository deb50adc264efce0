import { describe, expect, it } from 'vitest'
import { AUDIENCES } from '#server/forum/terms.ts'
import { holds } from '#server/permissions/actor.ts'
import { can } from '#server/permissions/can.ts'
import { type EndFacts, relationRules, visibleRelations } from '#server/permissions/relations.ts'
import type { Actor } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { answeringFor } from '#server/relations/lock-ends.ts'
import { tied } from '#tests/relations/tying.ts'
import { testDatabase } from '#tests/support/database.ts'
import { NOW } from '#tests/support/world.ts'
import { ACTORS, type ActorName, asked, cases, EVERYBODY, MEMBERS, NOBODY, type RuleTable } from './rule-table.ts'

const { db } = await testDatabase()

const end = (answering: string[], audience = 'public'): EndFacts => ({ answering, audience })
const relation = (authorId: string, ends: [EndFacts, EndFacts], withdrawnAt: Date | null = null) => ({
  authorId,
  ends,
  withdrawnAt,
})
const OPEN: [EndFacts, EndFacts] = [end(['author']), end(['member'])]
const HALF: [EndFacts, EndFacts] = [end(['author']), end(['member'], 'members')]
const WHOLE: [EndFacts, EndFacts] = [end(['author'], 'members'), end(['member'], 'members')]

const TABLE: RuleTable = {
  'relation.read': [
    ['one between two that everyone reads', relation('author', OPEN), EVERYBODY],
    ['one with an end among members', relation('author', HALF), MEMBERS],
    ['one among members', relation('author', WHOLE), MEMBERS],
    ['one that was taken back', relation('author', OPEN, NOW), EVERYBODY],
  ],
  'relation.propose': [
    ['between two that everyone reads', { ends: OPEN }, MEMBERS],
    ['with an end among members', { ends: HALF }, MEMBERS],
    ['between two among members', { ends: WHOLE }, MEMBERS],
  ],
  'relation.answer': [
    ['what one end proposed', relation('author', OPEN), ['a member']],
    ['what the other end proposed', relation('member', OPEN), ['the author']],
    ['what one end proposed among members', relation('author', HALF), ['a member']],
    ['what a third person proposed', relation('curator', OPEN), ['a member', 'the author']],
    ['what was taken back', relation('author', OPEN, NOW), NOBODY],
    ['what was proposed by who answers for both', relation('author', [end(['author']), end(['author'])]), NOBODY],
    [
      'what was proposed by one of two on the same side',
      relation('author', [end(['author', 'curator']), end(['member'])]),
      ['a member'],
    ],
    [
      'what was proposed by one who answers for one end, by those who answer for both',
      relation('author', [end(['author', 'curator']), end(['curator'])]),
      ['a curator'],
    ],
  ],
  'relation.withdraw': [
    ['one that stands', relation('author', OPEN), ['the author']],
    ['one with an end among members', relation('author', HALF), ['the author']],
    ['one that was taken back', relation('author', OPEN, NOW), NOBODY],
  ],
}

describe('of relations', () => {
  it('every ability is in the table', () => {
    expect(Object.keys(TABLE).sort()).toEqual(Object.keys(relationRules).sort())
  })

  it.each(cases(TABLE))('$ability of $state by $name: $may', ({ ability, subject, name, may }) => {
    expect(asked(ACTORS[name], ability, subject)).toBe(may)
  })
})

/** Relations on which the rule and its twin for queries disagree about an actor. */
async function disagreements(actor: Actor, twin = visibleRelations): Promise<string[]> {
  const picked = await db.$queryRaw<{ id: string }[]>`SELECT relation.id FROM relation WHERE ${twin(actor)}`
  const visible = new Set(picked.map(({ id }) => id))
  const all = await db.relation.findMany({ include: { from: true, to: true } })
  const wrong: string[] = []
  for (const { id, from, to, ...one } of all) {
    const ends = [
      { ...from, answering: await answeringFor(db, from.id) },
      { ...to, answering: await answeringFor(db, to.id) },
    ] as const
    if (can(actor, 'relation.read', { ...one, ends }) !== visible.has(id)) wrong.push(id)
  }
  return wrong
}

describe('which relations queries pick and which may be read is the same', () => {
  it.each(Object.keys(ACTORS) as ActorName[])('for %s', async (name) => {
    for (const practice of AUDIENCES)
      for (const finding of AUDIENCES) {
        const { practiceId, findingId } = await tied(db)
        await db.thread.update({ where: { id: practiceId }, data: { audience: practice } })
        await db.thread.update({ where: { id: findingId }, data: { audience: finding } })
      }
    const actor: Actor = ACTORS[name]
    expect(await disagreements(actor)).toEqual([])
    const tooMuch = await disagreements(actor, () => Prisma.sql`true`)
    const unseen = actor.kind === 'reader' ? 8 : holds(actor, 'moderator') ? 0 : 5
    expect(tooMuch).toHaveLength(unseen)
    expect((await disagreements(actor, () => Prisma.sql`false`)).length).toBeGreaterThan(0)
  })
})

it('who answers for an end: owners of a practice, who added a finding, who opened anything else', async () => {
  const { practiceId, findingId, owner, researcher } = await tied(db)
  expect(await answeringFor(db, practiceId)).toEqual([owner.id])
  await db.thread.update({ where: { id: findingId }, data: { authorId: owner.id } })
  expect(await answeringFor(db, findingId)).toEqual([researcher.id])
  await db.initiative.delete({ where: { threadId: practiceId } })
  await db.thread.update({ where: { id: practiceId }, data: { authorId: researcher.id } })
  expect(await answeringFor(db, practiceId)).toEqual([researcher.id])
})
