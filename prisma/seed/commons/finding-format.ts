import type { Group } from '#server/accounts/terms.ts'
import type { CslRecord } from '#server/findings/csl-record.ts'
import { namesInLines } from '#server/findings/names.plain.ts'
import { summaryText } from '#server/findings/summary-text.ts'
import type { Design, Direction, Involvement, PublicationType, Question } from '#server/findings/terms.ts'
import type { ThemeCode } from '#server/forum/terms.ts'
import type { TextLanguage } from '#server/i18n/languages.plain.ts'
import type { SeedPost, SeedThread } from './format.ts'

/** The journals of the demo's studies, whose names say that they are invented, and how their DOIs begin. */
const JOURNALS = {
  'Journal of Invented Examples': 'jie',
  'Nordic Archive of Made-up Studies': 'nams',
  'Tidsskrift for oppdiktet forskning': 'tof',
} as const

/** A finding of the demo. The studies are invented, and what they stand in says so. */
export interface SeedFinding {
  headline: string
  theme: ThemeCode
  language: TextLanguage
  by: string
  /** The group it was shared as, if not the first of theirs. */
  as?: Group
  openedDaysAgo: number
  /** An article, unless another type is named: that stands in no journal and has no DOI. */
  publication: {
    title: string
    authors: string[]
    year: number
    page?: string
    journal?: keyof typeof JOURNALS
    other?: { type: PublicationType; publisher: string; book?: string }
  }
  found: string
  meaning: string
  certainty: string
  study: {
    design: Design
    question?: Question
    direction?: Direction
    participants?: number
    years?: [number, number]
    /** ISO 3166-1 alpha-2; Norway if absent, several if null. */
    country?: string | null
    involvement: Involvement
    involvementNote?: string
    age?: string[]
    origin?: string[]
    reason?: string[]
    status?: string[]
    arrival?: string[]
    setting?: string[]
    limitations?: string
    conflicts?: string
    funding?: string
    /** Codes of municipalities and counties. */
    places?: string[]
    comparator?: string
    outcomes?: string
    registration?: string
    ethics?: string
  }
  /** Days before now at which it was said that the publication had been retracted. */
  retractedDaysAgo?: number
  replies?: SeedPost[]
}

/** What the publication of a finding would say of itself. The prefix 10.5555 is kept for examples and leads nowhere. */
export function publicationOf({ publication, openedDaysAgo }: SeedFinding): CslRecord {
  const { title, authors, year, page, journal = 'Journal of Invented Examples', other } = publication
  const standsIn = other
    ? { publisher: other.publisher, ...(other.book ? { 'container-title': other.book } : {}) }
    : {
        'container-title': journal,
        volume: String(year - 2010),
        DOI: `10.5555/${JOURNALS[journal]}.${year}.${Math.round(openedDaysAgo * 10)}`,
      }
  return {
    type: other?.type ?? 'article-journal',
    title,
    author: namesInLines(authors.join('\n')),
    issued: { 'date-parts': [[year]] },
    ...(page ? { page } : {}),
    ...standsIn,
  }
}

/** The conversation of a finding: its summary, and what was answered. */
export function findingThread(finding: SeedFinding): SeedThread {
  const { headline, theme, language, by, as, openedDaysAgo, replies = [] } = finding
  const opening = { by, ...(as ? { as } : {}), language, text: summaryOf(finding) }
  return { title: headline, kind: 'finding', theme, language, openedDaysAgo, posts: [opening, ...replies] }
}

const summaryOf = (finding: SeedFinding): string =>
  summaryText({
    summaryFound: finding.found,
    summaryMeaning: finding.meaning,
    summaryCertainty: finding.certainty,
    language: finding.language,
    doi: publicationOf(finding).DOI,
  })
