import type { Group } from '#server/accounts/terms.ts'
import type { Audience, Kind, ThemeCode } from '#server/forum/terms.ts'
import type { TextLanguage } from '#server/i18n/languages.plain.ts'

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
