import { standingCode } from '#server/forum/theme-code.ts'
import { visibleThreads } from '#server/permissions/forum.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { type MapRow, type MapSort, type PlaceCounts, sortedRows } from './practice-map.plain.ts'

/** What the map is drawn of. */
export interface PracticeMapInput {
  /** Code of a county, to be shown by its municipalities. */
  county?: string | undefined
  theme?: string | undefined
  sort?: MapSort | undefined
}

/** Where practice is described and used, as far as the asker may see it. */
export interface PracticeMap {
  /** The county that is shown; null for the whole country. */
  county: { code: string; name: string } | null
  /** Every county, or every municipality of the county. */
  rows: MapRow[]
  /** What is told of a county as a whole, and of none of its municipalities. */
  whole: PlaceCounts
  total: PlaceCounts
  /** Initiatives that name no place at all. */
  nowhere: number
}

const NONE: PlaceCounts = { described: 0, used: 0, all: 0 }

/** Where initiatives take place by their owners, and where others use them: what somebody said before they were an owner is not use by others. */
const TOLD = Prisma.sql`(
  SELECT thread_id, place_code, true AS own FROM initiative_place
   UNION ALL
  SELECT thread_id, place_code, false FROM adoption
   WHERE withdrawn_at IS NULL
     AND NOT EXISTS (SELECT FROM initiative_owner owner
                      WHERE owner.thread_id = adoption.thread_id AND owner.member_id = adoption.member_id))`

/**
 * Initiatives by county, or by the municipalities of one: those described there and those used there.
 * @throws {Failure} 404 for a county that is not there
 */
export async function practiceMap(context: Context, input: PracticeMapInput): Promise<PracticeMap> {
  const { db } = context
  const { county: code, sort = 'all' } = input
  // Before the database is asked, which refuses texts with signs that it cannot keep.
  if (code && !/^\d{2}$/.test(code)) throw notFound()
  const places = await db.$queryRaw<{ code: string; name: string }[]>`
    SELECT code, name FROM place
     WHERE ${code ? Prisma.sql`${code} IN (code, county_code)` : Prisma.sql`county_code IS NULL`}`
  const county = places.find((place) => place.code === code) ?? null
  if (code && !county) throw notFound()
  const [counted, nowhere] = await Promise.all([countsByPlace(context, input), nowhereCount(context, input)])
  const countsOf = (place: string | null): PlaceCounts => {
    const { described, used, all } = counted.find((row) => row.code === place) ?? NONE
    return { described, used, all }
  }
  const shown = places.filter((place) => place.code !== code)
  return {
    county,
    rows: sortedRows(
      shown.map((place) => ({ ...place, ...countsOf(place.code) })),
      sort,
    ),
    whole: county ? countsOf(county.code) : NONE,
    total: countsOf(null),
    nowhere,
  }
}

const conditionsOf = ({ actor }: Context, { theme }: PracticeMapInput): Prisma.Sql =>
  Prisma.sql`${visibleThreads(actor)} AND ${theme ? Prisma.sql`thread.theme_code = ${standingCode(theme)}` : Prisma.sql`true`}`

/** The row without a code counts all of them: an initiative in three places is still one. */
function countsByPlace(context: Context, input: PracticeMapInput): Promise<(PlaceCounts & { code: string | null })[]> {
  const { county = '' } = input
  return context.db.$queryRaw`
    SELECT code, count(DISTINCT thread_id) FILTER (WHERE own)::int AS described,
           count(DISTINCT thread_id) FILTER (WHERE NOT own)::int AS used, count(DISTINCT thread_id)::int AS all
      FROM (SELECT told.thread_id, told.own, left(told.place_code, ${county ? 4 : 2}::int) AS code
              FROM ${TOLD} told JOIN thread ON thread.id = told.thread_id
             WHERE ${conditionsOf(context, input)} AND told.place_code LIKE ${`${county}%`}) placed
     GROUP BY GROUPING SETS ((code), ())`
}

async function nowhereCount(context: Context, input: PracticeMapInput): Promise<number> {
  const rows = await context.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM initiative JOIN thread ON thread.id = initiative.thread_id
     WHERE ${conditionsOf(context, input)}
       AND NOT EXISTS (SELECT FROM ${TOLD} told WHERE told.thread_id = initiative.thread_id)`
  return rows[0]?.count ?? 0
}
