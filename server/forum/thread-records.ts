import type { TextLanguage } from '#server/i18n/languages.plain.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { beyondCursor, keysetCursor } from '#server/platform/keyset.ts'
import { filterConditions, type ThreadFilter } from './thread-list.ts'
import { THREAD_COLUMNS, type ThreadRow, threadRowView, threadTables } from './thread-rows.ts'
import type { AuthorView, ThreadRowView } from './views.ts'

/** A thread with its opening text, as machines are told of it. Instants are ISO 8601 strings. */
export interface ThreadRecord extends Omit<ThreadRowView, 'author'> {
  createdAt: string
  /** Null once the opening text has been taken back: then it is not said by whom. */
  opening: { author: AuthorView; html: string; editedAt: string | null } | null
}

export interface ThreadRecordsInput extends Pick<ThreadFilter, 'theme' | 'kind'> {
  /** Only what is written in this language. */
  language?: TextLanguage | undefined
  /** Only threads in which somebody has written since. */
  since?: Date | undefined
  /** By what happened last, or by when they were opened. */
  order: 'activity' | 'opening'
  /** Where the page before ended, as that page gave it; in the order of activity. */
  cursor?: string | undefined
  limit: number
}

interface Row extends ThreadRow {
  html: string
  editedAt: Date | null
  withdrawnAt: Date | null
}

/**
 * Threads that the asker may see, each with its opening text, the latest first. What is in the order of activity comes a
 * page at a time (keyset paging). An unreadable cursor starts from the top.
 */
export async function threadRecords(
  context: Context,
  input: ThreadRecordsInput,
): Promise<{ threads: ThreadRecord[]; next: string | null }> {
  const { language, since, order, cursor, limit } = input
  const conditions = filterConditions(context, { theme: input.theme, kind: input.kind })
  if (language) conditions.push(Prisma.sql`thread.language = ${language}`)
  if (since) conditions.push(Prisma.sql`thread.last_activity_at >= ${since}::timestamptz`)
  conditions.push(beyondCursor(cursor, Prisma.sql`thread.last_activity_at, thread.id`))
  const latest = order === 'activity' ? Prisma.sql`thread.last_activity_at` : Prisma.sql`thread.created_at`
  const rows = await context.db.$queryRaw<Row[]>`
    SELECT ${THREAD_COLUMNS}, opening.html, opening.edited_at AS "editedAt", opening.withdrawn_at AS "withdrawnAt"
      FROM ${threadTables(context.locale)} JOIN post opening ON opening.thread_id = thread.id AND opening.number = 1
     WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY ${latest} DESC, thread.id DESC LIMIT ${limit + 1}`
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    threads: page.map(recordOf),
    next: rows.length > limit && last ? keysetCursor({ at: last.lastActivityAt, id: last.id }) : null,
  }
}

function recordOf(row: Row): ThreadRecord {
  const { author, ...view } = threadRowView(row)
  return {
    ...view,
    createdAt: row.createdAt.toISOString(),
    opening: row.withdrawnAt ? null : { author, html: row.html, editedAt: row.editedAt?.toISOString() ?? null },
  }
}
