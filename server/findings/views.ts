import type { PostView, Voices } from '#server/forum/views.ts'
import type { CebmStep } from './cebm-step.ts'
import type { CitationView } from './citation.ts'
import type { PopulationAspect } from './population.plain.ts'
import type { Design, Direction, Involvement, Question } from './terms.ts'

/** An answer to who was studied; `name` where it has one of its own in the page's language. */
export interface PopulationAnswer {
  code: string
  name: string | null
}

/** A part of the plain summary, or something else that people wrote, as sanitised HTML. */
export interface SummaryView {
  found: string
  meaning: string
  certainty: string
  language: string
}

/** A finding as its page shows it. Instants are ISO 8601 strings. */
export interface FindingPage {
  id: number
  slug: string
  /** The finding in one line; of a draft that has none yet, the publication's title. */
  title: string
  language: string | undefined
  theme: { code: string; name: string } | null
  /** Its conversation; null while it is a draft. */
  thread: { id: number; slug: string; replyCount: number; voices: Voices; members: boolean } | null
  year: number
  doi: string | null
  /** Where the publication can be read: openly, or for those whose library pays. */
  readAt: { href: string; open: boolean } | null
  citations: { apa: CitationView; vancouver: CitationView }
  design: Design | null
  question: Question | null
  direction: Direction | null
  step: CebmStep | 'qualitative' | null
  involvement: Involvement | null
  involvementNote: string
  participants: number | null
  country: string | null
  studied: { from: number | null; to: number | null }
  population: Record<PopulationAspect, PopulationAnswer[]>
  /** Null while nobody has written it, and once its writer has taken it back. */
  summary: SummaryView | null
  limitations: string
  conflicts: string
  funding: string
  comparator: string
  outcomes: string
  /** Where it was registered, and the address of that where it is one that can be told from the words. */
  registration: '' | { text: string; href: string | undefined }
  ethics: string
  /** Authors whose ORCID iD the record tells. Nobody has checked them by signing in. */
  authors: { name: string; orcid: string }[]
  /** In PubMed. */
  pmid: string | null
  /** Names of municipalities and counties. */
  places: string[]
  retractedAt: string | null
  /** The last replies of its conversation. */
  latest: PostView[]
  may: { revise: boolean; publish: boolean; invite: boolean }
}

/** A finding as a row of a list. */
export interface FindingRowView {
  id: number
  slug: string
  title: string
  language: string
  theme: { code: string; name: string }
  /** Who wrote the publication, when, and where it appeared. */
  authors: string
  year: number
  container: string | null
  design: Design | null
  direction: Direction | null
  retracted: boolean
  members: boolean
  voices: Voices
  replyCount: number
  /** When it was published here, ISO 8601. */
  publishedAt: string
}

/** A draft of one's own. */
export interface FindingDraftRow {
  id: number
  version: number
  title: string
  authors: string
  year: number
  container: string | null
  /** What is still to be written before it can be published. */
  missing: ('headline' | 'summary' | 'theme')[]
  changedAt: string
}
