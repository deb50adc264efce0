/** Languages in whose script words of more than six letters are the long ones; LIX says nothing of the others. */
const MEASURED: ReadonlySet<string> = new Set([
  'nb',
  'nn',
  'se',
  'en',
  'uk',
  'ru',
  'pl',
  'so',
  'kmr',
  'lt',
  'es',
  'fr',
  'tr',
])

/** Fewer words than this are no text to measure. */
const FEWEST_WORDS = 20

/** What can be said of a text as advice. */
export interface Readability {
  words: number
  /** The readability index, whole; undefined where it would say nothing. */
  lix: number | undefined
  /** `easy`: for all readers; `medium`: shorter sentences would help; `heavy`: many will give up. */
  level: 'easy' | 'medium' | 'heavy' | undefined
}

/** A text without what nobody reads as words: code, addresses, marks of markdown, quotations. */
const plainWords = (source: string): string =>
  source
    .replace(/```[\s\S]*?(?:```|$)/g, ' ')
    .replace(/`[^`\n]*`/g, ' ')
    .replace(/^\s{0,3}>.*$/gm, '')
    .replace(/\]\([^)\s]*\)/g, ' ')
    .replace(/(?:https?:\/\/|www\.)\S+/g, ' ')

/**
 * How heavy a text is to read: LIX = words / sentences + 100 · words of more than six letters / words
 * [Björnsson, C. H. (1968). Läsbarhet. Liber]. Under 40 suits all readers; from 50 on it is heavy. A line of a list and
 * a paragraph end a sentence too.
 */
export function readability(source: string, language: string): Readability {
  const text = plainWords(source)
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
  if (words.length < FEWEST_WORDS || !MEASURED.has(language))
    return { words: words.length, lix: undefined, level: undefined }
  const sentences = text
    .split(/[.!?:…]+(?=\s|$)|\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)/u)
    .filter((part) => /\p{L}/u.test(part))
  const long = words.filter((word) => (word.match(/\p{L}/gu)?.length ?? 0) > 6).length
  const lix = Math.round(words.length / Math.max(1, sentences.length) + (100 * long) / words.length)
  return { words: words.length, lix, level: lix < 40 ? 'easy' : lix < 50 ? 'medium' : 'heavy' }
}
