import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { type ReadRecord, readCsl } from './csl-record.ts'
import type { RecordFormat } from './terms.ts'

/** What Citation.js calls them. BibLaTeX is read as BibTeX is, and knows more fields. */
const TYPES = { bib: '@biblatex/text', ris: '@ris/file' } as const

/** The format of a bibliography, by how it begins; undefined for anything else. */
export function formatOf(text: string): RecordFormat | undefined {
  if (/^\s*[[{]/.test(text)) return 'json'
  if (/^TY {2}-/m.test(text)) return 'ris'
  return /^\s*@\s*[a-z]+\s*[{(]/im.test(text) ? 'bib' : undefined
}

/**
 * The records of a bibliography in BibTeX, RIS or CSL-JSON, in their order. One that cannot be read does not keep the
 * others out. Nothing here reaches the network, whatever the text says.
 * @returns undefined when it is in none of these formats
 */
export function readBibliography(text: string): ReadRecord[] | undefined {
  const format = formatOf(text)
  if (!format) return undefined
  if (format === 'json') return readJson(text)
  const whole = format === 'ris' ? unfolded(text) : withCommasBelow(text)
  const all = parsed(whole, format)
  if (all) return all.map(readCsl)
  const pieces = format === 'ris' ? whole.split(/^(?=TY {2}-)/m) : entriesOf(whole)
  return pieces
    .filter((piece) => piece.trim() !== '')
    .flatMap((piece): ReadRecord[] => parsed(piece, format)?.map(readCsl) ?? [{ problem: 'unreadable' }])
}

function readJson(text: string): ReadRecord[] | undefined {
  try {
    const given: unknown = JSON.parse(text)
    return (Array.isArray(given) ? given : [given]).map(readCsl)
  } catch {
    return undefined
  }
}

function parsed(text: string, format: 'bib' | 'ris'): unknown[] | undefined {
  try {
    return plugins.input.chain(text, { forceType: TYPES[format], generateGraph: false })
  } catch {
    return undefined
  }
}

/** The entries of a BibTeX file one by one, each with the abbreviations that the file defines. */
function entriesOf(text: string): string[] {
  const pieces = text.split(/^(?=\s*@\s*[a-z]+\s*[{(])/im)
  const isAbbreviation = (piece: string): boolean => /^\s*@\s*(?:string|preamble|comment)\b/i.test(piece)
  const abbreviations = pieces.filter((piece) => /^\s*@\s*string\b/i.test(piece)).join('')
  return pieces.filter((piece) => piece.includes('@') && !isAbbreviation(piece)).map((piece) => abbreviations + piece)
}

/** Romanian ș and ț: an accent of LaTeX that Citation.js writes and does not read. */
const withCommasBelow = (bibtex: string): string =>
  bibtex.replace(/\\textcommabelow\s*(?:\{(\p{L})\}|(\p{L}))/gu, (_whole, braced, bare) => `${braced ?? bare}\u0326`)

/** Letters after which Citation.js goes on in a new line when it writes RIS, wherever in a word that is. */
const FOLD = 70

/**
 * RIS with each field on one line. A line that has no tag goes on from the one before: within a word where that was
 * full, otherwise with a blank between.
 */
function unfolded(text: string): string {
  const lines: string[] = []
  let full = false
  for (const line of text.split(/\r\n?|\n/)) {
    const tagged = /^[A-Z][A-Z0-9] {2}-(?: |$)/.test(line)
    const value = tagged ? line.slice(6) : line
    if (tagged || lines.length === 0) lines.push(line)
    else if (line !== '') lines.push(`${lines.pop()}${full ? '' : ' '}${line}`)
    full = value.length === FOLD
  }
  return lines.join('\n')
}
