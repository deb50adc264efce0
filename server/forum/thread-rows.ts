import type { Group } from '#server/accounts/terms.ts'
import type { Locale } from '#server/i18n/languages.plain.ts'
import { Prisma } from '#server/platform/db.ts'
import { slugOf } from './slug.plain.ts'
import type { Audience, Kind } from './terms.ts'
import { TITLE_TRANSLATIONS } from './translation-columns.ts'
import type { ThreadRowView, TitleTranslationView, Voices } from './views.ts'

/** A thread with its author, theme, place and voices, as one SQL row. */
export interface ThreadRow {
  id: number
  title: string
  language: string
  titles: TitleTranslationView[] | null
  kind: Kind
  themeCode: string
  themeName: string
  place: string | null
  audience: Audience
  authorId: string
  publicId: string
  displayName: string
  pseudonym: boolean
  tagline: string
  voice: Group
  voices: Voices | null
  addressedGroup: Group | null
  addressedOrganisation: string | null
  answered: boolean
  lockedAt: Date | null
  featured: boolean
  postCount: number
  groupCount: number
  revision: number
  createdAt: Date
  lastActivityAt: Date
}

/** The columns of `ThreadRow`, for `SELECT`. */
export const THREAD_COLUMNS = Prisma.sql`
  thread.id, thread.title, thread.language, ${TITLE_TRANSLATIONS} AS titles, thread.kind, thread.theme_code AS "themeCode",
  coalesce(theme_text.name, thread.theme_code) AS "themeName", place.name AS place, thread.audience,
  thread.author_id AS "authorId", member.public_id AS "publicId", member.display_name AS "displayName", member.pseudonym, member.tagline, thread.voice,
  (SELECT json_object_agg(tv.voice, tv.post_count) FROM thread_voice tv WHERE tv.thread_id = thread.id) AS voices,
  thread.addressed_group AS "addressedGroup", thread.addressed_organisation AS "addressedOrganisation",
  outcome.thread_id IS NOT NULL AS answered, thread.locked_at AS "lockedAt", thread.featured_at IS NOT NULL AS featured,
  thread.post_count AS "postCount", thread.group_count AS "groupCount", thread.revision,
  thread.created_at AS "createdAt", thread.last_activity_at AS "lastActivityAt"`

/** The tables of `THREAD_COLUMNS`, for `FROM`; theme names in the reader's language. */
export const threadTables = (locale: Locale): Prisma.Sql => Prisma.sql`
  thread JOIN member ON member.id = thread.author_id
  LEFT JOIN theme_text ON theme_text.theme_code = thread.theme_code AND theme_text.language = ${locale}
  LEFT JOIN place ON place.code = thread.place_code
  LEFT JOIN outcome ON outcome.thread_id = thread.id`

/** The row as a list shows it. */
export const threadRowView = (row: ThreadRow): ThreadRowView => ({
  id: row.id,
  slug: slugOf(row.title),
  title: row.title,
  language: row.language,
  titles: row.titles ?? [],
  kind: row.kind,
  theme: { code: row.themeCode, name: row.themeName },
  place: row.place,
  audience: row.audience,
  author: { publicId: row.publicId, displayName: row.displayName, pseudonym: row.pseudonym, tagline: row.tagline },
  voice: row.voice,
  voices: row.voices ?? {},
  addressedTo: addressedTo(row),
  answered: row.answered,
  ...(row.lockedAt ? { locked: true } : {}),
  ...(row.featured ? { featured: true } : {}),
  replyCount: row.postCount - 1,
  revision: row.revision,
  lastActivityAt: row.lastActivityAt.toISOString(),
})

const addressedTo = (row: ThreadRow): ThreadRowView['addressedTo'] => {
  if (row.addressedGroup) return { group: row.addressedGroup }
  return row.addressedOrganisation ? { organisation: row.addressedOrganisation } : null
}
