import { describe, expect, it } from 'vitest'
import type { Ability } from '#server/permissions/can.ts'
import { can } from '#server/permissions/can.ts'
import { shapingRules, visibleCollections } from '#server/permissions/shaping.ts'
import { testDatabase } from '#tests/support/database.ts'
import { actorOf, member, NOW } from '#tests/support/world.ts'
import { ACTORS, type ActorName, asked, cases, EVERYBODY, MEMBERS, NOBODY, type RuleTable } from './rule-table.ts'

const { db } = await testDatabase()

const SHAPING: readonly ActorName[] = ['a curator', 'a moderator']
const FOR_BODIES: readonly ActorName[] = ['a curator', 'a coordinator']
const OPEN = { audience: 'public' }
const CONFIRMED = { ...OPEN, verified: true }

const TABLE: RuleTable = {
  'collection.read': [
    ['a published collection', { publishedAt: NOW }, EVERYBODY],
    ['a draft', { publishedAt: null }, SHAPING],
  ],
  'collection.follow': [
    ['a published collection', { publishedAt: NOW }, MEMBERS],
    ['a draft', { publishedAt: null }, NOBODY],
  ],
  'response.write': [
    ['an open thread', CONFIRMED, FOR_BODIES],
    ['a thread out of sight', { audience: 'staff', verified: true }, NOBODY],
  ],
  'response.revise': [
    ['a response of somebody else', { authorId: 'other', verified: true, thread: OPEN }, FOR_BODIES],
    [
      'what one wrote before one left the policymakers',
      { authorId: 'member', verified: true, thread: OPEN },
      FOR_BODIES,
    ],
  ],
}

describe('who may do what with what curators make', () => {
  it.each(cases(TABLE))('$ability of $state: $name: $may', ({ ability, subject, name, may }) => {
    expect(asked(ACTORS[name], ability, subject)).toBe(may)
  })

  it('says it of every ability', () => {
    expect(Object.keys(TABLE).sort()).toEqual((Object.keys(shapingRules) as Ability[]).sort())
  })

  it('confirmed policymakers answer for bodies, and change what they wrote and nobody else’s', () => {
    const policymaker = { ...ACTORS['a member'], groups: ['policymaker' as const] }
    expect(can(policymaker, 'response.write', CONFIRMED)).toBe(true)
    expect(can(policymaker, 'response.write', { ...OPEN, verified: false })).toBe(false)
    expect(can(policymaker, 'response.write', { audience: 'staff', verified: true })).toBe(false)
    expect(can(policymaker, 'response.revise', { authorId: 'member', verified: true, thread: OPEN })).toBe(true)
    expect(can(policymaker, 'response.revise', { authorId: 'member', verified: false, thread: OPEN })).toBe(false)
    expect(can(policymaker, 'response.revise', { authorId: 'other', verified: true, thread: OPEN })).toBe(false)
  })
})

describe('which collections a list shows and which may be opened is the same', () => {
  it.each(Object.keys(ACTORS) as ActorName[])('for %s', async (name) => {
    const like = ACTORS[name]
    const curator = await member(db, { roles: ['curator'] })
    const kept = { title: 'A collection', intro: 'Its words', language: 'en', createdById: curator.id }
    await db.collection.create({ data: kept })
    await db.collection.create({ data: { ...kept, publishedAt: NOW } })
    const actor = like.kind === 'member' ? actorOf(await member(db, { roles: like.roles })) : like
    const shown = await db.$queryRaw<{ id: number }[]>`
      SELECT id FROM collection WHERE ${visibleCollections(actor)} ORDER BY id`
    const all = await db.collection.findMany({ orderBy: { id: 'asc' } })
    const may = all.filter((one) => can(actor, 'collection.read', one))
    expect(shown.map(({ id }) => id)).toEqual(may.map(({ id }) => id))
  })
})
