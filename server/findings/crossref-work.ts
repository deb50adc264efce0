import { z } from 'zod'
import { isWritable } from '#server/platform/guard-text.ts'
import { blockingIdentifier } from '#server/platform/identifiers.plain.ts'
import { type CslRecord, readCsl } from './csl-record.ts'
import { fieldsOfCsl } from './finding-columns.ts'
import { FINDING_LIMITS, type RecordProblem } from './terms.ts'

/** What the register knows of a work, as findings take it. */
export interface FoundWork {
  /** Left out where something keeps it from being a record. */
  csl?: CslRecord | undefined
  problem?: RecordProblem | undefined
  /** What is known of the publication, for the form. */
  fields: Record<string, string>
  /** Who paid, and where trials of it are registered, in words. */
  funding: string
  registration: string
  retracted: boolean
}

/** Types of Crossref that CSL calls otherwise. */
const TYPES: Readonly<Record<string, string>> = {
  'journal-article': 'article-journal',
  'proceedings-article': 'paper-conference',
  'posted-content': 'article',
  dissertation: 'thesis',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'book-part': 'chapter',
  'book-track': 'chapter',
  'reference-entry': 'chapter',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  'book-set': 'book',
  'book-series': 'book',
  'report-component': 'report',
  'report-series': 'report',
  'peer-review': 'review',
}

const words = z.string().optional().catch(undefined)
/** The first of several, or the only one. */
const first = z
  .preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string())
  .optional()
  .catch(undefined)
const listOf = <T extends z.ZodType>(each: T) => z.array(each).optional().catch(undefined)
const person = z
  .object({ family: words, given: words, suffix: words, name: words, ORCID: words })
  .transform(({ name, ...parts }) => ({ ...parts, literal: name }))
const date = z
  .object({ 'date-parts': z.array(z.array(z.number().int())).min(1) })
  .refine(({ 'date-parts': [parts] }) => parts?.[0] !== undefined)
  .optional()
  .catch(undefined)

/** A work of the REST interface of Crossref, as far as it is used. */
const crossrefWork = z.object({
  ...{ DOI: words, type: words, title: first, subtitle: first, publisher: words, 'publisher-location': words },
  ...{ volume: words, issue: words, page: words, 'article-number': words, 'edition-number': words, language: words },
  ...{ 'container-title': first, 'group-title': words, ISSN: first, ISBN: first, URL: words },
  institution: listOf(z.object({ name: words })),
  event: z.object({ name: words }).optional().catch(undefined),
  author: listOf(person),
  editor: listOf(person),
  // When it is said to have appeared; when the record was made says nothing.
  ...{ issued: date, published: date, 'published-print': date, 'published-online': date, posted: date },
  funder: listOf(z.object({ name: words, award: listOf(z.string()) })),
  'clinical-trial-number': listOf(z.object({ 'clinical-trial-number': words })),
  'updated-by': listOf(z.object({ type: words })),
})
type CrossrefWork = z.output<typeof crossrefWork>

/**
 * Reads what Crossref answers about a DOI, `{message: {…}}`. Abstracts are left out, which are their publishers'; so is
 * whatever looks like a number of somebody's.
 * @returns undefined for what is no work at all
 */
export function readCrossref(answer: unknown): FoundWork | undefined {
  const read = z.object({ message: crossrefWork }).safeParse(answer)
  if (!read.success) return undefined
  const { message } = read.data
  const given = asCsl(message)
  const { csl, problem } = readCsl(given)
  return {
    ...{ csl, problem, fields: csl ? fieldsOfCsl(csl) : fieldsWithGaps(given) },
    funding: safe(fundingOf(message), FINDING_LIMITS.note.max),
    registration: safe(
      message['clinical-trial-number']?.map((trial) => trial['clinical-trial-number']?.toUpperCase()),
      FINDING_LIMITS.line.max,
    ),
    retracted: message['updated-by']?.some(({ type }) => type === 'retraction') ?? false,
  }
}

/** The same in CSL-JSON. */
function asCsl(work: CrossrefWork): Record<string, unknown> {
  const { title, subtitle, type = '' } = work
  const whole = title && subtitle && !title.includes(subtitle) ? `${title.replace(/\s*:\s*$/, '')}: ${subtitle}` : title
  return {
    type: TYPES[type] ?? type,
    title: whole,
    author: work.author,
    editor: work.editor,
    issued: work.issued ?? work.published ?? work['published-print'] ?? work['published-online'] ?? work.posted,
    'container-title': work['container-title'] ?? work['group-title'],
    publisher: work.publisher ?? work.institution?.[0]?.name,
    'publisher-place': work['publisher-location'],
    'event-title': work.event?.name,
    edition: work['edition-number'],
    page: work.page ?? work['article-number'],
    ...{ volume: work.volume, issue: work.issue, language: work.language },
    ...{ ISSN: work.ISSN, ISBN: work.ISBN, URL: work.URL, DOI: work.DOI },
  }
}

/** What can be filled in of a work without a title or a year; nothing where it is refused for what it holds. */
function fieldsWithGaps(given: Record<string, unknown>): Record<string, string> {
  const gap = { title: 'Untitled', issued: { 'date-parts': [[FINDING_LIMITS.year.min]] } }
  const titled = readCsl({ ...given, issued: gap.issued }).csl
  const dated = readCsl({ ...given, title: gap.title }).csl
  if (titled) return { ...fieldsOfCsl(titled), year: '' }
  if (dated) return { ...fieldsOfCsl(dated), title: '' }
  const neither = readCsl({ ...given, ...gap }).csl
  return neither ? { ...fieldsOfCsl(neither), title: '', year: '' } : {}
}

const fundingOf = ({ funder }: CrossrefWork): (string | undefined)[] | undefined =>
  funder?.map(({ name, award }) => (name && award?.length ? `${name} (${award.join(', ')})` : name))

/** Different words after each other, as long as they may be; none where they hold what is refused. */
function safe(texts: readonly (string | undefined)[] | undefined, max: number): string {
  let all = ''
  for (const text of new Set(texts?.map((each) => each?.normalize('NFC').replace(/\s+/gu, ' ').trim()))) {
    const longer = [all, text].filter(Boolean).join('; ')
    if (longer.length > max || !isWritable(longer) || blockingIdentifier(longer)) continue
    all = longer
  }
  return all
}
