import { findPlaces } from '#server/directory/find-places.ts'
import type { Setting } from '#server/directory/population.plain.ts'
import type { AnyDb } from '#server/platform/db.ts'
import { invalid } from '#server/platform/failures.ts'
import { INITIATIVE_LIMITS } from './terms.ts'

/** Where an initiative takes place: codes of municipalities and counties, and whether it is online. */
export interface Where {
  places: string[]
  settings: Setting[]
}

/** How people say “online” in the languages of the interface. */
const ONLINE = /^(online|på nett|på nettet|nett|digitalt|på internett|عبر الإنترنت|أونلاين|онлайн)$/iu

/**
 * Reads where something takes place, one place a line.
 * @param field the form's field that is told what is wrong
 * @throws {Failure} 422 for a place that is not known, with the one that it is most like
 */
export async function readWhere(db: AnyDb, words: string, field: string): Promise<Where> {
  const lines = words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const names = lines.filter((line) => !ONLINE.test(line))
  if (names.length > INITIATIVE_LIMITS.places.max)
    throw invalid({ [field]: { key: 'field.at_most', values: { max: INITIATIVE_LIMITS.places.max } } })
  const { codes, unknown } = await findPlaces(db, names)
  if (unknown)
    throw invalid({
      [field]: unknown.like
        ? { key: 'where.did_you_mean', values: { name: unknown.name, like: unknown.like } }
        : { key: 'where.unknown', values: { name: unknown.name } },
    })
  return { places: codes, settings: names.length < lines.length ? ['online'] : [] }
}
