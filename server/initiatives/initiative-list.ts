import { type DistancesFrom, distancesFrom } from '#server/directory/distances-from.ts'
import type { Context } from '#server/platform/context.ts'
import { type AnyDb, Prisma } from '#server/platform/db.ts'
import { beyondCursor, keysetCursor } from '#server/platform/keyset.ts'
import { byOthers } from './evidence-of.ts'
import { countOf, filterConditions, type InitiativeFilter, type Match } from './initiative-filter.ts'
import {
  INITIATIVE_COLUMNS,
  type InitiativeCard,
  type InitiativeRow,
  initiativeCard,
  initiativeTables,
} from './initiative-rows.ts'
import { askingForLike, fitOf, likenessOf } from './search-words.ts'
import { INITIATIVES_PER_PAGE } from './terms.ts'

export interface InitiativeListInput extends InitiativeFilter {
  /** Where the page before ended, as that page gave it. */
  cursor?: string | undefined
  limit?: number
}

export interface InitiativeList {
  initiatives: InitiativeCard[]
  /** How many there are in all. */
  count: number
  /** Ask with this for the next page. */
  next: string | null
  /** None says the words that were asked for; these hold something like them. */
  onlyLike: boolean
}

/**
 * Initiatives that the asker may see, a page at a time: those that fit the words best first, or the nearest where one
 * looks beyond one's place, else the last described (keyset paging). Where nothing says the words, what is like them.
 * An unreadable cursor starts from the top.
 */
export async function initiativeList(context: Context, input: InitiativeListInput): Promise<InitiativeList> {
  const from = input.place ? await distancesFrom(context.db, input.place) : undefined
  const said = await pageOf(context.db, context, input, 'words', from)
  if (said.count > 0 || !input.words) return { ...said, onlyLike: false }
  const like = await askingForLike(context.db, (db) => pageOf(db, context, input, 'like', from))
  return { ...like, onlyLike: like.count > 0 }
}

async function pageOf(
  db: AnyDb,
  { actor, locale, now }: Context,
  input: InitiativeListInput,
  match: Match,
  from: DistancesFrom | undefined,
): Promise<Omit<InitiativeList, 'onlyLike'>> {
  const { limit = INITIATIVES_PER_PAGE } = input
  const [counted] = await db.$queryRaw<{ count: number }[]>`${countOf(actor, input, match)}`
  const count = counted?.count ?? 0
  if (count === 0) return { initiatives: [], count, next: null }
  const { tables, order, after, skip } = orderOf(input, match, from)
  // The page is found before its rows are put together, so that thousands are not put together for twenty.
  const rows = await db.$queryRaw<InitiativeRow[]>`
    WITH page AS MATERIALIZED (
      SELECT initiative.thread_id, row_number() OVER () AS place FROM (
        SELECT initiative.thread_id FROM initiative JOIN thread ON thread.id = initiative.thread_id ${tables}
         WHERE ${filterConditions(actor, input, match)} AND ${after}
         ORDER BY ${order} initiative.changed_at DESC, initiative.thread_id DESC
         LIMIT ${limit + 1} OFFSET ${skip}) initiative)
    SELECT ${INITIATIVE_COLUMNS} FROM ${initiativeTables(locale, actor)} JOIN page ON page.thread_id = thread.id
     ORDER BY page.place`
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next =
    order === Prisma.empty && last ? keysetCursor({ at: last.changedAt, id: last.id }) : `${skip + page.length}`
  return {
    initiatives: page.map((row) => initiativeCard(row, now, from?.kilometres)),
    count,
    next: rows.length > page.length ? next : null,
  }
}

interface Order {
  /** What the order rests on, beside `initiativeTables`. */
  tables: Prisma.Sql
  /** What comes before the day of the last change; empty where nothing does, and pages go by keys. */
  order: Prisma.Sql
  after: Prisma.Sql
  skip: number
}

function orderOf(
  { words, anywhere, cursor = '' }: InitiativeListInput,
  match: Match,
  from: DistancesFrom | undefined,
): Order {
  const skip = /^\d{1,6}$/.test(cursor) ? Number(cursor) : 0
  const counted = { tables: Prisma.empty, after: Prisma.sql`true`, skip }
  if (from && anywhere) return { ...counted, tables: nearest(from), order: Prisma.sql`nearest.kilometres NULLS LAST,` }
  if (words) return { ...counted, order: Prisma.sql`${match === 'like' ? likenessOf(words) : fitOf(words)} DESC,` }
  return {
    ...counted,
    order: Prisma.empty,
    after: beyondCursor(cursor, Prisma.sql`initiative.changed_at, initiative.thread_id`),
    skip: 0,
  }
}

/** How far the nearest place of each initiative is, joined once for all of them. */
const nearest = ({ kilometres }: DistancesFrom): Prisma.Sql => Prisma.sql`
  LEFT JOIN (SELECT used.thread_id, min(far.kilometres) AS kilometres
               FROM (SELECT thread_id, place_code FROM initiative_place UNION ALL
                     SELECT thread_id, place_code FROM adoption WHERE withdrawn_at IS NULL AND ${byOthers('adoption')}) used
               JOIN unnest(${[...kilometres.keys()]}::text[], ${[...kilometres.values()]}::float8[])
                    AS far (code, kilometres) ON far.code = used.place_code
              GROUP BY used.thread_id) nearest ON nearest.thread_id = thread.id`
