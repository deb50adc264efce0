import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import sanitizeHtml from 'sanitize-html'
import type { Locale } from '#server/i18n/languages.plain.ts'
import { type CslRecord, shortName, yearOf } from './csl-record.ts'
import { NORWEGIAN_TERMS } from './norwegian-terms.ts'
import type { RecordFormat } from './terms.ts'

const { locales } = plugins.config.get('@csl')
for (const [name, terms] of Object.entries(NORWEGIAN_TERMS)) locales.add(name, terms)

/** The languages in which citations are put; others get the English one, which is what their journals use. */
const CITED_IN: Readonly<Partial<Record<Locale, string>>> = { nb: 'nb-NO', nn: 'nn-NO' }

/** The styles in which a finding can be cited: APA 7, and Vancouver as the NLM writes it. */
export const CITATION_STYLES = ['apa', 'vancouver'] as const
export type CitationStyle = (typeof CITATION_STYLES)[number]

/** A citation as HTML (italics, and a link to the DOI) and the language that its own words are in. */
export interface CitationView {
  html: string
  language: string
}

/** Italics and the like, and where the DOI or the address leads. */
const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: ['i', 'b', 'em', 'strong', 'sup', 'sub', 'a'],
  allowedAttributes: { a: ['href', 'class', 'rel'] },
  allowedSchemes: ['http', 'https'],
  allowProtocolRelative: false,
  transformTags: {
    a: (_name, { href }) => ({
      tagName: 'a',
      attribs: { class: 'ds-link', rel: 'nofollow ugc noopener', ...(href ? { href } : {}) },
    }),
  },
}

/** A record under one id, since Citation.js finds records by it. */
const named = (csl: CslRecord) => ({ ...csl, id: 'record' })

/** How a record is cited in a style. */
export function citationOf(csl: CslRecord, style: CitationStyle, locale: Locale): CitationView {
  const lang = CITED_IN[locale] ?? 'en-US'
  const options = { template: style, lang, format: 'html', hyperlinks: true }
  const html = sanitizeHtml(plugins.output.format('bibliography', [named(csl)], options), ALLOWED)
  // Vancouver counts its list, which is of one.
  return { html: html.trim().replace(/^1\.\s*/, ''), language: lang.slice(0, 2) }
}

/** Who wrote it, as lists have it: up to three family names, then that there are more. */
export function authorsInShort({ author = [], editor = [] }: CslRecord): string {
  const people = (author.length > 0 ? author : editor).map(shortName)
  return people.length > 3 ? `${people.slice(0, 2).join(', ')}, …` : people.join(', ')
}

const MEDIA_TYPES: Readonly<Record<RecordFormat, string>> = {
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  json: 'application/vnd.citationstyles.csl+json',
}

/** A record for reference managers. */
export function exportedRecord(csl: CslRecord, format: RecordFormat): { body: string; mediaType: string } {
  const mediaType = `${MEDIA_TYPES[format]}; charset=utf-8`
  if (format === 'json') return { body: `${JSON.stringify([withKey(csl)], null, 2)}\n`, mediaType }
  const record = withKey(csl)
  const written =
    format === 'bib' ? plugins.output.format('bibtex', [withinBraces(record)]) : plugins.output.format('ris', [record])
  return { body: format === 'bib' ? `${written.trim()}\n` : onWholeLines(written), mediaType }
}

/**
 * With addresses that cannot end the BibTeX field in which they stand: Citation.js escapes all other texts, and writes
 * these as they are.
 */
function withinBraces<T extends CslRecord>(record: T): T {
  const tame = (address: string | undefined): string | undefined =>
    address?.replace(/[{}\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return { ...record, DOI: tame(record.DOI), URL: tame(record.URL) }
}

/** Under a key that says what it is: `Haugen2025`. */
function withKey(csl: CslRecord): CslRecord & { id: string } {
  const [first] = csl.author ?? csl.editor ?? []
  const word = (first ? shortName(first) : csl.title)
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 30)
  return { ...csl, id: `${word || 'finding'}${yearOf(csl)}` }
}

/** Citation.js folds long fields of RIS within words, and many programs read the rest as nothing. */
function onWholeLines(ris: string): string {
  const lines: string[] = []
  for (const line of ris.split('\n')) {
    if (/^[A-Z][A-Z0-9] {2}-/.test(line) || lines.length === 0) lines.push(line.trim())
    else lines.push(`${lines.pop()}${line}`)
  }
  // “ER  - ” ends a record with its blank.
  return `${lines
    .join('\r\n')
    .trim()
    .replace(/ER {2}-$/, 'ER  - ')}\r\n`
}
