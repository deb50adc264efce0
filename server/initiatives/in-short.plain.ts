/** A text that was shortened, and whether anything was left out. */
export interface Shortened {
  words: string
  cut: boolean
}

/** A “sentence” of fewer letters is mostly an abbreviation with its point. */
const ABBREVIATION = 12

const length = (words: string): number => [...words].length

/** Sentences as the language ends them; a line break ends one too. Abbreviations stay with what follows. */
function sentencesOf(text: string, language: string): string[] {
  const sentences: string[] = []
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    const before = sentences.at(-1)
    if (before !== undefined && length(before.trim()) < ABBREVIATION && !before.endsWith('\n'))
      sentences[sentences.length - 1] = before + segment
    else sentences.push(segment)
  }
  return sentences.filter((sentence) => sentence.trim() !== '')
}

/** As many whole words as there is room for, and an ellipsis. */
function wordsWithin(sentence: string, room: number): string {
  const letters = [...sentence].slice(0, Math.max(1, room - 1)).join('')
  const blank = letters.search(/\s\S*$/u)
  return `${(blank > 0 ? letters.slice(0, blank) : letters).trimEnd()}…`
}

/**
 * A text cut after as many whole sentences as there is room for; a first sentence that is too long is cut after a word.
 * @param room code points
 */
export function inShort(text: string, language: string, room: number): Shortened {
  const whole = text.trim()
  if (length(whole) <= room) return { words: whole, cut: false }
  let words = ''
  for (const sentence of sentencesOf(whole, language)) {
    if (length((words + sentence).trim()) > room) break
    words += sentence
  }
  return { words: words.trim() || wordsWithin(whole, room), cut: true }
}

/**
 * The first sentence of a text, on one line.
 * @param room code points
 */
export function firstSentence(text: string, language: string, room: number): string {
  const [first = ''] = sentencesOf(text.trim(), language)
  return inShort(first, language, room).words.replace(/\s+/gu, ' ')
}
