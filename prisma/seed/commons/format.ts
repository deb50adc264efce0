import type { Group } from '#server/accounts/terms.ts'
import type { Age, Arrival, Reason, Setting, Status } from '#server/directory/population.plain.ts'
import type { Audience, Kind, ThemeCode } from '#server/forum/terms.ts'
import type { TextLanguage } from '#server/i18n/languages.plain.ts'
import type { ConfirmedRung, Fact, Parts, Running } from '#server/initiatives/terms.ts'

/** An invented member of the demo commons. */
export interface SeedPerson {
  /** Short handle by which posts name their author. */
  key: string
  name: string
  pseudonym?: boolean
  /** Only the people one can sign in as have an address of their own. */
  email?: `${string}@demo.test`
  /** The first is the voice used when a post names none. */
  groups: [Group, ...Group[]]
  /** Whether a coordinator has verified the first group. Service users never are. */
  verified?: boolean
  /** One short public line, such as “GP, Drammen”. */
  tagline?: string
  languages: TextLanguage[]
}

/** A post: the first of a thread is its opening text. */
export interface SeedPost {
  by: string
  as?: Group
  language: TextLanguage
  /** Minutes after the previous post of the thread (0 or absent on the first). */
  after?: number
  /** Markdown. */
  text: string
}

/** A conversation of the demo commons. */
export interface SeedThread {
  title: string
  kind: Kind
  theme: ThemeCode
  language: TextLanguage
  /** Municipality (four digits) or county (two digits) code of 2024. */
  place?: string
  audience?: Audience
  /** Days before now at which it was opened; every post must fall before now. */
  openedDaysAgo: number
  posts: [SeedPost, ...SeedPost[]]
}

/** Somebody elsewhere uses an initiative of the demo too. */
export interface SeedAdoption {
  by: string
  organisation: string
  /** Code of a municipality or county. */
  place: string
  sinceYear: number
  adaptations?: string
  outcome?: string
  measured?: boolean
  /** Index of an earlier adoption of the same initiative that they learned it from; the owners if absent. */
  learnedFrom?: number
  /** Days before now at which it was told. */
  daysAgo: number
}

/** An initiative of the demo commons, with its conversation. */
export interface SeedInitiative {
  title: string
  theme: ThemeCode
  language: TextLanguage
  /** Whoever answers for it; who shared it comes first. */
  owners: [string, ...string[]]
  /** Codes of municipalities or counties; the first is the conversation's place. None for one that is only online. */
  places: string[]
  audience?: Audience
  openedDaysAgo: number
  /** What is told of it, in its language; `procedures` and `why` make the opening post. */
  parts: Parts & { procedures: string; why: string }
  running: Running
  settings: Setting[]
  ages?: Age[]
  reasons?: Reason[]
  statuses?: Status[]
  arrivals?: Arrival[]
  claims?: { fact: Fact; words: string }[]
  confirmations?: { by: string; rung: ConfirmedRung; words: string }[]
  adoptions?: SeedAdoption[]
  replies?: SeedPost[]
}
