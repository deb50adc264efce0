import { findPlaces } from '#server/directory/find-places.ts'
import type { AnyDb } from '#server/platform/db.ts'
import { invalid } from '#server/platform/failures.ts'
import { FINDING_LIMITS } from './terms.ts'

/**
 * Codes of the places that a form names, one a line.
 * @throws {Failure} 422 for a place that is not known, with the one that it is most like
 */
export async function placesOf(db: AnyDb, words: string): Promise<string[]> {
  const names = words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const { max } = FINDING_LIMITS.places
  if (names.length > max) throw invalid({ places: { key: 'field.at_most', values: { max } } })
  const { codes, unknown } = await findPlaces(db, names)
  if (!unknown) return codes
  const { name, like } = unknown
  throw invalid({
    places: like
      ? { key: 'where.did_you_mean', values: { name, like } }
      : { key: 'finding.place_unknown', values: { name } },
  })
}
