import type { Said } from './failures.ts'
import type { IdentifierFinding, IdentifierType } from './identifiers.plain.ts'

/** Kinds of number for which a text is refused, as messages name them. */
const REFUSED: readonly IdentifierType[] = ['fnr', 'd_number', 'h_number', 'dh_number', 'fh_number', 'duf']

/**
 * What is said of a number for which a text is refused: its kind and its place, never its digits.
 * @param line the line of the text that holds it, from 1; left out where there is only one
 */
export function sayIdentifier({ type }: Pick<IdentifierFinding, 'type'>, line?: number): Said {
  if (!REFUSED.includes(type)) return { key: 'identifier.blocked' }
  const kind = type as 'fnr'
  if (line === undefined) return { key: `identifier.found_${kind}` }
  return { key: `identifier.on_line_${kind}`, values: { line } }
}

/** The line, from 1, in which an offset of a text lies. */
export const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

/**
 * The line of a source in which digits of what was made of it stand, whatever marks lie between them.
 * @returns undefined when they cannot be found, as when the source writes them as entities
 */
export function lineOfDigits(source: string, rendered: string): number | undefined {
  const digits = [...source.matchAll(/\p{Nd}/gu)]
  const wanted = (rendered.match(/\p{Nd}/gu) ?? []).join('')
  const written = digits.map(([digit]) => digit)
  const at = written.findIndex((_digit, index) => written.slice(index, index + wanted.length).join('') === wanted)
  const first = wanted === '' ? undefined : digits[at]
  return first && lineOf(source, first.index)
}
