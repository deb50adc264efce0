import type { AnyDb } from '#server/platform/db.ts'
import { kilometresBetweenPlaces, type Point } from './distance.plain.ts'

/** How far all places are from one of them. */
export interface DistancesFrom {
  /** The name of the place that is measured from. */
  name: string
  /** Kilometres by the code of the other place. */
  kilometres: ReadonlyMap<string, number>
}

/**
 * Kilometres from a place to every place, as the crow flies.
 * @returns undefined for a place that is not known
 */
export async function distancesFrom(db: AnyDb, code: string): Promise<DistancesFrom | undefined> {
  const places = await db.place.findMany({ select: { code: true, name: true, latitude: true, longitude: true } })
  const from: (Point & { code: string; name: string }) | undefined = places.find((place) => place.code === code)
  if (!from) return undefined
  const kilometres = new Map(places.map((place) => [place.code, kilometresBetweenPlaces(from, place)]))
  return { name: from.name, kilometres }
}
