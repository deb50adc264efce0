import { describe, expect, it } from 'vitest'
import { type FindingListInput, findingList } from '#server/findings/finding-list.ts'
import { factName, factNamed } from '#server/findings/population.plain.ts'
import { searchWords } from '#server/findings/search-words.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member } from '#tests/support/world.ts'
import { publishedFinding } from './filling.ts'

const { db } = await testDatabase()

/** One letter each, by which they are told. */
async function three(): Promise<void> {
  const nora = await member(db, { groups: ['researcher'] })
  const facts = { age: [], origin: [], status: [] }
  await publishedFinding(db, nora, {
    ...facts,
    headline: 'A: Tolker på legevakta',
    ...{ title: 'Først', authors: 'Åsen, Kari', question: 'experience', age: ['child', 'youth'], doi: '10.5555/a.1' },
  })
  await publishedFinding(db, nora, {
    ...facts,
    headline: 'B: Waiting rooms',
    ...{
      title: 'Second',
      question: 'benefit',
      origin: 'pooled',
      age: ['not_reported'],
      container: 'Tidsskrift for tolker',
    },
  })
  await publishedFinding(db, nora, {
    ...facts,
    headline: 'C: 100 % of letters_unread',
    ...{ title: 'Third', question: 'benefit', status: ['not_reported'], age: 'pooled' },
  })
}

describe('the list of findings, narrowed', () => {
  it.each<[FindingListInput, string]>([
    [{}, 'ABC'],
    [{ question: 'benefit' }, 'BC'],
    [{ question: 'benefit', population: { age: 'pooled' } }, 'C'],
    [{ population: { age: 'youth' } }, 'A'],
    [{ population: { age: 'not_reported' } }, 'B'],
    [{ population: { status: 'not_reported' } }, 'C'],
    [{ population: { origin: 'pooled' } }, 'B'],
    [{ words: ['TOLKER'] }, 'AB'],
    [{ words: ['tolker', 'asen'] }, 'A'],
    [{ words: ['ten', '10.5555/a.1'] }, ''],
    [{ words: ['10.5555/a.1'] }, 'A'],
    [{ words: ['%'] }, 'C'],
    [{ words: ['letters_unread'] }, 'C'],
    [{ words: ['summary words that stand nowhere'] }, ''],
  ])('to %j holds %j', async (narrowed, letters) => {
    await three()
    const { findings } = await findingList(contextOf(db), narrowed)
    const found = findings.map(({ title }) => title.charAt(0))
    expect(found.sort().join('')).toBe(letters)
  })
})

describe('what is looked for', () => {
  it.each([
    ['  Tolker   på\nlegevakt ', ['Tolker', 'på', 'legevakt']],
    ['', []],
    ['a b c d e f g h i j', [...'abcdefgh']],
  ])('in %j is %j', (words, found) => {
    expect(searchWords({ words })).toEqual(found)
  })

  it('is nobody’s number', () => {
    expect(() => searchWords({ words: 'Kari 13097248022' })).toThrow(expect.objectContaining({ status: 422 }))
  })
})

describe('a fact in an address', () => {
  it.each(['age.child', 'origin.014', 'setting.not_reported', 'arrival.pooled'])(
    'is read as it was written: %s',
    (name) => {
      const fact = factNamed(name)
      expect(fact && factName(fact)).toBe(name)
    },
  )

  it.each(['', 'age', 'age.refuge', 'toString.child', 'constructor.name'])('is none: %j', (name) => {
    expect(factNamed(name)).toBeUndefined()
  })
})
