import { GROUPS, type Group } from '#server/accounts/terms.ts'
import { visibleThreads } from '#server/permissions/forum.ts'
import type { Context } from '#server/platform/context.ts'
import { themes } from './themes.ts'

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
