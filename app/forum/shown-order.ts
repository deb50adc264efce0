import { useLocation } from '@remix-run/react'
import { useState } from 'react'

/** Rows in the order in which a reader has seen them: those known keep their places, new ones come after them. */
export function inShownOrder<Row>(shown: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  const places = new Map(shown.map((key, place) => [key, place]))
  const placeOf = (row: Row): number => places.get(keyOf(row)) ?? shown.length
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b))
}

/** Keeps what the first drawing of an address held, while its data come anew under the reader's eyes. */
export function useFirstShown<T>(now: T): T {
  const { key } = useLocation()
  const [first, setFirst] = useState({ key, value: now })
  if (first.key === key) return first.value
  setFirst({ key, value: now })
  return now
}

/** Rows that take new figures and do not change places while somebody looks at them. */
export function useShownOrder<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  return inShownOrder(useFirstShown(rows.map(keyOf)), rows, keyOf)
}
