import type { Group } from '#server/accounts/terms.ts'
import { visibleThreads } from '#server/permissions/forum.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { type Kind, type Sort, THREADS_PER_PAGE } from './terms.ts'
import { standingCode } from './theme-code.ts'
import { THREAD_COLUMNS, type ThreadRow, threadRowView, threadTables } from './thread-rows.ts'
import type { ThreadRowView } from './views.ts'
import { withReading } from './with-reading.ts'

/** What a list of threads is narrowed to. */
export interface ThreadFilter {
  theme?: string | undefined
  /** Threads in which this group has spoken. */
  group?: Group | undefined
  kind?: Kind | undefined
  /** Only questions that nobody but their author has answered. */
  waiting?: boolean | undefined
}

export interface ThreadListInput extends ThreadFilter {
  sort?: Sort
  /** Where the page before ended, as that page gave it. */
  cursor?: string | undefined
  limit?: number
  /** The first page of a theme begins with what is pinned there, which no other page then has. */
  pinned?: boolean
}

export interface ThreadList {
  threads: ThreadRowView[]
  /** Ask with this for the next page. */
  next: string | null
}

/**
 * Threads that the asker may see, newest activity or most groups first, a page at a time (keyset paging: a page does not
 * shift when something new arrives). An unreadable cursor starts from the top.
 */
export async function threadList(context: Context, input: ThreadListInput): Promise<ThreadList> {
  const { sort = 'activity', limit = THREADS_PER_PAGE } = input
  const theme = input.pinned ? input.theme : undefined
  const filtered = filterConditions(context, input)
  const isPinned = Prisma.sql`coalesce(thread.pinned_until > ${context.now}::timestamptz, false)`
  const conditions = [
    ...filtered,
    ...(theme ? [Prisma.sql`NOT ${isPinned}`] : []),
    ...cursorCondition(sort, input.cursor),
  ]
  const order =
    sort === 'groups'
      ? Prisma.sql`thread.group_count DESC, thread.last_activity_at DESC, thread.id DESC`
      : Prisma.sql`thread.last_activity_at DESC, thread.id DESC`
  const rows = await context.db.$queryRaw<ThreadRow[]>`
    SELECT ${THREAD_COLUMNS} FROM ${threadTables(context.locale)}
     WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY ${order} LIMIT ${limit + 1}`
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const first =
    theme && !input.cursor
      ? await context.db.$queryRaw<ThreadRow[]>`
          SELECT ${THREAD_COLUMNS} FROM ${threadTables(context.locale)}
           WHERE ${Prisma.join([...filtered, isPinned], ' AND ')} ORDER BY ${order}`
      : []
  const pinned = first.map((row) => ({ ...threadRowView(row), pinned: true }))
  const threads = await withReading(context, [...pinned, ...page.map(threadRowView)])
  return { threads, next: rows.length > limit && last ? cursorAfter(last) : null }
}

/** The conditions of a filter, the asker's sight included. */
export function filterConditions({ actor }: Context, { theme, group, kind, waiting }: ThreadFilter): Prisma.Sql[] {
  const conditions = [visibleThreads(actor)]
  if (theme) conditions.push(Prisma.sql`thread.theme_code = ${standingCode(theme)}`)
  if (kind) conditions.push(Prisma.sql`thread.kind = ${kind}`)
  if (group)
    conditions.push(
      Prisma.sql`EXISTS (SELECT FROM thread_voice tv WHERE tv.thread_id = thread.id AND tv.voice = ${group})`,
    )
  if (waiting) conditions.push(Prisma.sql`thread.kind = 'question' AND thread.answer_count = 0`)
  return conditions
}

/** `last_activity_at` is kept in milliseconds, as a JavaScript date has them, so nothing is lost on the way. */
const cursorAfter = (row: ThreadRow): string => `${row.groupCount}.${row.lastActivityAt.getTime()}.${row.id}`

function cursorCondition(sort: Sort, cursor: string | undefined): Prisma.Sql[] {
  const parts = /^(\d{1,3})\.(\d{1,15})\.(\d{1,9})$/.exec(cursor ?? '')
  if (!parts) return []
  const at = new Date(Number(parts[2]))
  const id = Number(parts[3])
  // One comparison of rows: PostgreSQL starts reading the index at the cursor.
  return [
    sort === 'groups'
      ? Prisma.sql`(thread.group_count, thread.last_activity_at, thread.id) < (${Number(parts[1])}, ${at}::timestamptz, ${id})`
      : Prisma.sql`(thread.last_activity_at, thread.id) < (${at}::timestamptz, ${id})`,
  ]
}
