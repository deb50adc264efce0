import { GROUPS, type Group } from '#server/accounts/terms.ts'
import { isMember } from '#server/permissions/actor.ts'
import { visibleThreads } from '#server/permissions/forum.ts'
import type { Context, MemberActor } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { THREAD_COLUMNS, type ThreadRow, threadRowView, threadTables } from './thread-rows.ts'
import type { ThreadRowView } from './views.ts'

/** A conversation with seats that nobody has taken yet: for a member, the seats of the member's own groups. */
export interface EmptySeat {
  thread: ThreadRowView
  empty: Group[]
}

/** Days within which a conversation counts as going on. */
const GOING_ON_DAYS = 90

/**
 * Conversations that wait for a voice, questions with an outcome left out: for a member, those in which none of the
 * member's groups has spoken, first those to which a group was invited or addressed, then those of themes that the member
 * follows and of languages that the member reads; for a reader, those of several groups with a seat left.
 * @param limit how many at the most
 */
export async function emptySeats(context: Context, limit = 3): Promise<EmptySeat[]> {
  const { db, actor, locale, now } = context
  const since = new Date(now.getTime() - GOING_ON_DAYS * 86_400_000)
  const own = isMember(actor) && actor.groups.length > 0 ? actor : undefined
  const missing = own
    ? Prisma.sql`NOT EXISTS (SELECT FROM thread_voice tv WHERE tv.thread_id = thread.id AND tv.voice = ANY (${[...own.groups]}))`
    : Prisma.sql`thread.group_count BETWEEN 2 AND ${GROUPS.length - 1}`
  const rows = await db.$queryRaw<ThreadRow[]>`
    SELECT ${THREAD_COLUMNS} FROM ${threadTables(locale)}
     WHERE ${visibleThreads(actor)} AND thread.last_activity_at > ${since} AND outcome.thread_id IS NULL AND ${missing}
     ORDER BY ${own ? closeness(own) : Prisma.empty} thread.group_count DESC, thread.last_activity_at DESC, thread.id DESC LIMIT ${limit}`
  return rows.map((row) => ({
    thread: threadRowView(row),
    empty: GROUPS.filter((group) => !row.voices?.[group] && (!own || own.groups.includes(group))),
  }))
}

/** How near a thread is to a member, nearest first: an order over `thread`. */
const closeness = ({ id, groups }: MemberActor): Prisma.Sql => Prisma.sql`
  (thread.addressed_group = ANY (${[...groups]}) OR EXISTS (
    SELECT FROM invitation WHERE invitation.thread_id = thread.id AND invitation."group" = ANY (${[...groups]}))) DESC NULLS LAST,
  EXISTS (SELECT FROM theme_follow tf WHERE tf.member_id = ${id}::uuid AND tf.theme_code = thread.theme_code) DESC,
  (thread.language = ANY (SELECT unnest(languages) FROM member me WHERE me.id = ${id}::uuid)) DESC,`
