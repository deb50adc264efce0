import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { initiativeList } from '#server/initiatives/initiative-list.ts'
import { sortedRows } from '#server/initiatives/practice-map.plain.ts'
import { practiceMap } from '#server/initiatives/practice-map.ts'
import { practiceMapFile } from '#server/initiatives/practice-map-file.ts'
import { spreadMap } from '#server/initiatives/spread-map.ts'
import { testDatabase } from '#tests/support/database.ts'
import { initiative } from '#tests/support/initiatives.ts'
import { contextOf, member, NOW } from '#tests/support/world.ts'

const { db } = await testDatabase()

/** Somebody says that they use an initiative in a place. */
async function used(threadId: number, placeCode: string, facts: { by?: string; withdrawn?: boolean } = {}) {
  await db.adoption.create({
    data: {
      threadId,
      placeCode,
      memberId: facts.by ?? (await member(db)).id,
      voice: 'clinician',
      organisation: 'A health centre',
      sinceYear: 2024,
      idempotencyKey: randomUUID(),
      withdrawnAt: facts.withdrawn ? NOW : null,
    },
  })
}

const countsIn = async (code: string, ...asked: Parameters<typeof practiceMap>) => {
  const row = (await practiceMap(...asked)).rows.find((each) => each.code === code)
  return row && [row.described, row.used, row.all]
}

describe('the map of practice', () => {
  it('tells what is described in a place from what others use there, and counts each once', async () => {
    const bergen = await initiative(db, { places: ['4601', '4602'] })
    const oslo = await initiative(db, { places: ['0301'] })
    await used(bergen.id, '4624')
    await used(bergen.id, '5001')
    await used(oslo.id, '4601')
    await used(oslo.id, '4601')
    await used(oslo.id, '1103', { withdrawn: true })
    await used(bergen.id, '1804', { by: bergen.owner.id })
    const context = contextOf(db)
    const map = await practiceMap(context, {})
    expect(map.rows).toHaveLength(15)
    expect(await countsIn('46', context, {})).toEqual([1, 2, 2])
    expect(await countsIn('50', context, {})).toEqual([0, 1, 1])
    expect(await countsIn('11', context, {})).toEqual([0, 0, 0])
    expect(await countsIn('18', context, {})).toEqual([0, 0, 0])
    expect(map).toMatchObject({ county: null, total: { described: 2, used: 2, all: 2 }, nowhere: 0 })
    // Each number leads to a list of as many.
    for (const { code, all } of map.rows)
      if (code !== '18') expect((await initiativeList(context, { place: code })).count).toBe(all)
  })

  it('shows a county by its municipalities, and what is told of the county as a whole', async () => {
    await initiative(db, { places: ['46', '4601'] })
    await initiative(db, { places: ['46'] })
    await initiative(db, { places: ['0301'] })
    const map = await practiceMap(contextOf(db), { county: '46' })
    expect(map).toMatchObject({
      county: { code: '46', name: 'Vestland' },
      whole: { described: 2, used: 0, all: 2 },
      total: { all: 2 },
    })
    expect(map.rows).toHaveLength(43)
    expect(await countsIn('4601', contextOf(db), { county: '46' })).toEqual([1, 0, 1])
    expect(await countsIn('46', contextOf(db), { county: '46' })).toBeUndefined()
  })

  it.each(['99', '4601', '4', 'x', '4%', '\0', '46\0'])('knows no county %j', async (county) => {
    await expect(practiceMap(contextOf(db), { county })).rejects.toMatchObject({ status: 404 })
  })

  it('is narrowed to a theme, and counts what names no place', async () => {
    const { id } = await initiative(db, { places: ['4601'] })
    await initiative(db, { places: [] })
    await db.thread.update({ where: { id }, data: { themeCode: 'undocumented' } })
    expect(await practiceMap(contextOf(db), {})).toMatchObject({ total: { all: 1 }, nowhere: 1 })
    expect(await countsIn('46', contextOf(db), { theme: 'undocumented' })).toEqual([1, 0, 1])
    expect(await practiceMap(contextOf(db), { theme: 'primary-care' })).toMatchObject({ total: { all: 0 }, nowhere: 0 })
  })

  it('counts no initiative among members for a reader, in the file neither', async () => {
    const { id } = await initiative(db, { places: ['4601'], audience: 'members' })
    await initiative(db, { places: [], audience: 'members' })
    await used(id, '5001')
    expect(await countsIn('46', contextOf(db), {})).toEqual([0, 0, 0])
    expect(await practiceMap(contextOf(db), {})).toMatchObject({ total: { all: 0 }, nowhere: 0 })
    const amongMembers = contextOf(db, await member(db))
    expect(await countsIn('50', amongMembers, {})).toEqual([0, 1, 1])
    const numbers = async (context: typeof amongMembers) =>
      (await practiceMapFile(context, {})).rows.flat().filter((cell) => typeof cell === 'number' && cell > 0)
    expect(await numbers(contextOf(db))).toEqual([])
    expect(await numbers(amongMembers)).not.toEqual([])
  })

  it('is a file with the same rows, the total and what names no place', async () => {
    await initiative(db, { places: ['4601'] })
    const file = await practiceMapFile(contextOf(db), { sort: 'name' })
    expect(file.name).toBe('practice-map')
    expect(file.rows).toHaveLength(17)
    expect(file.rows[0]).toEqual(['county', '42', 'Agder', 0, 0, 0])
    expect(file.rows).toContainEqual(['county', '46', 'Vestland', 1, 0, 1])
    expect(file.rows.at(-2)).toEqual(['total', null, 'Norge', 1, 0, 1])
    for (const row of file.rows) expect(row).toHaveLength(file.columns.length)
  })
})

describe('rows of the map', () => {
  const row = (name: string, described: number, used_: number, all: number) => ({
    ...{ code: name, name },
    ...{ described, used: used_, all },
  })
  const rows = [row('Østfold', 1, 0, 1), row('Agder', 0, 4, 4), row('Ås', 3, 0, 3), row('Asker', 1, 0, 1)]

  it.each([
    ['name', ['Agder', 'Asker', 'Østfold', 'Ås']],
    ['described', ['Ås', 'Asker', 'Østfold', 'Agder']],
    ['used', ['Agder', 'Asker', 'Østfold', 'Ås']],
    ['all', ['Agder', 'Ås', 'Asker', 'Østfold']],
  ] as const)('by %s', (sort, names) => {
    expect(sortedRows(rows, sort).map(({ name }) => name)).toEqual(names)
  })
})

describe('the small map of an initiative', () => {
  it('marks where it began and where others use it', async () => {
    const { id, owner } = await initiative(db, { places: ['4601'] })
    await used(id, '5001')
    await used(id, '5001')
    await used(id, '0301', { withdrawn: true })
    await used(id, '1804', { by: owner.id })
    const map = await spreadMap(contextOf(db), id)
    expect(map?.marks.map(({ code, own }) => [code, own])).toEqual([
      ['5001', false],
      ['4601', true],
    ])
  })

  it('is not drawn where no place is told', async () => {
    const { id } = await initiative(db, { places: [] })
    expect(await spreadMap(contextOf(db), id)).toBeNull()
  })
})
