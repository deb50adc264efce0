import { describe, expect, it } from 'vitest'
import { linesOfNames, lineWithWrongOrcid, namesInLines } from '#server/findings/names.plain.ts'
import { registrationAddress } from '#server/findings/registration-address.ts'

const ORCID = '0000-0002-1825-0097'

describe('names in the lines of a form', () => {
  it.each([
    ['Haugen, Kari', { family: 'Haugen', given: 'Kari' }],
    ['The Invented Group', { literal: 'The Invented Group' }],
    [`Haugen, Kari ${ORCID}`, { family: 'Haugen', given: 'Kari', ORCID }],
    [`Haugen, Kari; https://orcid.org/${ORCID}`, { family: 'Haugen', given: 'Kari', ORCID }],
    [`Haugen, Kari (ORCID: ${ORCID})`, { family: 'Haugen', given: 'Kari', ORCID }],
    [`The Invented Group ${ORCID}`, { literal: 'The Invented Group', ORCID }],
  ])('are read from %j', (line, name) => {
    expect(namesInLines(line)).toEqual([name])
  })

  it('come back as they were', () => {
    const lines = `Haugen, Kari ${ORCID}\nvan der Berg, A.\nThe Invented Group`
    expect(linesOfNames(namesInLines(lines))).toBe(lines)
  })

  it.each([
    [`Haugen, Kari ${ORCID}`, undefined],
    ['Haugen, Kari\nOsman, M. 0000-0002-1825-0098', 2],
    [`\n${ORCID}`, 2],
    ['Study group of 2020, A.', undefined],
    ['', undefined],
  ])('in %j, line %s holds an ORCID iD that is none', (lines, number) => {
    expect(lineWithWrongOrcid(lines)).toBe(number)
  })

  it('are read at once, however long a line is', () => {
    const began = performance.now()
    namesInLines(`${' ,;('.repeat(1_200)}x`)
    expect(performance.now() - began).toBeLessThan(500)
  })
})

describe('where a study is registered', () => {
  it.each([
    ['nct01234567', 'https://clinicaltrials.gov/study/NCT01234567'],
    ['PROSPERO CRD42021234567, changed once', 'https://www.crd.york.ac.uk/PROSPERO/view/CRD42021234567'],
    ['CTIS 2023-508123-41-00', 'https://euclinicaltrials.eu/ctis-public/view/2023-508123-41-00'],
    ['ISRCTN 12345678', 'https://www.isrctn.com/ISRCTN12345678'],
    ['At the hospital', undefined],
    ['NCT1234', undefined],
  ])('is read from %j', (words, address) => {
    expect(registrationAddress(words)).toBe(address)
  })
})
