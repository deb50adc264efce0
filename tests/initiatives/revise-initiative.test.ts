import { describe, expect, it } from 'vitest'
import { initiativeHistory } from '#server/initiatives/initiative-history.ts'
import { initiativePage } from '#server/initiatives/initiative-page.ts'
import { reviseInitiative } from '#server/initiatives/revise-initiative.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member } from '#tests/support/world.ts'
import { described, shared } from './sharing.ts'

const { db } = await testDatabase()
const owned = async (changes: Record<string, unknown> = {}) => {
  const context = contextOf(db, await member(db, { groups: ['clinician'], displayName: 'Ingrid' }))
  return { context, id: await shared(context, changes) }
}

describe('describing an initiative further', () => {
  it('tells more of the twelve, and keeps what stood as a version with its differences', async () => {
    const { context, id } = await owned()
    expect((await initiativePage(context, id)).initiative).toMatchObject({ told: 5, version: 1 })
    await reviseInitiative(
      context,
      described(id, {
        procedures: 'A nurse and a teacher invite parents to the library.',
        schedule: 'Every other Thursday',
        tailoring: 'Fathers come along',
        where: 'Bergen\nTroms',
        ages: ['adult', 'child'],
        settings: 'municipality',
        running: 'routine',
      }),
    )
    const { initiative } = await initiativePage(contextOf(db), id)
    expect(initiative).toMatchObject({
      told: 7,
      version: 2,
      running: 'routine',
      stage: 'local_routine',
      ages: ['adult', 'child'],
      settings: ['municipality'],
      places: [
        { code: '4601', name: 'Bergen' },
        { code: '55', name: 'Troms' },
      ],
    })
    const { versions } = await initiativeHistory(contextOf(db), id)
    expect(versions.map(({ version, author }) => [version, author.displayName])).toEqual([
      [2, 'Ingrid'],
      [1, 'Ingrid'],
    ])
    expect(versions[0]?.changes.map(({ part }) => part)).toEqual(['procedures', 'schedule', 'tailoring'])
    expect(versions[0]?.changes[0]?.differences).toContainEqual({ kind: 'added', text: 'teacher' })
  })

  it('makes no version of choices alone, and none of the same words', async () => {
    const { context, id } = await owned()
    await reviseInitiative(context, described(id, { ages: ['youth'] }))
    await reviseInitiative(context, described(id, { ages: ['youth'], where: 'Oslo' }))
    expect((await initiativePage(context, id)).initiative).toMatchObject({
      version: 1,
      ages: ['youth'],
      places: [{ name: 'Oslo' }],
    })
    expect(await db.initiativeVersion.count()).toBe(1)
  })

  it('falls from its rung when what is done is told no more', async () => {
    const { context, id } = await owned()
    await reviseInitiative(context, described(id, { procedures: '' }))
    expect((await initiativePage(context, id)).initiative).toMatchObject({ level: 0, stage: 'idea', told: 4 })
  })

  it('is refused when somebody else has described it since', async () => {
    const { context, id } = await owned()
    await reviseInitiative(context, described(id, { schedule: 'Thursdays' }))
    await expect(reviseInitiative(context, described(id, { schedule: 'Fridays' }))).rejects.toMatchObject({
      status: 409,
      said: { key: 'initiative.newer' },
    })
  })

  it('is refused for a place that is not known and for an identity number, and changes nothing', async () => {
    const { context, id } = await owned()
    for (const wrong of [{ where: 'Nowhere at all' }, { harms: 'Seen with 13097248022' }])
      await expect(reviseInitiative(context, described(id, wrong))).rejects.toMatchObject({ status: 422 })
    expect((await initiativePage(context, id)).initiative).toMatchObject({ version: 1, places: [{ name: 'Bergen' }] })
  })

  it.each([
    ['another member, who may read it', { audience: 'public' }, 403, true],
    ['a reader of a public one', { audience: 'public' }, 403, false],
    ['a reader of one among members, to whom there is none', { audience: 'members' }, 404, false],
  ] as const)('is not for %s', async (_who, changes, status, asMember) => {
    const { id } = await owned(changes)
    const other = contextOf(db, ...(asMember ? [await member(db)] : []))
    await expect(reviseInitiative(other, described(id, { schedule: 'Fridays' }))).rejects.toMatchObject({ status })
  })
})
