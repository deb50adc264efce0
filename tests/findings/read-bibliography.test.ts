import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readCsl } from '#server/findings/csl-record.ts'
import { formatOf, readBibliography } from '#server/findings/read-bibliography.ts'
import { sortRecords } from '#server/findings/sort-records.ts'

const SAMPLES = new URL('../samples/bibliographies/four-records', import.meta.url).pathname
const WHOLE = new URL('../../../shared/data/bib-inn-migration/records', import.meta.url).pathname
const CITATION_JS = new URL('../../../shared/data/bib-citation-js/input/', import.meta.url).pathname
const ENDINGS = ['bib', 'ris', 'json'] as const

const sorted = (file: string) => sortRecords(readBibliography(readFileSync(file, 'utf8')) ?? [])
/** What tells works apart, without what formats write differently. */
const works = (file: string) =>
  sorted(file).works.map(({ csl, facts }) => ({ ...facts, title: csl.title, authors: csl.author?.length }))
const merges = (file: string) => sorted(file).records.filter((record) => 'again' in record && record.again).length

describe('a bibliography', () => {
  it.each(ENDINGS)('of four records as .%s holds three works: one twice, and two chapters of a book', (ending) => {
    expect(works(`${SAMPLES}.${ending}`)).toEqual(works(`${SAMPLES}.json`))
    expect(works(`${SAMPLES}.${ending}`)).toHaveLength(3)
    expect(merges(`${SAMPLES}.${ending}`)).toBe(1)
  })

  it.each(existsSync(`${WHOLE}.bib`) ? ['bib', 'ris', 'csl.json'] : [])(
    'of 181 real records as .%s holds 178 works, whatever the format',
    (ending) => {
      expect(works(`${WHOLE}.${ending}`)).toEqual(works(`${WHOLE}.csl.json`))
      expect(works(`${WHOLE}.${ending}`)).toHaveLength(178)
      expect(merges(`${WHOLE}.${ending}`)).toBe(3)
    },
  )

  it.each(existsSync(CITATION_JS) ? ['a complete article', 'authors with non-ASCII characters', 'rich text'] : [])(
    'of BibTeX’s own oddities is read: %s',
    (name) => {
      expect(readBibliography(readFileSync(`${CITATION_JS}${name}.bib`, 'utf8'))?.length).toBeGreaterThan(0)
    },
  )

  it.each([
    ['json', '[{"title": "A"}]'],
    ['json', ' {"title": "A"}'],
    ['ris', 'TY  - JOUR\nTI  - A\nER  - '],
    ['bib', '@article{a, title = {A}}'],
    ['bib', 'Exported today\n@book(a, title = {A})'],
    [undefined, 'https://example.org/list.bib'],
    [undefined, 'Haugen, K. (2025). A title.'],
    [undefined, ''],
  ])('is %s when it begins so', (format, text) => {
    expect(formatOf(text)).toBe(format)
  })

  it('is never fetched, whatever it says', () => {
    expect(readBibliography('https://example.org/list.json')).toBeUndefined()
    expect(readBibliography('10.1177/14034948211032494')).toBeUndefined()
  })

  it('in BibTeX loses only the entry that cannot be read, and knows the file’s abbreviations', () => {
    const text = [
      '@string{njpc = {Nordic Journal}}',
      '@article{a, title = {First}, year = 2020, journal = njpc}',
      '@article{b, title = {Broken, year = 2020',
      '@article{c, title = {Third}, year = 2021}',
    ].join('\n\n')
    const read = readBibliography(text)
    expect(read?.map(({ csl, problem }) => csl?.title ?? problem)).toEqual(['First', 'unreadable', 'Third'])
    expect(read?.[0]?.csl).toMatchObject({ 'container-title': 'Nordic Journal' })
  })

  it('in RIS may be broken between words, or within them where a line was full', () => {
    const full = 'x'.repeat(70)
    const text = `TY  - JOUR\nTI  - ${full}\nyz and\nmore\nPY  - 2020\nER  - \n`
    expect(readBibliography(text)?.[0]?.csl?.title).toBe(`${full}yz and more`)
  })

  it('in JSON that ends too early is none', () => {
    expect(readBibliography('[{"title": "A"')).toBeUndefined()
  })
})

describe('a record', () => {
  const whole = { type: 'article-journal', title: 'Title', issued: { 'date-parts': [[2020, 3, 1]] } }

  it.each([
    ['whole', whole, undefined],
    ['with a year in words', { ...whole, issued: { raw: 'spring 2020' } }, undefined],
    ['with a year as text', { ...whole, issued: { 'date-parts': [['2020']] } }, undefined],
    ['without a title', { ...whole, title: undefined }, 'no_title'],
    ['with a title without letters', { ...whole, title: ' – ' }, 'no_title'],
    ['without a year', { ...whole, issued: undefined }, 'no_year'],
    ['of the year 20', { ...whole, issued: { 'date-parts': [[20]] } }, 'no_year'],
    ['with an endless title', { ...whole, title: 'a'.repeat(501) }, 'too_long'],
    ['that is a word', 'title', 'unreadable'],
    ['that is nothing', null, 'unreadable'],
    ['with an identity number in a name', { ...whole, author: [{ literal: 'Kari 13097248022' }] }, 'identifier'],
    ['with a control character', { ...whole, publisher: 'A\u0001B' }, 'characters'],
  ])('%s: %#', (_what, given, problem) => {
    expect(readCsl(given).problem).toBe(problem)
  })

  it('does not show again what may hold somebody’s number', () => {
    const read = readCsl({ ...whole, title: 'About 13097248022' })
    expect(read).toEqual({ problem: 'identifier' })
  })

  it('keeps what is known and in order, and nothing else', () => {
    const given = {
      ...whole,
      ...{ title: 'On <i>care</i>', DOI: 'https://doi.org/10.5555/ABC', volume: 7, abstract: 'Long', custom: { a: 1 } },
      ...{ author: [{ family: 'Haugen', given: 'K.', orcid: 'x' }, {}], URL: '  https://example.org ', note: 5 },
    }
    expect(readCsl(given).csl).toEqual({
      ...{ type: 'article-journal', title: 'On care', DOI: '10.5555/ABC', volume: '7', URL: 'https://example.org' },
      author: [{ family: 'Haugen', given: 'K.' }],
      issued: { 'date-parts': [[2020, 3, 1]] },
    })
  })

  it('does without a DOI that is none', () => {
    expect(readCsl({ ...whole, DOI: 'see the journal' }).csl).not.toHaveProperty('DOI')
  })

  it.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])(
    'does without an address that does not lead to a page: %s',
    (URL) => {
      expect(readCsl({ ...whole, URL }).csl).not.toHaveProperty('URL')
    },
  )

  it.each([
    { given: '130972', family: '48022' },
    { given: '48022', family: '130972' },
    { 'non-dropping-particle': '130972', family: '48022' },
  ])('finds an identity number that is spread over the parts of a name: %#', (one) => {
    expect(readCsl({ ...whole, author: [one] })).toEqual({ problem: 'identifier' })
  })
})
