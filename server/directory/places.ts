import type { AnyDb } from '#server/platform/db.ts'

/** A place as pickers show it. */
export interface PlaceChoice {
  code: string
  /** “Bergen, Vestland” for a municipality, the county's name for a county. */
  label: string
}

/** All counties and municipalities, by name. */
export function places(db: AnyDb): Promise<PlaceChoice[]> {
  return db.$queryRaw<PlaceChoice[]>`
    SELECT place.code, CASE WHEN county.name IS NULL OR county.name = place.name THEN place.name
                            ELSE place.name || ', ' || county.name END AS label
      FROM place LEFT JOIN place county ON county.code = place.county_code
     ORDER BY place.name, place.code`
}
