/** What the table of the map is ordered by. */
export const MAP_SORTS = ['all', 'name', 'described', 'used'] as const
export type MapSort = (typeof MAP_SORTS)[number]

/** How many initiatives there are in a place. One that is both described and used there counts once in `all`. */
export interface PlaceCounts {
  /** Their owners work here. */
  described: number
  /** Others use them here. */
  used: number
  all: number
}

/** A county or municipality with what is done there. */
export interface MapRow extends PlaceCounts {
  code: string
  name: string
}

/** Places in Norway are looked up by the Norwegian alphabet, whatever the language of the page. */
const BY_NAME = new Intl.Collator('nb')

/** Rows by name, or the fullest first and then by name. */
export const sortedRows = (rows: readonly MapRow[], sort: MapSort): MapRow[] =>
  [...rows].sort((a, b) => (sort === 'name' ? 0 : b[sort] - a[sort]) || BY_NAME.compare(a.name, b.name))
