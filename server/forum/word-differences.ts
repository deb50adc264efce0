import { diffArrays } from 'diff'

/** A stretch of text that stayed, came or went. */
export interface Difference {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** Milliseconds after which two texts count as different altogether. */
const PATIENCE = 200

const segmenters = new Map<string, Intl.Segmenter>()

/** Where a language has its words: Arabic, Tigrinya and Norwegian alike. */
function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  const made = new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, made)
  return made
}

/**
 * What an edit changed, by words.
 * @param language BCP 47 code of the text's language
 */
export function wordDifferences(before: string, after: string, language: string): Difference[] {
  const wordsOf = (text: string) => [...segmenterOf(language).segment(text)].map(({ segment }) => segment)
  const changes = diffArrays(wordsOf(before), wordsOf(after), { timeout: PATIENCE })
  if (!changes)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}
