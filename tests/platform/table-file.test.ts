import { describe, expect, it } from 'vitest'
import { csvOf, jsonOf, type TableCell, type TableFile } from '#server/platform/table-file.ts'

const table = (...rows: TableCell[][]): TableFile => ({
  name: 'places',
  about: 'What is where.',
  source: 'Somebody',
  columns: [
    { name: 'place', about: 'Its name' },
    { name: 'count', about: 'How many' },
  ],
  rows,
})

/** The first cell of the only row. */
const written = (cell: TableCell): string => /\r\n(.*);1\r\n$/s.exec(csvOf(table([cell, 1])))?.[1] ?? '?'

describe('a table for spreadsheets', () => {
  it('says that it is UTF-8, and names its columns', () => {
    expect(csvOf(table(['Møre', 3], ['Oslo', null]))).toBe('\uFEFFplace;count\r\nMøre;3\r\nOslo;\r\n')
  })

  it.each<[TableCell, string]>([
    ['a;b', '"a;b"'],
    ['a,b', '"a,b"'],
    ['said "so"', '"said ""so"""'],
    ['two\nlines', '"two\nlines"'],
    [-3, '-3'],
    [null, ''],
  ])('writes %j as %j', (cell, csv) => {
    expect(written(cell)).toBe(csv)
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =HYPERLINK("http://x")', '＝1', '\r=1'])(
    'never runs %j as a formula',
    (cell) => {
      expect(written(cell)).toMatch(/^"?'/)
    },
  )

  it.each(['a=b', 'e-post', '1–5', 'ا-ب'])('leaves %j as it is', (cell) => {
    expect(written(cell)).toBe(cell)
  })
})

describe('a table for programs', () => {
  it('has its rows by the names of the columns, which it describes', () => {
    expect(JSON.parse(jsonOf(table(['=1', 3], ['Oslo', null])))).toEqual({
      name: 'places',
      about: 'What is where.',
      source: 'Somebody',
      columns: [
        { name: 'place', about: 'Its name' },
        { name: 'count', about: 'How many' },
      ],
      rows: [
        { place: '=1', count: 3 },
        { place: 'Oslo', count: null },
      ],
    })
  })
})
