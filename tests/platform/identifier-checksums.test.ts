import { describe, expect, it } from 'vitest'
import {
  hasNationalControlDigits,
  isDufNumber,
  kindOfDate,
  nationalNumberKind,
} from '#server/platform/identifier-checksums.plain.ts'
import type { IdentifierType } from '#server/platform/identifiers.plain.ts'
import { DUF, FH, FNR, TENOR, withControlDigits } from './identifier-vectors.ts'

describe('control digits', () => {
  it.each<[string, IdentifierType, string]>([
    [FNR, 'fnr', 'a birth number'],
    ['29029648784', 'fnr', '29 February in a leap year'],
    ['29020075838', 'fnr', '29 February in the year 00'],
    ['15021951940', 'fnr', 'a control digit that comes out as 11 and is written 0'],
    ['53097248016', 'd_number', 'a D-number'],
    ['13527248013', 'h_number', 'an H-number'],
    ['68467038838', 'dh_number', 'a number that is both D and H'],
    [TENOR, 'synthetic', 'a Tenor number'],
    ['50846202355', 'synthetic', 'a Tenor D-number'],
    ['02013299997', 'fnr', 'a number of 2032 under the new rule'],
    ['30108299920', 'fnr', 'a number with remainder 0, valid under both rules'],
    ['30108299939', 'fnr', 'a number with remainder 1, valid only under the rule of 2032'],
    ['70108299914', 'd_number', 'a D-number under the rule of 2032'],
    [FH, 'fh_number', 'an FH-number, without a date'],
  ])('take %s for %s: %s', (digits, kind) => {
    expect(nationalNumberKind(digits)).toBe(kind)
  })

  it.each([
    ['13097248032', 'the first control digit is wrong'],
    ['13097248023', 'the second control digit is wrong'],
    ['02013299987', 'the first control digit is wrong under the rule of 2032 too'],
    ['02013299996', 'the second control digit is wrong under the rule of 2032 too'],
    ['29020112345', 'there was no 29 February in 2001 and the control digits are wrong'],
    ['32127248022', 'no month has 32 days'],
    ['13137248022', 'there is no thirteenth month'],
  ])('refuse %s: %s', (digits) => {
    expect(nationalNumberKind(digits)).toBeUndefined()
  })

  it.each([
    ['320190101', 'no month has 32 days'],
    ['290201100', '2001 was no leap year'],
    ['310690100', 'June has 30 days'],
    ['001290100', 'there is no day 0'],
    ['400190101', 'day 40 is neither a day nor a D-number'],
    ['010090100', 'there is no month 0'],
    ['019390101', 'month 93 is no test month'],
    ['720190100', 'a D-number has at most day 71'],
  ])('that are right do not save a date that is not: %s, %s', (nine) => {
    const digits = withControlDigits(nine)
    expect(hasNationalControlDigits(digits)).toBe(true)
    expect(kindOfDate(digits)).toBeUndefined()
    expect(nationalNumberKind(digits)).toBeUndefined()
  })

  it('of a DUF number are a remainder in two digits, after a year of the 20th or 21st century', () => {
    expect(isDufNumber(DUF)).toBe(true)
    expect(isDufNumber('201512345610')).toBe(false)
    expect(isDufNumber('201512345690')).toBe(false)
    expect(isDufNumber('231512345605')).toBe(false)
  })
})
