import type { PopulationFact, Setting } from '#server/directory/population.plain.ts'
import { standingCode } from '#server/forum/theme-code.ts'
import type { TextLanguage } from '#server/i18n/languages.plain.ts'
import { visibleThreads } from '#server/permissions/forum.ts'
import type { Actor } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { byOthers } from './evidence-of.ts'
import { isLikeWords, saysWords } from './search-words.ts'
import type { Stage } from './terms.ts'

/** What the catalogue is narrowed to. */
export interface InitiativeFilter {
  /** Words as `readSearchWords` has read them. */
  words?: string | undefined
  theme?: string | undefined
  setting?: Setting | undefined
  /** What its population is told to be. */
  population?: PopulationFact | undefined
  /** Code of a county or municipality: where it takes place, or where others use it. */
  place?: string | undefined
  /** The place is where one is and narrows nothing. */
  anywhere?: boolean | undefined
  /** A language in which it is given. */
  language?: TextLanguage | undefined
  stage?: Stage | undefined
  /** The lowest rung of the evidence ladder. */
  level?: number | undefined
  /** The language that it is described in. */
  writtenIn?: TextLanguage | undefined
  /** Only what was described anew since. */
  since?: Date | undefined
}

/** How words are looked for: as they stand, or as what is like them. */
export type Match = 'words' | 'like'

/** The conditions of a filter over `initiative` and `thread`, the asker's sight included. */
export function filterConditions(actor: Actor, filter: InitiativeFilter, match: Match = 'words'): Prisma.Sql {
  const { words, theme, setting, population, place, anywhere, language, stage, level, writtenIn, since } = filter
  const conditions = [visibleThreads(actor)]
  if (words) conditions.push(match === 'like' ? isLikeWords(words) : saysWords(words))
  if (theme) conditions.push(Prisma.sql`thread.theme_code = ${standingCode(theme)}`)
  if (setting) conditions.push(Prisma.sql`initiative.settings @> ARRAY[${setting}]`)
  if (population) conditions.push(Prisma.sql`initiative.${Prisma.raw(population.list)} @> ARRAY[${population.code}]`)
  if (language) conditions.push(Prisma.sql`initiative.languages @> ARRAY[${language}]`)
  if (stage) conditions.push(Prisma.sql`initiative.stage = ${stage}`)
  if (level) conditions.push(Prisma.sql`initiative.level >= ${level}`)
  if (writtenIn) conditions.push(Prisma.sql`thread.language = ${writtenIn}`)
  if (since) conditions.push(Prisma.sql`initiative.changed_at >= ${since}::timestamptz`)
  // The first two digits of a municipality are its county.
  if (place && !anywhere)
    conditions.push(Prisma.sql`(
      EXISTS (SELECT FROM initiative_place own WHERE own.thread_id = thread.id AND own.place_code LIKE ${`${place}%`})
      OR EXISTS (SELECT FROM adoption WHERE adoption.thread_id = thread.id AND adoption.withdrawn_at IS NULL
                    AND ${byOthers('adoption')} AND adoption.place_code LIKE ${`${place}%`}))`)
  return Prisma.join(conditions, ' AND ')
}

/** How many initiatives a filter finds, as a query. */
export const countOf = (actor: Actor, filter: InitiativeFilter, match?: Match): Prisma.Sql => Prisma.sql`
  SELECT count(*)::int FROM initiative JOIN thread ON thread.id = initiative.thread_id
   WHERE ${filterConditions(actor, filter, match)}`
