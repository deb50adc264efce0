import { describe, expect, it } from 'vitest'
import { initiativeHistory } from '#server/initiatives/initiative-history.ts'
import { initiativeList } from '#server/initiatives/initiative-list.ts'
import { initiativePage } from '#server/initiatives/initiative-page.ts'
import { reviseInitiative } from '#server/initiatives/revise-initiative.ts'
import { INITIATIVES_PER_PAGE } from '#server/initiatives/terms.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW, thread } from '#tests/support/world.ts'
import { described, shared } from './sharing.ts'

const { db } = await testDatabase()
const clinician = async (now = NOW) => contextOf(db, await member(db, { groups: ['clinician'] }), { now })
const titles = async (...asked: Parameters<typeof initiativeList>) =>
  (await initiativeList(...asked)).initiatives.map(({ title }) => title)

describe('the catalogue', () => {
  it('narrows by theme, setting, place, county and rung', async () => {
    const context = await clinician()
    await shared(context, { title: 'Tea at the library', where: 'Bergen' })
    await shared(context, { title: 'A line for pharmacies', theme: 'primary-care', where: 'Tromsø\nonline' })
    await thread(db, { title: 'A question about tea' })
    const narrowed = (filter: Parameters<typeof initiativeList>[1]) => titles(contextOf(db), filter)
    expect(await narrowed({})).toEqual(['A line for pharmacies', 'Tea at the library'])
    expect(await narrowed({ theme: 'primary-care' })).toEqual(['A line for pharmacies'])
    expect(await narrowed({ setting: 'online' })).toEqual(['A line for pharmacies'])
    expect(await narrowed({ setting: 'prison' })).toEqual([])
    const { threadId: id } = await db.initiative.findFirstOrThrow({
      where: { thread: { title: 'Tea at the library' } },
    })
    await reviseInitiative(context, described(id, { statuses: ['refugee'], ages: ['child', 'adult'] }))
    expect(await narrowed({ population: { list: 'ages', code: 'child' } })).toEqual(['Tea at the library'])
    expect(await narrowed({ population: { list: 'statuses', code: 'student' } })).toEqual([])
    expect(await narrowed({ place: '4601' })).toEqual(['Tea at the library'])
    expect(await narrowed({ place: '46' })).toEqual(['Tea at the library'])
    expect(await narrowed({ place: '55' })).toEqual(['A line for pharmacies'])
    expect(await narrowed({ level: 1 })).toHaveLength(2)
    expect(await narrowed({ level: 2 })).toEqual([])
  })

  it('goes on where a page ended, whatever is shared meanwhile', async () => {
    for (let number = 0; number < INITIATIVES_PER_PAGE + 3; number += 1)
      await shared(await clinician(new Date(NOW.getTime() + number * 1_000)), { title: `Practice number ${number}` })
    const first = await initiativeList(contextOf(db), {})
    expect(first).toMatchObject({ count: INITIATIVES_PER_PAGE + 3 })
    expect(first.initiatives).toHaveLength(INITIATIVES_PER_PAGE)
    await shared(await clinician(new Date(NOW.getTime() + 3_600_000)), { title: 'A practice that came meanwhile' })
    const second = await initiativeList(contextOf(db), { cursor: first.next ?? '' })
    expect(second.initiatives.map(({ title }) => title)).toEqual([
      'Practice number 2',
      'Practice number 1',
      'Practice number 0',
    ])
    expect(second.next).toBeNull()
    expect(await titles(contextOf(db), { cursor: 'nonsense' })).toContain('A practice that came meanwhile')
  })
})

describe('an initiative among members', () => {
  it('is nowhere for a reader: neither counted nor listed nor opened, as if there were none', async () => {
    const id = await shared(await clinician(), { audience: 'members', title: 'Hush, our practice' })
    const { id: plain } = await thread(db)
    const member_ = contextOf(db, await member(db))
    expect(await initiativeList(contextOf(db), {})).toEqual({
      initiatives: [],
      count: 0,
      next: null,
      onlyLike: false,
    })
    expect(await titles(member_, {})).toEqual(['Hush, our practice'])
    for (const ask of [initiativePage, initiativeHistory]) {
      const gone = await ask(contextOf(db), 2_000_000_000).catch((failure) => failure)
      expect(gone).toMatchObject({ status: 404 })
      expect(await ask(contextOf(db), id).catch((failure) => failure)).toEqual(gone)
      expect(await ask(contextOf(db), plain).catch((failure) => failure)).toEqual(gone)
      expect(await ask(member_, id)).toMatchObject({ initiative: { title: 'Hush, our practice' } })
    }
  })
})
