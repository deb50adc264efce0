import { GROUPS, type Group } from '#server/accounts/terms.ts'
import { isMember } from '#server/permissions/actor.ts'
import { visibleThreads } from '#server/permissions/forum.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { THREAD_COLUMNS, type ThreadRow, threadRowView, threadTables } from './thread-rows.ts'
import type { ThreadRowView } from './views.ts'

/** A conversation with seats that nobody has taken yet. */
export interface EmptySeat {
  thread: ThreadRowView
  empty: Group[]
}

/** Days within which a conversation counts as going on. */
const GOING_ON_DAYS = 90

/**
 * Conversations that wait for a voice: for a member, those in which none of the member's groups has spoken; for a
 * reader, those of several groups with a seat left.
 * @param limit how many at the most
 */
export async function emptySeats(context: Context, limit = 3): Promise<EmptySeat[]> {
  const { db, actor, locale, now } = context
  const since = new Date(now.getTime() - GOING_ON_DAYS * 86_400_000)
  const missing =
    isMember(actor) && actor.groups.length > 0
      ? Prisma.sql`NOT EXISTS (SELECT FROM thread_voice tv WHERE tv.thread_id = thread.id AND tv.voice IN (${Prisma.join([...actor.groups])}))`
      : Prisma.sql`thread.group_count BETWEEN 2 AND ${GROUPS.length - 1}`
  const rows = await db.$queryRaw<ThreadRow[]>`
    SELECT ${THREAD_COLUMNS} FROM ${threadTables(locale)}
     WHERE ${visibleThreads(actor)} AND thread.last_activity_at > ${since} AND ${missing}
     ORDER BY thread.group_count DESC, thread.last_activity_at DESC, thread.id DESC LIMIT ${limit}`
  return rows.map((row) => ({
    thread: threadRowView(row),
    empty: GROUPS.filter((group) => !row.voices?.[group]),
  }))
}
