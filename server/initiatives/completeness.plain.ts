import { type Parts, TIDIER_PARTS } from './terms.ts'

/** Items of TIDieR. */
export const ITEMS = TIDIER_PARTS.length + 2

/**
 * How many of the twelve items of TIDieR are told: the name, the places, and the parts in words; materials are told in
 * words or by a list. Shown as “9 of 12”, never as a score of worth [Hoffmann 2014, doi:10.1136/bmj.g1687].
 */
export const itemsTold = (parts: Parts, placeCount: number, materialCount = 0): number =>
  1 +
  (placeCount > 0 ? 1 : 0) +
  TIDIER_PARTS.filter((part) => parts[part] || (part === 'materials' && materialCount > 0)).length

/** Whether somebody else could try it: why it should work, and what is done. */
export const isTold = ({ why, procedures }: Parts): boolean => Boolean(why && procedures)

/** Code points up to which a part says what it says in a line, such as “NOK 1 900 each”. */
const LINE = 60

/** Whether a part is told in a line: then it stands among the facts, otherwise with the rest of the description. */
export const isLine = (words: string | undefined): words is string =>
  Boolean(words) && [...(words ?? '')].length <= LINE
