import type { Group } from '#server/accounts/terms.ts'
import type { ReactionTotals } from './reaction-kinds.plain.ts'
import type { SharesCell } from './shares.plain.ts'
import type { Audience, Kind } from './terms.ts'
import type { TranslationState } from './translations.plain.ts'

/** Standing posts per stakeholder group: the seats of the round table. A group that is absent has an empty seat. */
export type Voices = Partial<Record<Group, number>>

/** The public part of a member beside what they wrote. */
export interface AuthorView {
  /** Names the member in addresses: random, unlike the id inside. */
  publicId: string
  displayName: string
  pseudonym: boolean
  tagline: string
}

/** A member's name and page. */
export type PersonView = Pick<AuthorView, 'publicId' | 'displayName' | 'pseudonym'>

/** Who made a translation, and how it stands. */
interface TranslationStanding {
  language: string
  translator: PersonView
  /** The group that the translator spoke as. */
  voice: Group
  state: TranslationState
  /** The original has changed since. */
  stale: boolean
}

/** A post's translation as a page shows it. */
export interface TranslationView extends TranslationStanding {
  /** Sanitised HTML. */
  html: string
  /** What a second reader says is wrong; only while it is disputed. */
  reason: string | null
  /** The page on which it stands beside its original. */
  href: string
}

/** A title's translation that nobody disputes. */
export interface TitleTranslationView extends TranslationStanding {
  text: string
}

/** A thread as a row of a list. Instants are ISO 8601 strings. */
export interface ThreadRowView {
  id: number
  slug: string
  title: string
  language: string
  /** The title in other languages. */
  titles: readonly TitleTranslationView[]
  kind: Kind
  theme: { code: string; name: string }
  place: string | null
  audience: Audience
  author: AuthorView
  voice: Group
  voices: Voices
  /** Whom a question is addressed to: a group, or an organisation by name. */
  addressedTo: { group: Group } | { organisation: string } | null
  /** The question has an outcome. */
  answered: boolean
  /** Nobody but moderators answers there; absent while it is open. */
  locked?: boolean
  /** Chosen by curators; absent where it is not. */
  featured?: boolean
  /** Stands first in the list of its theme; said by that list alone. */
  pinned?: boolean
  /** Standing posts without the opening one. */
  replyCount: number
  revision: number
  lastActivityAt: string
  /** How far the asker has read; absent for readers, and in threads that the asker never opened. */
  reading?: Reading
}

/** How far a member has read in a thread. */
export interface Reading {
  /** Posts that have not been read. */
  unread: number
  /** The first of them, or the number that the next post will have. */
  continueAt: number
}

/** A thread as another one names it. */
export interface ThreadReference {
  id: number
  slug: string
  title: string
  language: string
}

/** A post as a page shows it. A withdrawn one has neither text nor author. Instants are ISO 8601 strings. */
export interface PostView {
  number: number
  /** The thread's revision at this post's last change. */
  revision: number
  author: AuthorView | null
  voice: Group
  language: string
  /** Sanitised HTML, empty when withdrawn. */
  html: string
  /** What people made of it in other languages, by language. */
  translations: readonly TranslationView[]
  replyToNumber: number | null
  /** It helped the one who asked. */
  helped: boolean
  createdAt: string
  editedAt: string | null
  withdrawnAt: string | null
  /** Moderators took it out of sight or elsewhere: in words, and where the published rule stands, or the post; absent for all others. */
  aside?: {
    href: string
    words: string
    /** Where somebody may be in danger: a card with numbers that help, as HTML made by us. */
    help?: { html: string; language: string }
  }
  reactions: ReactionTotals
}

/** A post that several groups find useful, with what has been released of their answers. */
export interface AgreedPost {
  number: number
  voice: Group
  language: string
  /** Its first words. */
  words: string
  cells: SharesCell[]
}

/** What a question led to. Instants are ISO 8601 strings. */
export interface OutcomeView {
  /** The one who asked. */
  author: AuthorView
  voice: Group
  language: string
  /** Sanitised HTML, with the numbers of posts as links. */
  html: string
  /** What people made of it in other languages, by language. */
  translations: readonly TranslationView[]
  /** The posts that it rests on, by number; one that was withdrawn has neither author nor voice, and what was moved words. */
  cites: { number: number; author: AuthorView | null; voice: Group | null; words?: string }[]
  createdAt: string
  revisedAt: string | null
}
