import type { PopulationFact, Setting } from '#server/directory/population.plain.ts'
import type { ThemeCode } from '#server/forum/terms.ts'
import type { TextLanguage } from '#server/i18n/languages.plain.ts'
import { visibleThreads } from '#server/permissions/forum.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import {
  INITIATIVE_COLUMNS,
  type InitiativeCard,
  type InitiativeRow,
  initiativeCard,
  initiativeTables,
} from './initiative-rows.ts'
import { INITIATIVES_PER_PAGE } from './terms.ts'

/** What the catalogue is narrowed to. */
export interface InitiativeFilter {
  theme?: ThemeCode | undefined
  setting?: Setting | undefined
  /** What its population is told to be. */
  population?: PopulationFact | undefined
  /** Code of a county or municipality: where it takes place, or where others use it. */
  place?: string | undefined
  /** The lowest rung of the evidence ladder. */
  level?: number | undefined
  /** Only what is written in this language. */
  language?: TextLanguage | undefined
  /** Only what was described anew since. */
  since?: Date | undefined
}

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
}

/**
 * Initiatives that the asker may see, the last described first, a page at a time (keyset paging). An unreadable cursor
 * starts from the top.
 */
export async function initiativeList(context: Context, input: InitiativeListInput): Promise<InitiativeList> {
  const { limit = INITIATIVES_PER_PAGE } = input
  const conditions = Prisma.join(conditionsOf(context, input), ' AND ')
  const [rows, counted] = await Promise.all([
    context.db.$queryRaw<InitiativeRow[]>`
      SELECT ${INITIATIVE_COLUMNS} FROM ${initiativeTables(context.locale, context.actor)}
       WHERE ${conditions} AND ${after(input.cursor)}
       ORDER BY initiative.changed_at DESC, initiative.thread_id DESC LIMIT ${limit + 1}`,
    context.db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM initiative JOIN thread ON thread.id = initiative.thread_id WHERE ${conditions}`,
  ])
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    initiatives: page.map((row) => initiativeCard(row, context.now)),
    count: counted[0]?.count ?? 0,
    next: rows.length > page.length && last ? `${last.changedAt.getTime()}.${last.id}` : null,
  }
}

function conditionsOf(
  { actor }: Context,
  { theme, setting, population, place, level, language, since }: InitiativeFilter,
): Prisma.Sql[] {
  const conditions = [visibleThreads(actor)]
  if (theme) conditions.push(Prisma.sql`thread.theme_code = ${theme}`)
  if (setting) conditions.push(Prisma.sql`initiative.settings @> ARRAY[${setting}]`)
  if (population) conditions.push(Prisma.sql`initiative.${Prisma.raw(population.list)} @> ARRAY[${population.code}]`)
  if (level) conditions.push(Prisma.sql`initiative.level >= ${level}`)
  if (language) conditions.push(Prisma.sql`thread.language = ${language}`)
  if (since) conditions.push(Prisma.sql`initiative.changed_at >= ${since}::timestamptz`)
  // The first two digits of a municipality are its county.
  if (place)
    conditions.push(Prisma.sql`(
      EXISTS (SELECT FROM initiative_place own WHERE own.thread_id = thread.id AND own.place_code LIKE ${`${place}%`})
      OR EXISTS (SELECT FROM adoption WHERE adoption.thread_id = thread.id AND adoption.withdrawn_at IS NULL
                    AND adoption.place_code LIKE ${`${place}%`}))`)
  return conditions
}

function after(cursor: string | undefined): Prisma.Sql {
  const parts = /^(\d{1,15})\.(\d{1,9})$/.exec(cursor ?? '')
  if (!parts) return Prisma.sql`true`
  return Prisma.sql`(initiative.changed_at, initiative.thread_id) < (${new Date(Number(parts[1]))}::timestamptz, ${Number(parts[2])})`
}
