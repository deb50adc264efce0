import type { CslName, CslRecord } from '#server/findings/csl-record.ts'
import { findingPath, recordPath } from '#server/findings/finding-path.plain.ts'
import { RECORD_FORMATS, type RecordFormat } from '#server/findings/terms.ts'
import type { FindingPage } from '#server/findings/views.ts'
import { doiAddress } from '#server/platform/doi.plain.ts'
import { absolute } from './absolute.ts'
import { plainText, type Thing, thing } from './json-ld.ts'
import type { PageHead } from './page-head.ts'

/** Types of publications as schema.org calls them; all others are works. */
const TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'ScholarlyArticle',
  'paper-conference': 'ScholarlyArticle',
  article: 'ScholarlyArticle',
  chapter: 'Chapter',
  book: 'Book',
  report: 'Report',
  thesis: 'Thesis',
  webpage: 'WebPage',
}

const FORMATS: Readonly<Record<RecordFormat, { type: string; title: string }>> = {
  bib: { type: 'application/x-bibtex', title: 'BibTeX' },
  ris: { type: 'application/x-research-info-systems', title: 'RIS' },
  json: { type: 'application/vnd.citationstyles.csl+json', title: 'CSL-JSON' },
}

/**
 * What a reader's page of a finding tells programs: the publication for reference managers, by the tags that Google
 * Scholar and Zotero read [scholar.google.com/intl/en/scholar/inclusion.html], and as schema.org has it.
 */
export function findingHead(page: FindingPage, csl: CslRecord): PageHead {
  const path = findingPath(page.id, page.slug)
  const [first, last] = pagesOf(csl.page)
  const where = csl['container-title']
  const journal = csl.type === 'article-journal'
  const open = page.readAt?.open ? page.readAt.href : undefined
  return {
    path,
    title: page.title,
    description: page.summary ? plainText(page.summary.found) : undefined,
    alternates: RECORD_FORMATS.map((format) => ({ ...FORMATS[format], path: recordPath(page.id, format) })),
    metas: [
      ['citation_title', csl.title],
      ...(csl.author ?? []).map((one) => ['citation_author', citedName(one)] as const),
      ['citation_publication_date', dateOf(csl).replaceAll('-', '/')],
      [
        journal
          ? 'citation_journal_title'
          : csl.type === 'chapter'
            ? 'citation_inbook_title'
            : 'citation_conference_title',
        where,
      ],
      ['citation_volume', csl.volume],
      ['citation_issue', csl.issue],
      ['citation_firstpage', first],
      ['citation_lastpage', last],
      ['citation_doi', csl.DOI],
      ['citation_pmid', csl.PMID],
      ['citation_issn', csl.ISSN],
      ['citation_isbn', csl.ISBN],
      ['citation_publisher', csl.publisher],
      ['citation_language', csl.language],
      [open && /\.pdf($|\?)/i.test(open) ? 'citation_pdf_url' : 'citation_fulltext_html_url', open],
      ['citation_abstract_html_url', absolute(path)],
    ],
    jsonLd: publication(page, csl, absolute(path)),
  }
}

/** Pages as “211-220” or “211–20” has them. */
function pagesOf(page = ''): [string | undefined, string | undefined] {
  const [first, last] = page.split(/\s*[-–—]+\s*/)
  // “211–20” leaves out what is the same.
  const whole = last && first && /^\d+$/.test(first + last) && last.length < first.length
  return [first || undefined, whole ? first.slice(0, first.length - last.length) + last : last || undefined]
}

const dateOf = ({ issued }: CslRecord): string =>
  issued['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-')

const citedName = ({ family, given, literal, ...rest }: CslName): string => {
  const last = [rest['dropping-particle'], rest['non-dropping-particle'], family].filter(Boolean).join(' ')
  return literal ?? [last, given].filter(Boolean).join(', ')
}

const nameOf = (name: CslName): Thing =>
  name.literal
    ? thing('Organization', { name: name.literal })
    : thing('Person', { name: citedName(name), givenName: name.given, familyName: name.family })

const identifier = (propertyID: string, value: string | undefined): Thing[] =>
  value ? [thing('PropertyValue', { propertyID, value })] : []

function publication(page: FindingPage, csl: CslRecord, url: string): Thing {
  const type = TYPES[csl.type] ?? 'CreativeWork'
  const doi = csl.DOI && doiAddress(csl.DOI)
  const authors = csl.author?.map(nameOf)
  return thing(type, {
    ...(type === 'ScholarlyArticle' ? { headline: csl.title } : {}),
    name: csl.title,
    author: authors,
    datePublished: dateOf(csl),
    inLanguage: csl.language,
    identifier: [...identifier('DOI', csl.DOI), ...identifier('PMID', csl.PMID)],
    sameAs: doi,
    url: doi ?? page.readAt?.href,
    publisher: csl.publisher && thing('Organization', { name: csl.publisher }),
    ...partOf(type, csl),
    isAccessibleForFree: page.readAt?.open || undefined,
    creativeWorkStatus: page.retractedAt ? 'Retracted' : undefined,
    mainEntityOfPage: url,
    subjectOf: page.summary && summary(page, page.summary, { url, doi, type, name: csl.title }),
  })
}

/** What it appeared in, as far as the type of the work has a word for it. */
function partOf(type: string, csl: CslRecord): Record<string, unknown> {
  const pages = csl.page && (type === 'ScholarlyArticle' || type === 'Chapter') ? { pagination: csl.page } : {}
  const container = csl['container-title']
  if (!container) return pages
  if (csl.type !== 'article-journal')
    return {
      ...pages,
      isPartOf: thing(type === 'Chapter' ? 'Book' : 'CreativeWork', {
        name: container,
        isbn: type === 'Chapter' ? csl.ISBN : undefined,
      }),
    }
  const journal = thing('Periodical', { name: container, issn: csl.ISSN })
  const volume = csl.volume ? thing('PublicationVolume', { volumeNumber: csl.volume, isPartOf: journal }) : journal
  return {
    ...pages,
    isPartOf: csl.issue ? thing('PublicationIssue', { issueNumber: csl.issue, isPartOf: volume }) : volume,
  }
}

interface About {
  url: string
  doi: string | undefined
  type: string
  name: string
}

/** The plain summary, which is its writer’s and not the publication’s. */
const summary = (
  { title, theme }: FindingPage,
  { found, meaning, certainty, language }: NonNullable<FindingPage['summary']>,
  { url, doi, type, name }: About,
): Thing =>
  thing('Article', {
    headline: title,
    url,
    inLanguage: language,
    articleSection: theme?.name,
    articleBody: [found, meaning, certainty].map(plainText).join('\n\n'),
    isBasedOn: thing(type, { name, url: doi }),
  })
