import { type AnyDb, Prisma } from '#server/platform/db.ts'

/** A place as pickers show it. */
export interface PlaceChoice {
  code: string
  /** “Bergen, Vestland” for a municipality, the county's name for a county. */
  label: string
}

/** A municipality is told with its county, but for one that is both. */
const LABEL = Prisma.sql`CASE WHEN county.name IS NULL OR county.name = place.name THEN place.name
                              ELSE place.name || ', ' || county.name END`

/** All counties and municipalities, by name. */
export function places(db: AnyDb): Promise<PlaceChoice[]> {
  return db.$queryRaw<PlaceChoice[]>`
    SELECT place.code, ${LABEL} AS label
      FROM place LEFT JOIN place county ON county.code = place.county_code
     ORDER BY place.name, place.code`
}

/** What places are called, in the order of their codes as they are given. */
export async function placesNamed(db: AnyDb, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return []
  const named = await db.$queryRaw<PlaceChoice[]>`
    SELECT place.code, ${LABEL} AS label FROM place LEFT JOIN place county ON county.code = place.county_code
     WHERE place.code IN (${Prisma.join([...codes])})`
  return codes.flatMap((code) => named.find((place) => place.code === code)?.label ?? [])
}
