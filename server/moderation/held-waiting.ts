import { isMember } from '#server/permissions/actor.ts'
import { can } from '#server/permissions/can.ts'
import { visibleThreads } from '#server/permissions/forum.ts'
import { visibleHeld } from '#server/permissions/held.ts'
import type { Actor, Context } from '#server/platform/context.ts'
import { type AnyDb, Prisma } from '#server/platform/db.ts'
import { moderatorScope } from './moderator-scope.ts'

/** A text that waits, as a line of the queue. */
export interface HeldRow {
  id: string
  /** Null for a reply in a conversation that is out of the asker’s sight. */
  title: string | null
  titleLanguage: string
  /** It opens a conversation. */
  opens: boolean
  by: string
  beginning: string
  language: string
  state: 'waiting' | 'asked'
  /** Another moderator has refused it: its author asks again. */
  again: boolean
  /** ISO 8601 */
  heldAt: string
}

/** Texts shown at once: the oldest first. */
const SHOWN = 20
const BEGINNING = 160

const tables = Prisma.sql`held_post LEFT JOIN thread ON thread.id = held_post.thread_id`
const open = Prisma.sql`held_post.state IN ('waiting', 'asked')`
/** Since when it waits for whoever asks now. */
const since = Prisma.sql`coalesce(held_post.appealed_at, held_post.held_at)`

/** First texts that wait for the moderator who asks; nothing for everybody else. */
export async function heldWaiting({ db, actor }: Context): Promise<HeldRow[]> {
  if (!can(actor, 'queue.read')) return []
  const rows = await db.$queryRaw<(Omit<HeldRow, 'heldAt'> & { heldAt: Date })[]>`
    SELECT held_post.id, coalesce(held_post.title, CASE WHEN ${visibleThreads(actor)} THEN thread.title END) AS title,
           CASE WHEN held_post.title IS NULL AND ${visibleThreads(actor)} THEN thread.language ELSE held_post.language END AS "titleLanguage",
           held_post.title IS NOT NULL AS opens, author.display_name AS by,
           left(held_post.body, ${BEGINNING}) || CASE WHEN char_length(held_post.body) > ${BEGINNING} THEN '…' ELSE '' END AS beginning, held_post.language, held_post.state, held_at AS "heldAt",
           held_post.appealed_at IS NOT NULL AS again
      FROM ${tables} JOIN member author ON author.id = held_post.author_id
     WHERE ${open} AND ${visibleHeld(actor, await moderatorScope(db, actor))}
     ORDER BY held_post.state DESC, ${since}, held_post.id LIMIT ${SHOWN}`
  return rows.map((row) => ({ ...row, heldAt: row.heldAt.toISOString() }))
}

/** Texts that wait for an answer of staff, and since when the oldest does. @param before only those that waited by then */
export async function heldCount(
  db: AnyDb,
  actor: Actor,
  before?: Date,
): Promise<{ count: number; oldest: Date | null }> {
  if (!isMember(actor)) return { count: 0, oldest: null }
  const [told] = await db.$queryRaw<{ count: number; oldest: Date | null }[]>`
    SELECT count(*)::int AS count, min(${since}) AS oldest FROM ${tables}
     WHERE held_post.state = 'waiting' AND ${visibleHeld(actor, await moderatorScope(db, actor))}
       AND ${before ? Prisma.sql`${since} <= ${before}` : Prisma.sql`true`}`
  return told ?? { count: 0, oldest: null }
}
