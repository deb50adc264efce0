import { findIdentifiers } from '#server/platform/identifiers.plain.ts'

export const FNR = '13097248022'
export const DUF = '201512345609'
export const TENOR = '10915596784'

/** Nine digits with today's two control digits: for numbers that nobody can have. */
export const withControlDigits = (nine: string): string => {
  const control = (digits: string, weights: readonly number[]) => {
    const rest = weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11
    return digits + ((11 - rest) % 11)
  }
  const eleven = control(control(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]), [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
  if (eleven.length !== 11) throw new Error('These nine digits have no control digits')
  return eleven
}

export const FH = withControlDigits('800000000')

export const inScript = (zero: number, digits: string): string =>
  digits.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))

export const summary = (text: string): string[] =>
  findIdentifiers(text).map(({ type, severity }) => `${severity} ${type}`)
