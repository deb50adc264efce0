import { describe, expect, it } from 'vitest'
import { exportedRecord } from '#server/findings/citation.ts'
import { readCsl } from '#server/findings/csl-record.ts'
import { readBibliography } from '#server/findings/read-bibliography.ts'

const whole = {
  ...{ type: 'article-journal', title: 'A study of care', issued: { 'date-parts': [[2020]] } },
  author: [{ family: 'Haugen', given: 'Kari' }],
}
const exported = (variables: object, format: 'bib' | 'ris') => {
  const { csl } = readCsl({ ...whole, ...variables })
  if (!csl) throw new Error('the record was not taken')
  return readBibliography(exportedRecord(csl, format).body)
}

describe('an exported record', () => {
  it.each([
    { title: 'A study}, editor = {Evil' },
    { DOI: '10.5555/x},editor={Evil' },
    { URL: 'https://example.org/x},editor={Evil' },
    { URL: 'https://example.org/x}}@book{evil,title={Evil},year={2020}' },
    { publisher: 'X}, editor = {Evil' },
    { volume: '1}, editor = {Evil' },
    { page: '1}, editor = {Evil' },
    { language: 'en}, editor = {Evil' },
    { ISSN: '1}, editor = {Evil' },
    { ISBN: '1}, editor = {Evil' },
    { keyword: 'x}, editor = {Evil' },
    { 'container-title': 'X}, editor = {Evil' },
  ])('says nothing in BibTeX and RIS that the record does not say: %j', (variables) => {
    for (const format of ['bib', 'ris'] as const) {
      const read = exported(variables, format)
      expect(read).toHaveLength(1)
      expect(read?.[0]?.csl?.author).toEqual(whole.author)
      expect(read?.[0]?.csl).not.toHaveProperty('editor')
    }
  })
})
