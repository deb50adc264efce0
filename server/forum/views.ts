import type { Group } from '#server/accounts/terms.ts'
import type { Audience, Kind } from './terms.ts'

/** Standing posts per stakeholder group: the seats of the round table. A group that is absent has an empty seat. */
export type Voices = Partial<Record<Group, number>>

/** The public part of a member beside what they wrote. */
export interface AuthorView {
  id: string
  displayName: string
  pseudonym: boolean
  tagline: string
}

/** A thread as a row of a list. Instants are ISO 8601 strings. */
export interface ThreadRowView {
  id: number
  slug: string
  title: string
  language: string
  kind: Kind
  theme: { code: string; name: string }
  place: string | null
  audience: Audience
  author: AuthorView
  voice: Group
  voices: Voices
  /** Standing posts without the opening one. */
  replyCount: number
  revision: number
  lastActivityAt: string
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
  replyToNumber: number | null
  createdAt: string
  editedAt: string | null
  withdrawnAt: string | null
}
