import { THREAD_COLUMNS, type ThreadRow, threadRowView, threadTables } from '#server/forum/thread-rows.ts'
import type { ThreadRowView } from '#server/forum/views.ts'
import { visibleThreads } from '#server/permissions/forum.ts'
import type { Context } from '#server/platform/context.ts'
import { type AnyDb, Prisma } from '#server/platform/db.ts'
import { lastMonday, SHAPING_LIMITS } from './shaping.plain.ts'

/** A thread worth reading, and the line of the curator who picked it. */
export interface WorthView {
  thread: ThreadRowView
  line: string
  language: string
}

/** What was worth reading in a week. */
export interface WorthWeek {
  /** Its Monday, `2026-11-23`. */
  monday: string
  picks: WorthView[]
}

type Row = ThreadRow & { week: Date; line: string; lineLanguage: string }

/** Weeks at the most and the Monday that they lie before, or one week by its Monday, `2026-11-23`. */
interface WhichWeeks {
  weeks?: number
  before?: Date | undefined
  monday?: string
}

/**
 * What was worth reading, week by week, the newest first, as far as the asker may read it: for the front page, the page
 * of weeks and whoever sends a digest.
 */
export async function worthReading(
  { db, actor, locale }: Pick<Context, 'actor' | 'locale'> & { db: AnyDb },
  { weeks = 1, before, monday: only }: WhichWeeks = {},
): Promise<WorthWeek[]> {
  const earlier = before ? Prisma.sql`picked.week < ${before}::date` : Prisma.sql`true`
  const these = only ? Prisma.sql`picked.week = ${only}::date` : earlier
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${THREAD_COLUMNS}, picked.week, picked.line, picked.language AS "lineLanguage"
      FROM ${threadTables(locale)} JOIN worth_reading picked ON picked.thread_id = thread.id
     WHERE ${visibleThreads(actor)} AND ${these}
     ORDER BY picked.week DESC, picked.position LIMIT ${weeks * SHAPING_LIMITS.worth}`
  const found = new Map<string, WorthView[]>()
  for (const { week, line, lineLanguage, ...row } of rows) {
    const monday = week.toISOString().slice(0, 10)
    found.set(monday, [...(found.get(monday) ?? []), { thread: threadRowView(row), line, language: lineLanguage }])
  }
  return [...found].slice(0, weeks).map(([monday, picks]) => ({ monday, picks }))
}

/** What is worth reading now: of this week, or while nothing is picked yet, of the last one. */
export async function worthNow(context: Context): Promise<WorthWeek | null> {
  const [newest] = await worthReading(context)
  return newest && newest.monday >= lastMonday(context.now) ? newest : null
}
