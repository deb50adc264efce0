import { beforeEach, describe, expect, it } from 'vitest'
import { retitleThread } from '#server/forum/retitle-thread.ts'
import { initiativeList } from '#server/initiatives/initiative-list.ts'
import { looserFilters } from '#server/initiatives/looser-filters.ts'
import { readSearchWords } from '#server/initiatives/search-words.ts'
import { INITIATIVES_PER_PAGE } from '#server/initiatives/terms.ts'
import { testDatabase } from '#tests/support/database.ts'
import { initiative } from '#tests/support/initiatives.ts'
import { contextOf, member, type TestMember } from '#tests/support/world.ts'
import { shared } from './sharing.ts'

const { db } = await testDatabase()
const reader = contextOf(db)
let owner: TestMember
beforeEach(async () => {
  owner = await member(db, { groups: ['clinician'] })
})

const told = (changes: Record<string, unknown>) =>
  shared(contextOf(db, owner), { why: 'It was needed.', body: 'We meet.', ...changes })
const found = async (words: string, filter: Parameters<typeof initiativeList>[1] = {}) => {
  const { initiatives, onlyLike } = await initiativeList(reader, { words: readSearchWords(words), ...filter })
  return (onlyLike ? ['like:'] : []).concat(initiatives.map(({ title }) => title))
}

describe('words for the problem', () => {
  beforeEach(async () => {
    await told({
      title: 'Tolk i lommen på legevakta',
      language: 'nb',
      body: 'Telefonen ringer tolketjenesten om natta.',
    })
    await told({
      title: 'Evenings for the pregnant',
      language: 'en',
      body: 'A midwife, and an interpreter in the room.',
    })
    await told({ title: 'مترجمون في العيادة', language: 'ar', body: 'تجيب مترجمة على أسئلة المرضى.' })
    await told({ title: 'Перший візит до лікаря', language: 'uk', body: 'Перекладачка йде разом.' })
  })

  it.each([
    ['another form of the word, in Norwegian', 'tolker', ['Tolk i lommen på legevakta']],
    ['another form of the word, in English', 'interpreters', ['Evenings for the pregnant']],
    ['another form of the word, in Arabic', 'المترجم', ['مترجمون في العيادة']],
    ['the beginning of a word, in any language', 'перекладач', ['Перший візит до лікаря']],
    ['the beginning of a long word', 'tolketj', ['Tolk i lommen på legevakta']],
    ['small words between them', 'tolk på legevakt', ['Tolk i lommen på legevakta']],
    ['words of the description', 'midwife room', ['Evenings for the pregnant']],
    ['signs that search engines know', "interpreter & (room | !midwife):* 'x", []],
    ['nothing but signs is no search', '& | ! ( ) : *', 4],
    ['a slip of the fingers', 'evnings for pregnant', ['like:', 'Evenings for the pregnant']],
    ['without the letters of the language', 'tolk pa legevakta', ['like:', 'Tolk i lommen på legevakta']],
    ['nothing like it', 'zebra crossing', []],
  ])('%s', async (_what, words, titles) => {
    if (typeof titles === 'number') expect(await found(words)).toHaveLength(titles)
    else expect(await found(words)).toEqual(titles)
  })

  it('find a title before a description, and follow a title that improves', async () => {
    const id = await told({ title: 'Something else', body: 'An evening with an interpreter, for the pregnant.' })
    await told({ title: 'Interpreter for the pregnant', body: 'A phone.' })
    expect((await found('interpreter pregnant'))[0]).toBe('Interpreter for the pregnant')
    expect(await found('zebra')).toEqual([])
    await retitleThread(contextOf(db, owner), { threadId: id, title: 'A zebra at the door', was: 'Something else' })
    expect(await found('zebra')).toEqual(['A zebra at the door'])
  })

  it('go on where a page ended', async () => {
    for (let number = 0; number < INITIATIVES_PER_PAGE; number += 1) await told({ title: `Zebra number ${number}` })
    await told({ title: 'The last one', body: 'Like a zebra.' })
    const first = await initiativeList(reader, { words: 'zebra' })
    expect(first).toMatchObject({ count: INITIATIVES_PER_PAGE + 1, next: String(INITIATIVES_PER_PAGE) })
    const second = await initiativeList(reader, { words: 'zebra', cursor: first.next ?? '' })
    expect(second.initiatives.map(({ title }) => title)).toEqual(['The last one'])
    expect(second.next).toBeNull()
  })

  it.each(['13097248022', 'pasient 130972 48022', '١٣٠٩٧٢٤٨٠٢٢'])('%s is refused and not looked for', (number) => {
    const refused = () => readSearchWords(number)
    expect(refused).toThrowError(expect.objectContaining({ status: 422, fields: { q: expect.anything() } }))
    expect(refused).not.toThrowError(/\d{5}/)
  })

  it('find nothing that a reader may not see, not even by what is like it', async () => {
    await told({ title: 'Hush, zebras only', audience: 'members' })
    expect(await found('zebras')).toEqual([])
    expect(await found('hush zebra onyl')).toEqual([])
    expect(await looserFilters(reader, { words: 'zebras', theme: 'substance-use' })).toEqual([])
    const inside = await initiativeList(contextOf(db, owner), { words: 'zebras' })
    expect(inside.count).toBe(1)
  })
})

describe('a language', () => {
  it('is one in which it is given, not that of the description', async () => {
    const id = await told({ title: 'Tea in Tigrinya', language: 'nb' })
    await told({ title: 'Tea in Norwegian', language: 'nb' })
    await db.initiative.update({ where: { threadId: id }, data: { languages: ['ti', 'nb'] } })
    const titles = async (language: 'ti' | 'nb' | 'en') =>
      (await initiativeList(reader, { language })).initiatives.map(({ title }) => title)
    expect(await titles('ti')).toEqual(['Tea in Tigrinya'])
    expect(await titles('nb')).toEqual(['Tea in Tigrinya'])
    expect(await titles('en')).toEqual([])
  })
})

describe('the nearest first', () => {
  it('begins where one is, whatever was described last, and tells how far', async () => {
    await initiative(db, { title: 'In Tromsø', places: ['5501'] })
    const { id } = await initiative(db, { title: 'In Oslo and Voss', places: ['0301'] })
    await initiative(db, { title: 'In Bergen', places: ['4601', '0301'] })
    await initiative(db, { title: 'Nowhere', places: [] })
    await db.adoption.create({
      data: {
        ...{ threadId: id, memberId: owner.id, voice: 'ngo', organisation: 'Us', placeCode: '4621', sinceYear: 2024 },
        idempotencyKey: crypto.randomUUID(),
      },
    })
    const list = await initiativeList(reader, { place: '4601', anywhere: true })
    expect(list.initiatives.map(({ title, nearest }) => [title, nearest?.name])).toEqual([
      ['In Bergen', 'Bergen'],
      ['In Oslo and Voss', 'Voss'],
      ['In Tromsø', 'Tromsø'],
      ['Nowhere', undefined],
    ])
    expect(list.initiatives[0]?.nearest?.kilometres).toBe(0)
    expect(list.initiatives[1]?.nearest?.kilometres).toBeGreaterThan(50)
    const there = await initiativeList(reader, { place: '46' })
    expect(there.initiatives.map(({ title }) => title)).toEqual(['In Bergen', 'In Oslo and Voss'])
    expect((await initiativeList(reader, {})).initiatives.map(({ nearest }) => nearest)).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})

describe('places that use it', () => {
  it('are those that level and stage count: elsewhere, by others, each once', async () => {
    const { id, owner: one } = await initiative(db, { places: ['46'] })
    const says = (memberId: string, placeCode: string) =>
      db.adoption.create({
        data: {
          ...{ threadId: id, memberId, voice: 'ngo', organisation: 'Us', placeCode, sinceYear: 2024 },
          idempotencyKey: crypto.randomUUID(),
        },
      })
    const cardOf = async () => (await initiativeList(reader, {})).initiatives[0]
    await says(owner.id, '4601')
    await says(one.id, '0301')
    expect(await cardOf()).toMatchObject({ usedIn: 0 })
    await says(owner.id, '1103')
    await says((await member(db)).id, '1103')
    await says((await member(db)).id, '5501')
    expect(await cardOf()).toMatchObject({ usedIn: 2 })
    expect(await initiativeList(reader, { place: '03' })).toMatchObject({ count: 0 })
  })
})

describe('when nothing is found', () => {
  it('tells which part of the filter to loosen, and how much is found then', async () => {
    await told({ title: 'Tea at the library', where: 'Bergen', theme: 'child-youth-family' })
    await told({ title: 'Tea at the clinic', where: 'Oslo', theme: 'primary-care' })
    const looser = (filter: Parameters<typeof looserFilters>[1]) => looserFilters(reader, filter)
    expect(await looser({ words: 'tea', place: '55', theme: 'primary-care' })).toEqual([{ dropped: 'place', count: 1 }])
    expect(await looser({ words: 'library', theme: 'primary-care', setting: undefined })).toEqual([
      { dropped: 'words', count: 1 },
      { dropped: 'theme', count: 1 },
    ])
    expect(await looser({ words: 'libary', theme: 'primary-care' })).toEqual([
      { dropped: 'words', count: 1 },
      { dropped: 'theme', count: 1 },
    ])
    expect(await looser({ stage: 'national', level: 5 })).toEqual([])
    expect(await looser({})).toEqual([])
  })
})
