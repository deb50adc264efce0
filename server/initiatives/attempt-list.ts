import { z } from 'zod'
import { standingCode } from '#server/forum/theme-code.ts'
import { visibleAttempts } from '#server/permissions/attempts.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { beyondCursor, keysetCursor } from '#server/platform/keyset.ts'
import { parse } from '#server/platform/parse.ts'
import { ATTEMPT_COLUMNS, type AttemptCard, type AttemptRow, attemptCard, attemptTables } from './attempt-rows.ts'
import {
  ALL_CAUSES,
  ATTEMPT_LIMITS,
  ATTEMPTS_PER_PAGE,
  CAUSE_DOMAINS,
  CAUSES,
  type Cause,
  type CauseDomain,
} from './attempts.plain.ts'

/** What the list is narrowed to. */
export interface AttemptFilter {
  theme?: string | undefined
  /** A cause, or a domain of causes. */
  cause?: Cause | CauseDomain | undefined
  /** Words that all have to stand somewhere in it. */
  words?: string | undefined
  /** The initiative that was tried. */
  threadId?: number | undefined
  /** Where the page before ended, as that page gave it. */
  cursor?: string | undefined
  limit?: number
}

export interface AttemptList {
  attempts: AttemptCard[]
  /** How many there are in all. */
  count: number
  /** Ask with this for the next page. */
  next: string | null
}

const search = z.object({ q: guardedText({ max: ATTEMPT_LIMITS.query.max, line: true }) })

/**
 * Attempts that the asker may see, the last told first, a page at a time (keyset paging). An unreadable cursor starts
 * from the top.
 * @throws {Failure} 422 for words that cannot be looked for, such as an identity number
 */
export async function attemptList(context: Context, filter: AttemptFilter): Promise<AttemptList> {
  const { limit = ATTEMPTS_PER_PAGE, cursor } = filter
  const conditions = Prisma.join(conditionsOf(context, filter), ' AND ')
  const tables = attemptTables(context.locale)
  const [rows, counted] = await Promise.all([
    context.db.$queryRaw<AttemptRow[]>`
      SELECT ${ATTEMPT_COLUMNS} FROM ${tables} WHERE ${conditions} AND ${beyondCursor(cursor, Prisma.sql`attempt.created_at, attempt.id`)}
       ORDER BY attempt.created_at DESC, attempt.id DESC LIMIT ${limit + 1}`,
    context.db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM ${tables} WHERE ${conditions}`,
  ])
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    attempts: page.map(attemptCard),
    count: counted[0]?.count ?? 0,
    next: rows.length > page.length && last ? keysetCursor({ at: last.createdAt, id: last.id }) : null,
  }
}

/** The cause or domain that an address names; undefined for none and for what is neither. */
export const causeNamed = (name: string | null): Cause | CauseDomain | undefined =>
  CAUSE_DOMAINS.find((domain) => domain === name) ?? ALL_CAUSES.find((cause) => cause === name)

function conditionsOf({ actor }: Context, { theme, cause, words = '', threadId }: AttemptFilter): Prisma.Sql[] {
  const conditions = [visibleAttempts(actor)]
  if (theme) conditions.push(Prisma.sql`attempt.theme_code = ${standingCode(theme)}`)
  if (threadId !== undefined) conditions.push(Prisma.sql`attempt.thread_id = ${threadId}`)
  const causes = CAUSE_DOMAINS.find((domain) => domain === cause)
  if (cause) conditions.push(Prisma.sql`attempt.causes && ${causes ? [...CAUSES[causes]] : [cause]}::text[]`)
  for (const word of parse(search, { q: words }).q.split(' ').filter(Boolean))
    conditions.push(Prisma.sql`concat_ws(' ', attempt.title, attempt.expected, attempt.happened, attempt.why,
      attempt.differently, attempt.organisation, place.name) ILIKE ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`)
  return conditions
}
