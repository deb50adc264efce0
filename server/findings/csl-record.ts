import { z } from 'zod'
import { doiOf } from '#server/platform/doi.plain.ts'
import { isWritable } from '#server/platform/guard-text.ts'
import { blockingIdentifier } from '#server/platform/identifiers.plain.ts'
import { orcidOf } from '#server/platform/orcid.plain.ts'
import { titleKeyOf, type WorkFacts } from './same-work.ts'
import { FINDING_LIMITS, type RecordProblem } from './terms.ts'

/** Somebody's name as CSL-JSON has it; `literal` for a body. */
export interface CslName {
  family?: string | undefined
  given?: string | undefined
  'non-dropping-particle'?: string | undefined
  'dropping-particle'?: string | undefined
  suffix?: string | undefined
  /** Bare, as Crossref writes it beside the name; CSL itself has no place for it. */
  ORCID?: string | undefined
  literal?: string | undefined
}

/** Variables of CSL-JSON that are kept as texts. Abstracts are left out: they are their publishers'. */
const TEXTS = [
  ...['container-title', 'collection-title', 'event-title', 'publisher', 'publisher-place', 'genre', 'language'],
  ...['volume', 'issue', 'page', 'number', 'edition', 'chapter-number', 'collection-number', 'number-of-pages'],
  ...['ISBN', 'ISSN', 'PMID', 'PMCID', 'URL', 'keyword'],
] as const
type TextVariable = (typeof TEXTS)[number]

/** What is published, as CSL-JSON 1.0 describes it, of which this is a part. */
export type CslRecord = { [Name in TextVariable]?: string | undefined } & {
  type: string
  title: string
  DOI?: string | undefined
  author?: CslName[] | undefined
  editor?: CslName[] | undefined
  issued: { 'date-parts': [number[]] }
}

/** A record that can be taken, or why it cannot. */
export type ReadRecord =
  | { csl: CslRecord; problem?: undefined }
  | { csl?: undefined; problem: RecordProblem; title?: string | undefined }

/** Marks that reference managers and publishers write into titles; what stands between them stays. */
const MARKS = /<\/?(?:i|b|em|strong|sup|sub|scp?|u|tt|span|(?:jats|mml):[\w-]+)(?:\s[^<>]*)?>/gi
/** Addresses that lead to no page, and may run as a script where a program makes links of them. */
const OTHER_SCHEME = /^(?!https?:)[a-z][a-z\d+.-]*:/i
/** Signs that many exports write as web pages do. */
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&quot;': '"', '&#39;': "'", '&apos;': "'" }
const plain = (text: string): string =>
  text
    .replace(MARKS, '')
    .replace(/&(?:amp|quot|#39|apos);/g, (entity) => ENTITIES[entity] ?? entity)
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()

const text = z.union([z.string(), z.number()]).transform((value) => plain(String(value)))
const maybeText = text.optional().catch(undefined)
const NAME_PARTS = ['family', 'given', 'non-dropping-particle', 'dropping-particle', 'suffix', 'literal'] as const
const name = z
  .object({
    ...Object.fromEntries(NAME_PARTS.map((part) => [part, maybeText])),
    ORCID: maybeText.transform((written) => written && orcidOf(written)),
  })
  .transform((parts) => withoutEmpty(parts) as CslName)
const names = z
  .array(name)
  .transform((all) => all.filter((one) => Object.keys(one).some((part) => part !== 'ORCID')))
  .optional()
  .catch(undefined)

const readable = z.object({
  type: z
    .string()
    .regex(/^[a-z][a-z_-]{1,39}$/)
    .catch('document'),
  title: maybeText,
  DOI: maybeText,
  URL: maybeText,
  author: names,
  editor: names,
  issued: z
    .object({ 'date-parts': z.array(z.array(z.coerce.number().int())).optional(), raw: maybeText, literal: maybeText })
    .optional()
    .catch(undefined),
  ...Object.fromEntries(TEXTS.map((variable) => [variable, maybeText])),
})

const withoutEmpty = (record: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined && value !== ''))

/**
 * Reads one record of CSL-JSON, whoever made it: variables that are not known are left out, those that cannot be read too.
 * @returns the record, or the first thing that keeps it from being taken
 */
export function readCsl(given: unknown): ReadRecord {
  const read = readable.safeParse(given)
  if (!read.success) return { problem: 'unreadable' }
  const { type, title, DOI, URL, author, editor, issued, ...rest } = read.data
  if (!title || titleKeyOf(title) === '') return { problem: 'no_title' }
  const date = dateOf(issued)
  if (!date) return { problem: 'no_year', title }
  const csl = withoutEmpty({
    ...rest,
    type,
    title,
    DOI: DOI && doiOf(DOI),
    URL: URL && !OTHER_SCHEME.test(URL) ? URL : undefined,
    author: author?.length ? author : undefined,
    editor: editor?.length ? editor : undefined,
    issued: { 'date-parts': [date] },
  }) as CslRecord
  const problem = problemOf(csl)
  // What may hold a number of somebody's is not shown again either.
  return problem ? { problem, ...(problem === 'identifier' ? {} : { title: title.slice(0, 200) }) } : { csl }
}

function dateOf(issued: z.output<typeof readable>['issued']): number[] | undefined {
  const [year, ...rest] = issued?.['date-parts']?.[0] ?? [
    Number(/\b\d{4}\b/.exec(issued?.raw ?? issued?.literal ?? '')?.[0]),
  ]
  const { min, max } = FINDING_LIMITS.year
  if (year === undefined || !(year >= min && year <= max)) return undefined
  const [month = 0, day = 0] = rest
  if (month < 1 || month > 12) return [year]
  return day < 1 || day > 31 ? [year, month] : [year, month, day]
}

function problemOf(csl: CslRecord): RecordProblem | undefined {
  const people = [...(csl.author ?? []), ...(csl.editor ?? [])]
  const { title, line, address, authors, note } = FINDING_LIMITS
  const { title: own, URL: url = '', keyword = '', ...others } = csl
  const texts = [...Object.values(others).filter((value) => typeof value === 'string')]
  const words = people.flatMap((one) => Object.values(one) as string[])
  const wholeNames = people.flatMap(bothWaysOf)
  if (
    own.length > title.max ||
    url.length > address.max ||
    keyword.length > note.max ||
    texts.some((each) => each.length > line.max) ||
    words.join('').length > authors.max
  )
    return 'too_long'
  const all = [own, url, keyword, ...texts, ...words]
  if (!all.every(isWritable)) return 'characters'
  return [...all, ...wholeNames].some((each) => blockingIdentifier(each)) ? 'identifier' : undefined
}

/** A name as people say it and as lists have it: a number may be spread over its parts. */
function bothWaysOf({ family, given, ...rest }: CslName): string[] {
  const last = [rest['dropping-particle'], rest['non-dropping-particle'], family].filter(Boolean).join(' ')
  return [`${given ?? ''} ${last}`, `${last} ${given ?? ''}`]
}

/** The year in which something was published. */
export const yearOf = (csl: CslRecord): number => csl.issued['date-parts'][0][0] as number

/** Somebody as one calls them in a list: the family name, or the name of a body. */
export const shortName = ({ family, literal, given, 'non-dropping-particle': particle }: CslName): string =>
  [particle, family ?? literal ?? given ?? ''].filter(Boolean).join(' ')

/** What tells a work from others. */
export const factsOf = (csl: CslRecord): WorkFacts => ({
  type: csl.type,
  titleKey: titleKeyOf(csl.title),
  year: yearOf(csl),
  doi: csl.DOI?.toLowerCase() ?? null,
  container: csl['container-title'],
  firstAuthor: csl.author?.[0] && shortName(csl.author[0]),
})

/** One record of two of the same work: what the first leaves out is taken from the second. */
export const mergedCsl = (one: CslRecord, other: CslRecord): CslRecord => ({ ...other, ...one })
