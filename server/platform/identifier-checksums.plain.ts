/**
 * The arithmetic of Norwegian identity numbers: control digits, and what the date part says.
 * Every function takes ASCII digits of the right length; finding them in a text is the guard's work.
 */

/** What a number of eleven digits with right control digits is. `synthetic` is a Tenor test number: nobody's. */
export type NationalNumberKind = 'fnr' | 'd_number' | 'h_number' | 'dh_number' | 'fh_number' | 'synthetic'

// The weight 1 at the end is the control digit's own, so that the sum can be held against fixed remainders.
const FIRST_CONTROL_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]
const SECOND_CONTROL_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
const DUF_WEIGHTS = [4, 6, 3, 2, 4, 6, 3, 2, 7, 5]

const weightedRemainder = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11

/**
 * Whether both control digits of an eleven-digit number are right: Σk2 mod 11 is 0, and Σk1 mod 11 is 0, or 1, 2 or 3
 * as the rule from 2032 also allows [Skatteetaten, new control digits for the national identity number].
 */
export const hasNationalControlDigits = (digits: string): boolean =>
  weightedRemainder(digits, FIRST_CONTROL_WEIGHTS) <= 3 && weightedRemainder(digits, SECOND_CONTROL_WEIGHTS) === 0

/**
 * Whether twelve digits are a DUF number (the immigration authorities' number): a year of the 20th or 21st century, a
 * serial of six digits, and the weighted sum of these ten mod 11 written in two digits (00 to 10).
 */
export const isDufNumber = (digits: string): boolean =>
  /^(?:19|20)/.test(digits) && weightedRemainder(digits, DUF_WEIGHTS) === Number(digits.slice(10, 12))

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * What six leading digits (DDMMYY) say, or undefined if no real date hides in them: day + 40 makes a D-number,
 * month + 40 an H-number, both a D+H-number, month + 80 a Tenor test number. The year is written with two digits, so
 * 29 February is real in every fourth year, 00 (2000) among them.
 */
export const kindOfDate = (digits: string): Exclude<NationalNumberKind, 'fh_number'> | undefined => {
  const day = Number(digits.slice(0, 2))
  const month = Number(digits.slice(2, 4))
  const year = Number(digits.slice(4, 6))
  const plainDay = day > 40 ? day - 40 : day
  const plainMonth = month % 40
  const lastDay = plainMonth === 2 && year % 4 !== 0 ? 28 : DAYS_IN_MONTH[plainMonth - 1]
  if (lastDay === undefined || plainDay < 1 || plainDay > lastDay) return undefined
  if (month > 80) return 'synthetic'
  if (month > 40) return day > 40 ? 'dh_number' : 'h_number'
  return day > 40 ? 'd_number' : 'fnr'
}

/**
 * The kind of an eleven-digit number, or undefined if a control digit or the date is wrong. An FH-number (the health
 * services' common help number) starts with 8 or 9 and carries no date.
 */
export const nationalNumberKind = (digits: string): NationalNumberKind | undefined => {
  if (!hasNationalControlDigits(digits)) return undefined
  return /^[89]/.test(digits) ? 'fh_number' : kindOfDate(digits)
}
