import type { Locale } from '#server/i18n/languages.plain.ts'
import { type AnyDb, Prisma } from '#server/platform/db.ts'

/** An organisation of the registry, by its name in a language of the interface. */
export interface InstitutionView {
  rorId: string
  name: string
}

/** An organisation that somebody named, or the one that it is most like. */
export type FoundInstitution = { rorId: string } | { rorId: undefined; like: string | undefined }

/** The name of an organisation (a row `institution`) in a language: Norwegian for Norwegian pages, English for others. */
export const institutionName = (locale: string): Prisma.Sql =>
  locale === 'nb' || locale === 'nn' ? Prisma.sql`institution.name_nb` : Prisma.sql`institution.name`

/** A registry address, such as `https://ror.org/03zga2b32`. */
const ADDRESS = /^(?:https:\/\/)?ror\.org\/(0[a-z0-9]{6}\d{2})$/i

/**
 * Finds an active organisation by any of its names or its ROR address, in any case and with or without accents; with the
 * town after a comma where others share the name (“Bergen kommune, Bergen”).
 */
export async function findInstitution(db: AnyDb, words: string): Promise<FoundInstitution> {
  const address = ADDRESS.exec(words)?.[1]?.toLowerCase() ?? ''
  const comma = words.lastIndexOf(',')
  const [own, city] = comma > 0 ? [words.slice(0, comma).trim(), words.slice(comma + 1).trim()] : [words, '']
  const [found] = await db.$queryRaw<{ rorId: string }[]>`
    SELECT institution.ror_id AS "rorId" FROM institution, unnest(name || (name_nb || other_names)) AS called
     WHERE institution.active
       AND (institution.ror_id = ${address} OR lower(unaccent(called)) = lower(unaccent(${words}))
            OR (lower(unaccent(called)) = lower(unaccent(${own})) AND lower(unaccent(city)) = lower(unaccent(${city}))))
     ORDER BY called IN (name, name_nb) DESC, institution.ror_id LIMIT 1`
  return found ?? { rorId: undefined, like: await institutionLike(db, words) }
}

async function institutionLike(db: AnyDb, words: string): Promise<string | undefined> {
  const [row] = await db.$queryRaw<{ called: string }[]>`
    SELECT called FROM institution, unnest(name || (name_nb || other_names)) AS called
     WHERE institution.active AND called % ${words}
     ORDER BY similarity(called, ${words}) DESC, called LIMIT 1`
  return row?.called
}

/** All active organisations by name, for choosing one while it is typed. */
export function institutions(db: AnyDb, locale: Locale): Promise<InstitutionView[]> {
  const name = institutionName(locale)
  return db.$queryRaw<InstitutionView[]>`
    SELECT ror_id AS "rorId", ${name} AS name FROM institution WHERE active ORDER BY lower(unaccent(${name})), ror_id`
}
