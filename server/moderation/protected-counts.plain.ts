/** So few of a kind are not shown alone. */
export const SHOWN_FROM = 5

/** Counts of which none tells of a few people. */
export interface ProtectedCounts {
  /** By kind; null where a count is withheld. */
  cells: Readonly<Record<string, number | null>>
  /** Those that are withheld, taken together; null where they are too few even so, 0 where none is withheld. */
  pooled: number | null
  /** The sum of what is shown. */
  total: number
}

/**
 * Withholds counts of one to four, and with them the smallest others until two or more are withheld that are five or more
 * together: whoever knows the sum from elsewhere cannot subtract their way to a small count. What is withheld is shown as
 * one number, if it may be; the total is the sum of shown numbers. Nothing at all (0) tells of nobody, and is shown.
 */
export function protectedCounts(counts: Readonly<Record<string, number>>): ProtectedCounts {
  const rising = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([one, few], [other, many]) => few - many || (one < other ? -1 : 1))
  const withheld = new Set<string>()
  let sum = 0
  for (const [kind, count] of rising) {
    const alone = withheld.size > 0 && (withheld.size < 2 || sum < SHOWN_FROM)
    if (count >= SHOWN_FROM && !alone) break
    withheld.add(kind)
    sum += count
  }
  const pooled = withheld.size === 0 ? 0 : withheld.size >= 2 && sum >= SHOWN_FROM ? sum : null
  const cells = Object.fromEntries(Object.entries(counts).map(([kind, n]) => [kind, withheld.has(kind) ? null : n]))
  const shown = Object.values(cells).reduce<number>((all, count) => all + (count ?? 0), 0)
  return { cells, pooled, total: shown + (pooled ?? 0) }
}

/**
 * What several times show together: made of nothing but what each of them shows, so that no subtraction of one from the
 * other tells more. Of a kind that is withheld at each of them nothing is shown; else its number is the sum of what is shown.
 */
export function together(times: readonly ProtectedCounts[]): ProtectedCounts {
  const kinds = [...new Set(times.flatMap(({ cells }) => Object.keys(cells)))]
  const cells = Object.fromEntries(
    kinds.map((kind) => {
      const told = times.map((time) => (kind in time.cells ? (time.cells[kind] ?? null) : 0))
      const shown = told.reduce<number>((all, count) => all + (count ?? 0), 0)
      return [kind, shown === 0 && told.includes(null) ? null : shown]
    }),
  )
  const pools = times.map(({ pooled }) => pooled)
  const pooled = pools.reduce<number>((all, pool) => all + (pool ?? 0), 0)
  return {
    cells,
    pooled: pooled === 0 && pools.includes(null) ? null : pooled,
    total: times.reduce((all, { total }) => all + total, 0),
  }
}
