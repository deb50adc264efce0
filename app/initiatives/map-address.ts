import { PATHS, pathWith } from '#app/paths.ts'
import { themeNamed } from '#server/forum/terms.ts'
import { MAP_SORTS, type MapSort } from '#server/initiatives/practice-map.plain.ts'

/** The map of practice. It stands here, apart from the addresses that every page brings along. */
export const MAP_PATH = '/practice/map'

/** What the address of a map says. */
export interface MapAddress {
  county?: string | undefined
  theme?: string | undefined
  sort?: MapSort | undefined
}

/** Reads what the map is narrowed to. Unknown values count as not given, but a county that is not there is not found. */
export function mapAddressOf({ url }: Request): MapAddress {
  const query = new URL(url).searchParams
  return {
    county: query.get('county')?.slice(0, 8) || undefined,
    theme: themeNamed(query.get('theme')),
    sort: MAP_SORTS.find((sort) => sort === query.get('sort')),
  }
}

const given = (address: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(address).filter((entry): entry is [string, string] => entry[1] !== undefined))

/** The address of a map, or of its table as a file. */
export const pathOfMap = (address: MapAddress, ending: '' | '.csv' | '.json' = ''): string =>
  pathWith(MAP_PATH + ending, given({ ...address }))

/** The practice of a place. */
export const pathOfPractice = (place: string | undefined, theme: string | undefined): string =>
  pathWith(PATHS.practice, given({ place, theme }))
