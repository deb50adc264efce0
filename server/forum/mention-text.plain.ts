/**
 * How people are named in a text: `@` and the name as it is shown; where several people have that name, `#` and the
 * last six digits of the id after it. Plain enough to type, to quote and to read in the source.
 */

/** Letters, digits and marks: what a name goes on with. */
const WORD = /[\p{L}\p{N}\p{M}_]/u
const MARKED = /(?<![\p{L}\p{N}\p{M}_@/])@(?=[\p{L}\p{N}])/gu
const REFERENCE = /^#[0-9a-f]{6}(?![\p{L}\p{N}])/u

/** Names in one text that are looked up at the most, and the code units that one may have. */
export const MENTION_LIMITS = { names: 20, length: 60, query: 40 } as const

/** The end of an id that tells namesakes apart. */
export const referenceOf = (id: string): string => id.slice(-6)

/**
 * For each `@` of a text the names that may stand after it, the longest first, each with its reference where one is
 * written. Quoted lines name nobody: what was quoted was said before.
 */
export function possibleNames(body: string): string[][] {
  const lines = body.split('\n').filter((line) => !/^\s{0,3}>/.test(line))
  const found = lines.flatMap((line) => [...line.matchAll(MARKED)].map(({ index }) => namesFrom(line.slice(index + 1))))
  return found.slice(0, MENTION_LIMITS.names)
}

function namesFrom(after: string): string[] {
  const text = after.slice(0, MENTION_LIMITS.length + 1)
  const names: string[] = []
  for (let end = Math.min(text.length, MENTION_LIMITS.length); end > 0; end--) {
    const [last, next] = [text[end - 1] ?? '', text[end] ?? '']
    if (/\s/.test(last) || (WORD.test(last) && WORD.test(next))) continue
    const name = text.slice(0, end)
    const reference = REFERENCE.exec(after.slice(end))?.[0]
    if (reference) names.push(name + reference)
    names.push(name)
  }
  return names
}

/** What stands after the `@` of the name that is being typed, and where it begins; undefined where none is. */
export function nameBeingTyped(text: string, caret: number): { start: number; query: string } | undefined {
  const before = text.slice(Math.max(0, caret - MENTION_LIMITS.query - 1), caret)
  const at = before.lastIndexOf('@')
  if (at < 0 || WORD.test(before[at - 1] ?? '') || /[@/]/.test(before[at - 1] ?? '')) return undefined
  const query = before.slice(at + 1)
  // A name has few words; a line break or a mark of the sentence ends it.
  if (/[\n@,;:!?()[\]]/.test(query) || /^\s/.test(query) || query.split(' ').length > 4) return undefined
  return { start: caret - query.length - 1, query }
}
