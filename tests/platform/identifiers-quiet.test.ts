import { describe, expect, it } from 'vitest'
import { findIdentifiers } from '#server/platform/identifiers.plain.ts'
import { DUF, FNR, summary } from './identifier-vectors.ts'

describe('the guard keeps quiet', () => {
  it.each([
    ['13097248032', 'wrong control digits and no word near'],
    [`fnr${'.'.repeat(41)}13097248032`, 'wrong control digits and the word too far before'],
    [`13097248032${'.'.repeat(41)}fnr`, 'wrong control digits and the word too far after'],
    ['fnr og konto 13097248032', 'wrong control digits beside an account'],
    ['fnr 1309.72.48032', 'wrong control digits in the form of an account'],
    ['dufour fra Paris 13097248032', 'a word that only begins like DUF'],
    ['1234567890', 'ten digits'],
    [`${FNR}1`, 'a digit touches the end'],
    [`1${FNR}`, 'a digit touches the start'],
    [`1\u200b${FNR}`, 'a digit touches the start, seemingly apart'],
    [`${DUF}0`, 'a digit touches a DUF number'],
    ['1130972 48022', 'a digit touches the first group'],
    ['130972 480221', 'a digit touches the last group'],
    ['130972, 48022', 'two numbers in a list'],
    ['13.09.1972 48022', 'a date and a number'],
    ['fnr? møte 12.03.2015, sak 48022', 'a date and a number with words between'],
    ['fnr? møte 12.03.2015 (12345)', 'a date and a number with wrong control digits'],
    ['1 309 724 8022', 'a count with separated thousands'],
    ['2015-123456-09', 'the form of EudraCT'],
    ['EudraCT 2015\u2013123456\u201309', 'the form of EudraCT with en dashes'],
    ['Dufour, trial 2015-123456-09', 'the form of EudraCT beside a name that begins like DUF'],
    ['fnr? no, trial 2015-123456-09', 'the form of EudraCT, DUF not near'],
    ['', 'nothing'],
    ['Migration: Health in everything we do', 'no digits'],
  ])('about %j: %s', (text) => {
    expect(findIdentifiers(text)).toEqual([])
  })

  it.each([
    [`https://doi.org/10.1000/${FNR}`, 'DOI'],
    [`doi:10.1000/x.130972-48022`, 'DOI'],
    [`10.1016/S0140(${FNR})x`, 'DOI with parentheses'],
    [`https://example.org/?doi=10.1000%2F${FNR}`, 'DOI inside a URL'],
    ['fnr? https://orcid.org/0000-0002-1825-0097', 'ORCID'],
    ['pasient, PMID: 130972', 'PMID'],
    ['pasient, PMID 13097248', 'PMID'],
    ['fnr NCT01309724, ISRCTN13097248', 'trial numbers'],
    ['fnr ISBN 978-82-15-02345-6', 'ISBN'],
    ['pasient, ISBN 1-130972-48-0', 'ISBN of ten digits'],
    ['pasient, 978-1-130972-48-0', 'ISBN without its name'],
    ['+13097248022', 'telephone in North America'],
    ['+1 309 724 8022', 'telephone in North America, spaced'],
    [`+86 ${FNR}`, 'telephone in China'],
    [`0086 ${FNR}`, 'telephone in China with 00'],
    ['fnr 004791234567', 'telephone in Norway with 00'],
    ['fnr: ring +47 91 23 45 67', 'telephone in Norway'],
    ['fnr +44 (0)20 7946 0958', 'telephone in Britain'],
  ])('about %s: %s', (text) => {
    expect(findIdentifiers(text)).toEqual([])
  })

  it.each([
    `10.1000/182 ${FNR}`,
    `(https://doi.org/10.1000/182)${' '}${FNR}`,
    `PMID: ${FNR}`,
    `ISBN ${FNR}`,
    `NCT${FNR}`,
    `978 ${FNR}`,
    `+46 70 123 45 67 ${FNR}`,
    '+46 70 123 45 67 130972 48022',
    '+47 91 23 45 67 13 09 72 48022',
    '+299 12 34 56 13 09 72 48022',
  ])('but not about a number beside a reference or too long for one: %s', (text) => {
    expect(summary(text)).toEqual(['block fnr'])
  })

  it('about the EudraCT form only until DUF stands near', () => {
    expect(summary('DUF 2015-123456-09')).toEqual(['block duf'])
    expect(summary('2015-123456-09 er dufnummeret')).toEqual(['block duf'])
    expect(summary('DUF 2015-123456-10')).toEqual(['warn possible'])
    expect(summary(`DUF${'.'.repeat(41)}2015-123456-09`)).toEqual([])
  })
})
