import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { countOf, type InitiativeFilter } from './initiative-filter.ts'
import { askingForLike } from './search-words.ts'

/** What a filter can be loosened by: each of its parts, and looking beyond the place. */
export const LOOSENED = ['words', 'theme', 'setting', 'population', 'place', 'language', 'stage', 'level'] as const
export type Loosened = (typeof LOOSENED)[number]

/** A part of a filter without which something is found. */
export interface LooserFilter {
  dropped: Loosened
  /** How many are found then. */
  count: number
}

/**
 * Which parts of a filter, each dropped alone, would let something be found, and how much. A place is not dropped but
 * looked beyond.
 */
export async function looserFilters({ db, actor }: Context, filter: InitiativeFilter): Promise<LooserFilter[]> {
  const given = LOOSENED.filter((part) => filter[part] !== undefined && !(part === 'place' && filter.anywhere))
  if (given.length === 0) return []
  const counts = given.map((part) => {
    const looser: InitiativeFilter = part === 'place' ? { ...filter, anywhere: true } : { ...filter, [part]: undefined }
    const said = Prisma.sql`(${countOf(actor, looser)})`
    // As the list has it: what is like the words is looked for only where nothing says them.
    const count = looser.words ? Prisma.sql`coalesce(nullif(${said}, 0), (${countOf(actor, looser, 'like')}))` : said
    return Prisma.sql`SELECT ${part} AS dropped, ${count} AS count`
  })
  const rows = await askingForLike(db, (tx) => tx.$queryRaw<LooserFilter[]>`${Prisma.join(counts, ' UNION ALL ')}`)
  return rows.filter(({ count }) => count > 0)
}
