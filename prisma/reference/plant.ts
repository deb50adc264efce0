import { LOCALES } from '#server/i18n/languages.plain.ts'
import { ADVISORY_LOCKS } from '#server/platform/advisory-locks.ts'
import { type Db, type Tx, transact } from '#server/platform/db.ts'
import registry from './institutions.json' with { type: 'json' }
import places from './places.json' with { type: 'json' }
import themes from './themes.json' with { type: 'json' }

/**
 * Plants the rows that every database has: themes with their texts, counties and municipalities, organisations. Rows that stand are
 * brought up to date and none is removed; when all are as they should be, this is one query. Themes that curators have
 * changed anything about are theirs from then on, all of them.
 */
export async function plantReference(db: Db): Promise<void> {
  if (await allStand(db)) return
  await transact(db, async (tx) => {
    // One of several processes plants; parallel upserts in another order could lock each other out.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS.reference})`
    await plantPlaces(tx)
    await plantThemes(tx)
    await plantInstitutions(tx)
  })
}

const placeRows = [
  ...places.counties.map((county) => ({ ...county, county_code: null })),
  ...places.municipalities.map(({ countyCode, ...place }) => ({ ...place, county_code: countyCode })),
]
const themeRows = themes.map(({ code, whoAgenda }, index) => ({ code, position: index + 1, who_agenda: whoAgenda }))
const textRows = themes.flatMap((theme) =>
  LOCALES.map((language) => ({ theme_code: theme.code, language, ...theme[language] })),
)

const institutionRows = registry.institutions.map(({ rorId, nameNb, otherNames, placeCode, ...row }) => ({
  ...row,
  ror_id: rorId,
  name_nb: nameNb,
  other_names: otherNames,
  place_code: placeCode,
}))

/** Every row in one line of text, as the query below writes them too. */
const line = (...cells: (string | number | null)[]): string => cells.map((cell) => cell ?? '').join('\u001f')
const WANTED = [
  ...institutionRows.map(({ ror_id, name, name_nb, other_names, city, place_code, active }) =>
    line('institution', ror_id, name, name_nb, other_names.join('|'), city, place_code, String(active)),
  ),
  ...placeRows.map(({ code, name, county_code, latitude, longitude }) =>
    line('place', code, name, county_code, latitude, longitude),
  ),
  ...themeRows.map(({ code, position, who_agenda }) => line('theme', code, position, who_agenda.join(' '))),
  ...textRows.map(({ theme_code, language, name, description }) =>
    line('text', theme_code, language, name, description),
  ),
]

const SHAPED = 'shaped'
const ofThemes = (wanted: string): boolean => wanted.startsWith('theme\u001f') || wanted.startsWith('text\u001f')

async function allStand(db: Db): Promise<boolean> {
  const rows = await db.$queryRaw<{ line: string }[]>`
    SELECT concat_ws(E'\u001f', 'place', code, name, coalesce(county_code, ''), latitude, longitude) AS line FROM place
    UNION ALL SELECT concat_ws(E'\u001f', 'institution', ror_id, name, name_nb, array_to_string(other_names, '|'), city,
                               coalesce(place_code, ''), active::text) FROM institution
    UNION ALL SELECT ${SHAPED} WHERE EXISTS (SELECT FROM theme WHERE shaped_at IS NOT NULL)
    UNION ALL SELECT concat_ws(E'\u001f', 'theme', code, position, array_to_string(who_agenda, ' ')) FROM theme
    UNION ALL SELECT concat_ws(E'\u001f', 'text', theme_code, language, name, description) FROM theme_text`
  const standing = new Set(rows.map((row) => row.line))
  const areShaped = standing.has(SHAPED)
  return WANTED.every((wanted) => standing.has(wanted) || (areShaped && ofThemes(wanted)))
}

async function plantPlaces(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO place (code, name, county_code, latitude, longitude)
    SELECT code, name, county_code, latitude, longitude FROM jsonb_to_recordset(${JSON.stringify(placeRows)}::jsonb)
        AS row (code text, name text, county_code text, latitude float8, longitude float8)
        ON CONFLICT (code) DO UPDATE SET name = excluded.name, county_code = excluded.county_code,
                       latitude = excluded.latitude, longitude = excluded.longitude`
}

async function plantInstitutions(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO institution (ror_id, name, name_nb, other_names, city, place_code, active)
    SELECT ror_id, name, name_nb, ARRAY(SELECT jsonb_array_elements_text(other_names)), city, place_code, active
      FROM jsonb_to_recordset(${JSON.stringify(institutionRows)}::jsonb)
        AS row (ror_id text, name text, name_nb text, other_names jsonb, city text, place_code text, active boolean)
        ON CONFLICT (ror_id) DO UPDATE
           SET name = excluded.name, name_nb = excluded.name_nb, other_names = excluded.other_names,
               city = excluded.city, place_code = excluded.place_code, active = excluded.active`
}

async function plantThemes(tx: Tx): Promise<void> {
  if ((await tx.theme.count({ where: { shapedAt: { not: null } } })) > 0) return
  // Positions are unique: standing ones step aside before they are given anew.
  await tx.$executeRaw`UPDATE theme SET position = -position WHERE position > 0`
  await tx.$executeRaw`
    INSERT INTO theme (code, position, who_agenda)
    SELECT code, position, ARRAY(SELECT jsonb_array_elements_text(who_agenda))
      FROM jsonb_to_recordset(${JSON.stringify(themeRows)}::jsonb) AS row (code text, position int, who_agenda jsonb)
        ON CONFLICT (code) DO UPDATE SET position = excluded.position, who_agenda = excluded.who_agenda`
  await tx.$executeRaw`
    INSERT INTO theme_text (theme_code, language, name, description)
    SELECT theme_code, language, name, description FROM jsonb_to_recordset(${JSON.stringify(textRows)}::jsonb)
        AS row (theme_code text, language text, name text, description text)
        ON CONFLICT (theme_code, language) DO UPDATE SET name = excluded.name, description = excluded.description`
}
