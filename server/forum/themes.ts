import { GROUPS, type Group } from '#server/accounts/terms.ts'
import type { Locale } from '#server/i18n/languages.plain.ts'
import { visibleThreads } from '#server/permissions/forum.ts'
import type { Context } from '#server/platform/context.ts'
import type { AnyDb } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'

/** A theme in the reader's language. */
export interface ThemeView {
  code: string
  name: string
  description: string
}

/** All themes in the order of the national list. */
export function themes(db: AnyDb, locale: Locale): Promise<ThemeView[]> {
  return db.$queryRaw<ThemeView[]>`
    SELECT theme.code, coalesce(theme_text.name, theme.code) AS name, coalesce(theme_text.description, '') AS description
      FROM theme LEFT JOIN theme_text ON theme_text.theme_code = theme.code AND theme_text.language = ${locale}
     ORDER BY theme.position`
}

/** One theme. @throws {Failure} 404 when there is none of that code */
export async function theme(db: AnyDb, locale: Locale, code: string): Promise<ThemeView> {
  const found = (await themes(db, locale)).find((candidate) => candidate.code === code)
  if (!found) throw notFound()
  return found
}

/** Who is talking about what: standing posts per theme and group. */
export interface ThemeByGroupRow {
  theme: { code: string; name: string }
  counts: Record<Group, number>
  total: number
}

/** Days that “who is talking about what” looks back. */
export const TALK_DAYS = 90

/** Standing posts of the last `TALK_DAYS` days in threads the asker may see, per theme and group; busiest theme first. */
export async function themeByGroup(context: Context): Promise<ThemeByGroupRow[]> {
  const { db, actor, locale, now } = context
  const since = new Date(now.getTime() - TALK_DAYS * 86_400_000)
  const rows = await db.$queryRaw<{ code: string; voice: Group; count: number }[]>`
    SELECT thread.theme_code AS code, post.voice, count(*)::int AS count
      FROM post JOIN thread ON thread.id = post.thread_id
     WHERE ${visibleThreads(actor)} AND post.withdrawn_at IS NULL AND post.created_at > ${since}
     GROUP BY thread.theme_code, post.voice`
  const none = Object.fromEntries(GROUPS.map((group) => [group, 0])) as Record<Group, number>
  const table = (await themes(db, locale)).map(({ code, name }) => {
    const counts = { ...none }
    for (const row of rows) if (row.code === code) counts[row.voice] = row.count
    return { theme: { code, name }, counts, total: Object.values(counts).reduce((sum, count) => sum + count, 0) }
  })
  return table.sort((a, b) => b.total - a.total)
}
