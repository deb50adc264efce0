import { describe, expect, it } from 'vitest'
import { findIdentifiers } from '#server/platform/identifiers.plain.ts'
import { FNR, summary, TENOR, withControlDigits } from './identifier-vectors.ts'

describe('the guard asks first', () => {
  it.each([TENOR, '109155 96784', '10.91.55-96784', '50846202355', withControlDigits('018190101')])(
    'about a Tenor test number, which is nobody’s: %s',
    (written) => {
      expect(summary(`fnr ${written}`)).toEqual(['warn synthetic'])
    },
  )

  it.each(['1309.72.48022', '1309 72 48022', '1309.72.48022 is not my fnr'])(
    'about the form of an account: %s',
    (text) => {
      expect(summary(text)).toEqual(['warn fnr'])
    },
  )

  it.each([
    `konto ${FNR}`,
    `Kontonummer: ${FNR}`,
    `lønnskontoen er ${FNR}`,
    `Please pay to account ${FNR}`,
    `fnr kommer senere, konto: ${FNR}`,
    `${FNR} (account, not fnr)`,
  ])('when a word for an account is the nearer one: %s', (text) => {
    expect(summary(text)).toEqual(['warn fnr'])
  })

  it.each([`konto og fnr: ${FNR}`, `${FNR} er fnr, konto kommer`, `konto ${FNR} fnr`, `konto${'.'.repeat(41)}${FNR}`])(
    'but not when the word for an account is no nearer: %s',
    (text) => {
      expect(summary(text)).toEqual(['block fnr'])
    },
  )

  it.each([
    'fnr',
    'f.nr.',
    'FNR',
    'Fødselsnummer',
    'fodselsnr',
    'fødselsnummeret',
    'fødsels- og personnummer',
    'personnummer',
    'Personnr.',
    'pnr',
    'D-nummer',
    'd-nr',
    'dnr',
    'D number',
    'H-nummer',
    'FH-nummer',
    'DUF',
    'DUF-nummer',
    'dufnr',
    'national identity number',
    'national ID',
    'personal number',
    'birth number',
  ])('when a mistyped number stands near “%s”', (word) => {
    expect(findIdentifiers(`${word} 13097248032`)).toMatchObject([
      { type: 'possible', severity: 'warn', start: word.length + 1, end: word.length + 12 },
    ])
    expect(summary(`130972 48032 (${word})`)).toEqual(['warn possible'])
  })

  it.each([
    ['fnr 201512345610', 'twelve digits that are no DUF number'],
    [`fnr${'.'.repeat(40)}13097248032`, 'forty characters after the word'],
    [`13097248032${'.'.repeat(40)}fnr`, 'forty characters before the word'],
  ])('up to forty characters away: %s', (text) => {
    expect(summary(text)).toEqual(['warn possible'])
  })
})

describe('the start of a number', () => {
  it.each([
    'fnr 130972',
    'pasient 130972',
    'The patient (130972) waited',
    'født 130972',
    'D-nummer 530972',
    'født 130972, 12345',
  ])('is a hint after a word for a person: %s', (text) => {
    expect(summary(text)).toEqual(['hint birth_date'])
  })

  it.each([
    ['130972', 'no word'],
    ['pasient 139972', 'no date'],
    ['120950 pasienter', 'a count of patients'],
    ['patients: 120950', 'more than one patient'],
    ['pasient 130972,5', 'a decimal number'],
    ['pasient 1.130972', 'a decimal number'],
    ['pasient 1309725', 'seven digits'],
    ['pasient 13.09.72', 'a date in the ordinary way'],
    ['pasient i 2015-130972-09', 'the middle of a trial number'],
  ])('is nothing otherwise: %s, %s', (text) => {
    expect(findIdentifiers(text)).toEqual([])
  })
})
