import type { AnyDb } from '#server/platform/db.ts'

/** Places that people named, as far as they are known. */
export interface FoundPlaces {
  /** Codes in the order in which they were named, each once. */
  codes: string[]
  /** The first name that is not known, and the place that it is most like. */
  unknown: { name: string; like: string | undefined } | undefined
}

/**
 * Municipalities and counties by the names that people write: with or without the county (“Bergen, Vestland”), in any case, with or
 * without accents. A municipality is meant where a county bears the same name.
 */
export async function findPlaces(db: AnyDb, names: readonly string[]): Promise<FoundPlaces> {
  const codes: string[] = []
  for (const name of names) {
    const code = await placeNamed(db, name)
    if (!code) return { codes, unknown: { name, like: await placeLike(db, name) } }
    if (!codes.includes(code)) codes.push(code)
  }
  return { codes, unknown: undefined }
}

async function placeNamed(db: AnyDb, name: string): Promise<string | undefined> {
  const [own, county = ''] = name.split(',').map((part) => part.trim())
  const rows = await db.$queryRaw<{ code: string }[]>`
    SELECT place.code FROM place LEFT JOIN place county ON county.code = place.county_code
     WHERE lower(unaccent(place.name)) = lower(unaccent(${own}))
       AND (${county} = '' OR lower(unaccent(county.name)) = lower(unaccent(${county})))
     ORDER BY length(place.code) DESC, place.code LIMIT 1`
  return rows[0]?.code
}

async function placeLike(db: AnyDb, name: string): Promise<string | undefined> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT name FROM place WHERE name % ${name} ORDER BY similarity(name, ${name}) DESC, code LIMIT 1`
  return rows[0]?.name
}
