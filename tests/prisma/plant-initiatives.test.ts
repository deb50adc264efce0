import { describe, expect, test } from 'vitest'
import { initiatives } from '#prisma/seed/commons/initiatives.ts'
import { plantDemo } from '#prisma/seed/plant-demo.ts'
import { evidenceOf } from '#server/initiatives/evidence-of.ts'
import { CONFIRMED_RUNGS, STAGES } from '#server/initiatives/terms.ts'
import { testDatabase } from '#tests/support/database.ts'
import { NOW } from '#tests/support/world.ts'

const { db } = await testDatabase()

describe('the initiatives of the demo', () => {
  test('are twenty-five, on every rung, from a trial to the whole country, two of them stopped', async () => {
    await plantDemo(db, NOW)
    const rows = await db.initiative.findMany({ include: { owners: true, places: true, versions: true } })
    expect(rows).toHaveLength(25)
    expect(new Set(rows.map(({ level }) => level))).toEqual(new Set([1, 2, 3, 4, 5]))
    const stages = new Set(rows.map(({ stage }) => stage))
    expect(STAGES.filter((stage) => !stages.has(stage))).toEqual(['idea'])
    expect(rows.filter(({ running }) => running === 'stopped')).toHaveLength(2)
    for (const { version, versions, owners } of rows) {
      expect(versions.map((one) => one.version)).toEqual([version])
      expect(owners.length).toBeGreaterThan(0)
    }
  })

  test('all say in which languages they are given; many name organisations, materials and whom to ask', async () => {
    await plantDemo(db, NOW)
    const rows = await db.initiative.findMany({ include: { institutions: true, materials: true, contact: true } })
    expect(rows.filter(({ languages }) => languages.length === 0)).toEqual([])
    const having = (some: (row: (typeof rows)[number]) => unknown) => rows.filter(some).length
    expect(having(({ institutions }) => institutions.length > 0)).toBeGreaterThanOrEqual(10)
    expect(having(({ materials }) => materials.length > 0)).toBeGreaterThanOrEqual(8)
    expect(having(({ contact }) => contact)).toBeGreaterThanOrEqual(10)
    expect(await db.ownershipOffer.count()).toBe(1)
  })

  test('are confirmed by others than their owners, in two groups at least, and adopted elsewhere by others', async () => {
    await plantDemo(db, NOW)
    const rows = await db.initiative.findMany({ include: { confirmations: true, adoptions: true } })
    const confirmed = rows.filter(({ level }) => level >= CONFIRMED_RUNGS[0])
    expect(confirmed.length).toBeGreaterThanOrEqual(5)
    for (const { threadId, confirmations, adoptions } of rows) {
      const counted = await evidenceOf(db, threadId)
      expect(counted?.level.confirmations).toHaveLength(confirmations.length)
      expect(new Set(counted?.stage.usedIn)).toEqual(new Set(adoptions.map(({ placeCode }) => placeCode)))
    }
    expect(rows.flatMap(({ adoptions }) => adoptions).filter(({ learnedFromId }) => learnedFromId)).not.toHaveLength(0)
    expect(initiatives.flatMap(({ adoptions = [] }) => adoptions)).toHaveLength(
      rows.flatMap(({ adoptions }) => adoptions).length,
    )
  })
})
