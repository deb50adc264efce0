import type { NamedPlace } from './terms.ts'

/** The place of an initiative that is nearest to somebody. */
export interface Nearest extends NamedPlace {
  /** Whole kilometres; 0 where it is in the same municipality or county. */
  kilometres: number
}

/**
 * The nearest of some places.
 * @param kilometres by code, as `distancesFrom` has them
 */
export function nearestOf(places: readonly NamedPlace[], kilometres: ReadonlyMap<string, number>): Nearest | undefined {
  let nearest: Nearest | undefined
  for (const { code, name } of places) {
    const far = kilometres.get(code)
    if (far !== undefined && (!nearest || far < nearest.kilometres)) nearest = { code, name, kilometres: far }
  }
  return nearest && { ...nearest, kilometres: Math.round(nearest.kilometres) }
}
