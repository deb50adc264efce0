import type { Prisma } from '#server/platform/db.ts'
import { type CslRecord, factsOf, yearOf } from './csl-record.ts'
import type { RecordFields } from './finding-input.ts'
import { linesOfNames, namesInLines } from './names.plain.ts'
import { PUBLICATION_TYPES, type PublicationType } from './terms.ts'

/** The columns that follow from what was published. */
export function publicationColumns(csl: CslRecord) {
  const { titleKey, year, doi } = factsOf(csl)
  return { csl: csl as unknown as Prisma.InputJsonObject, title: csl.title, titleKey, year, doi }
}

/**
 * What was published, from the fields of a form. What a form does not ask for stays as it was.
 * @param before the record as it was imported or saved last
 */
export function cslOfFields(fields: RecordFields, before?: CslRecord): CslRecord {
  const { type, title, authors, year, container, volume, issue, page, publisher, doi, pmid, address } = fields
  const unchanged = before?.author && authors === linesOfNames(before.author)
  const author = unchanged ? before.author : namesInLines(authors)
  const [years = []] = before?.issued['date-parts'] ?? []
  const written = {
    // The form knows fewer types than CSL: what it calls “other” stays what it was.
    type: before && formTypeOf(before.type) === type ? before.type : type,
    title,
    author: author?.length ? author : undefined,
    issued: { 'date-parts': [years[0] === year ? years : [year]] as [number[]] },
    'container-title': container || undefined,
    volume: volume || undefined,
    issue: issue || undefined,
    page: page || undefined,
    publisher: publisher || undefined,
    DOI: doi || undefined,
    PMID: pmid || undefined,
    URL: address || undefined,
  }
  // Undefined takes out what stood there before: JSON has no room for it.
  return JSON.parse(JSON.stringify({ ...before, ...written }))
}

/** What was published, as the fields of a form hold it. */
export const fieldsOfCsl = (csl: CslRecord): Record<string, string> => ({
  type: formTypeOf(csl.type),
  title: csl.title,
  authors: linesOfNames(csl.author),
  year: String(yearOf(csl)),
  container: csl['container-title'] ?? '',
  volume: csl.volume ?? '',
  issue: csl.issue ?? '',
  page: csl.page ?? '',
  publisher: csl.publisher ?? '',
  doi: csl.DOI ?? '',
  pmid: csl.PMID ?? '',
  address: csl.URL ?? '',
})

/** The type of a publication as forms have it. */
export const formTypeOf = (type: string): PublicationType =>
  PUBLICATION_TYPES.find((known) => known === type) ?? 'document'

/** The columns of the study; `retractedAt` stays the day on which it was first said. */
export function studyColumns(fields: RecordFields, before: { retractedAt: Date | null } | null, now: Date) {
  const { design, question, direction, involvement, involvementNote, participants, country } = fields
  const { studiedFrom, studiedTo, reason, status, origin, age, arrival, setting } = fields
  const { limitations, conflicts, funding, openAccessUrl, retracted } = fields
  const { comparator, outcomes, registration, ethics } = fields
  return {
    ...{ design, question, direction, involvement, involvementNote, participants, country },
    ...{ studiedFrom, studiedTo, reason, status, origin, age, arrival, setting },
    ...{ limitations, conflicts, funding, openAccessUrl, comparator, outcomes, registration, ethics },
    retractedAt: retracted ? (before?.retractedAt ?? now) : null,
  }
}
