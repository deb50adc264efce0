import type { Context } from '#server/platform/context.ts'
import type { TableFile } from '#server/platform/table-file.ts'
import { type PracticeMapInput, practiceMap } from './practice-map.ts'

/**
 * The table of the map of practice, for spreadsheets and programs.
 * @throws {Failure} 404 for a county that is not there
 */
export async function practiceMapFile(context: Context, input: PracticeMapInput): Promise<TableFile> {
  const { county, rows, whole, total, nowhere } = await practiceMap(context, input)
  const row = (level: string, code: string | null, name: string | null, counts: typeof total) => [
    level,
    code,
    name,
    counts.described,
    counts.used,
    counts.all,
  ]
  return {
    name: ['practice-map', county?.code, input.theme].filter(Boolean).join('-'),
    about: 'Initiatives by the place where they are described by their owners, and where others use them.',
    source: 'Allmenning. Codes and names of places: Kartverket, CC BY 4.0.',
    columns: [
      { name: 'level', about: 'county, municipality, county_as_a_whole, total, or no_place' },
      { name: 'place_code', about: 'County (two digits) or municipality (four digits), division of 2024' },
      { name: 'place_name', about: 'Its Norwegian name' },
      { name: 'described_here', about: 'Initiatives whose owners work here' },
      { name: 'used_here', about: 'Initiatives that others say they use here' },
      { name: 'all_here', about: 'Initiatives that are described or used here, each counted once' },
    ],
    rows: [
      ...rows.map(({ code, name, ...counts }) => row(county ? 'municipality' : 'county', code, name, counts)),
      ...(county ? [row('county_as_a_whole', county.code, county.name, whole)] : []),
      row('total', county?.code ?? null, county?.name ?? 'Norge', total),
      ...(county ? [] : [row('no_place', null, null, { described: nowhere, used: 0, all: nowhere })]),
    ],
  }
}
