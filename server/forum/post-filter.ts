import type { Group } from '#server/accounts/terms.ts'
import type { TextLanguage } from '#server/i18n/languages.plain.ts'
import { type AnyDb, Prisma } from '#server/platform/db.ts'
import type { Voices } from './views.ts'

/** What a page of a thread is narrowed to. */
export interface PostFilter {
  /** Only what this group said. */
  group?: Group | undefined
  /** Only what was written in this language. */
  language?: TextLanguage | undefined
}

/** Standing posts of a thread by language. */
export type Languages = Partial<Record<TextLanguage, number>>

/** Whether anything is left out. */
export const narrows = ({ group, language }: PostFilter): boolean => group !== undefined || language !== undefined

/** The condition on `post`. Withdrawn posts say nothing, so none is shown. */
export const postsThat = ({ group, language }: PostFilter): Prisma.Sql =>
  Prisma.join(
    [
      Prisma.sql`post.withdrawn_at IS NULL`,
      ...(group ? [Prisma.sql`post.voice = ${group}`] : []),
      ...(language ? [Prisma.sql`post.language = ${language}`] : []),
    ],
    ' AND ',
  )

/** The numbers of standing posts by language, as a column. */
export const languagesColumn = (threadId: number): Prisma.Sql => Prisma.sql`
  (SELECT json_object_agg(language, post_count) FROM thread_language WHERE thread_id = ${threadId}) AS languages`

/** How many posts a filter shows: known already, unless it asks for a group and a language at once. */
export async function countShown(
  db: AnyDb,
  threadId: number,
  filter: PostFilter,
  { voices, languages }: { voices: Voices; languages: Languages },
): Promise<number> {
  const { group, language } = filter
  if (!language) return (group && voices[group]) ?? 0
  if (!group) return languages[language] ?? 0
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM post WHERE thread_id = ${threadId} AND ${postsThat(filter)}`
  return rows[0]?.count ?? 0
}

/** Where the filtered page before one begins: the number after which it shows its posts. */
export async function pageBefore(
  db: AnyDb,
  threadId: number,
  { filter, after, size }: { filter: PostFilter; after: number; size: number },
): Promise<number> {
  const rows = await db.$queryRaw<{ number: number }[]>`
    SELECT number FROM post WHERE thread_id = ${threadId} AND number <= ${after} AND ${postsThat(filter)}
     ORDER BY number DESC OFFSET ${size - 1} LIMIT 1`
  return Math.max(0, (rows[0]?.number ?? 1) - 1)
}
