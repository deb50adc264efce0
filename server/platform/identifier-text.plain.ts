/**
 * How the identifier guard reads a text: folded to plain digits, spaces and dashes, with a way back to the original.
 */

/** A stretch of text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A text made plain, and where its characters came from. */
export interface FoldedText {
  /** Lower case, ASCII digits, one kind of dash, no invisible characters, runs of white space as one space. */
  readonly text: string
  /** The stretch of the original that a non-empty stretch of `text` was made from. */
  readonly original: (folded: Span) => Span
}

const DECIMAL_DIGIT = /\p{Nd}/u
// Beside format characters: marks that lie on a digit (a keycap, a strike-through) and variation selectors.
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Mn}\p{Me}]/u
const DASH = /[\p{Pd}\u2212\u2043\u02d7\u2796]/u
const DOT = /[\u00b7\u2022\u2219\u22c5\u06d4\u066b\u3002]/u
const SLASH = /[\u2044\u2215]/u

// Markdown (and what turns pasted text into it) puts a backslash before dashes, dots and underscores.
const BACKSLASH = '\\'

// One ligature can unfold to eighteen letters; nothing that long holds a digit, and a text must not swell by it.
const LONGEST_UNFOLDING = 4

/**
 * The value of a decimal digit of any script. Unicode keeps every script's digits together, in order, from zero and
 * in whole tens, so the number of digits right before this one tells it [UAX #44, Numeric_Type=Decimal].
 */
const valueOfDigit = (codePoint: number): number => {
  let before = 0
  while (DECIMAL_DIGIT.test(String.fromCodePoint(codePoint - before - 1))) before += 1
  return before % 10
}

const foldPlain = (character: string): string => {
  if (character === BACKSLASH) return ''
  return /\s/.test(character) ? ' ' : character.toLowerCase()
}

const foldUnfolded = (character: string): string => {
  if (character <= '\u007f') return foldPlain(character)
  if (DECIMAL_DIGIT.test(character)) return String(valueOfDigit(character.codePointAt(0) as number))
  if (INVISIBLE.test(character)) return ''
  if (DASH.test(character)) return '-'
  if (DOT.test(character)) return '.'
  if (SLASH.test(character)) return '/'
  return foldPlain(character)
}

const foldCharacter = (character: string): string => {
  const unfolded = character.normalize('NFKC')
  return unfolded.length > LONGEST_UNFOLDING ? character : Array.from(unfolded, foldUnfolded).join('')
}

const ASCII = Array.from({ length: 128 }, (_, code) => foldPlain(String.fromCharCode(code)))

/** Folds a text for the identifier guard: NFKC, every decimal digit to ASCII, format characters dropped. Linear. */
export const foldText = (original: string): FoldedText => {
  const units: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const seen = new Map<number, string>()
  const fold = (codePoint: number): string => {
    const known = ASCII[codePoint] ?? seen.get(codePoint)
    if (known !== undefined) return known
    const folded = foldCharacter(String.fromCodePoint(codePoint))
    seen.set(codePoint, folded)
    return folded
  }
  let next = 0
  for (let at = 0; at < original.length; at = next) {
    const codePoint = original.codePointAt(at) as number
    next = at + (codePoint > 0xffff ? 2 : 1)
    const folded = fold(codePoint)
    for (let place = 0; place < folded.length; place += 1) {
      const unit = folded.charAt(place)
      if (unit === ' ' && units.at(-1) === ' ') continue
      units.push(unit)
      starts.push(at)
      ends.push(next)
    }
  }
  return {
    text: units.join(''),
    original: ({ start, end }) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }),
  }
}

/** Every match of a global pattern, in order. */
export const spansOf = (text: string, pattern: RegExp): Span[] =>
  Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length }))

/** The index of the last of the spans (in order, not overlapping) that starts at or before an offset, or -1. */
const lastStartingBy = (spans: readonly Span[], offset: number): number => {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Whether one of the spans holds the whole of another. */
export const liesWithin = (span: Span, spans: readonly Span[]): boolean =>
  (spans[lastStartingBy(spans, span.start)]?.end ?? -1) >= span.end

/** Characters from the nearest span that ends before this one; Infinity if there is none. */
export const gapBefore = (span: Span, spans: readonly Span[]): number => {
  const before = spans[lastStartingBy(spans, span.start)]
  return before ? Math.max(0, span.start - before.end) : Number.POSITIVE_INFINITY
}

/** Characters to the nearest of the spans, on either side; Infinity if there is none. */
export const gapAround = (span: Span, spans: readonly Span[]): number => {
  const after = spans[lastStartingBy(spans, span.start) + 1]
  const gapAfter = after ? Math.max(0, after.start - span.end) : Number.POSITIVE_INFINITY
  return Math.min(gapBefore(span, spans), gapAfter)
}
