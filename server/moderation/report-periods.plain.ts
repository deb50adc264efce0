/** A quarter of a year, such as `2026-Q3`. */
export type Quarter = `${number}-Q${number}`

const QUARTER = /^(\d{4})-Q([1-4])$/
const YEAR = /^\d{4}$/

/** The quarter that a day of the calendar is in. @param day `2026-09-15` */
export const quarterOf = (day: string): Quarter =>
  `${Number(day.slice(0, 4))}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

/** The quarters from one to before another. */
export function quartersFrom(first: Quarter, end: Quarter): Quarter[] {
  const quarters: Quarter[] = []
  for (let at = first; at < end; at = nextQuarter(at)) quarters.push(at)
  return quarters
}

/** The quarter after. */
export function nextQuarter(quarter: Quarter): Quarter {
  const [year = 0, part = 1] = (QUARTER.exec(quarter) ?? []).slice(1).map(Number)
  return part === 4 ? `${year + 1}-Q1` : `${year}-Q${part + 1}`
}

/** The day on which a quarter begins, as `2026-07-01`. */
export function beginOf(quarter: Quarter): string {
  const [year = 0, part = 1] = (QUARTER.exec(quarter) ?? []).slice(1).map(Number)
  return `${year}-${String(part * 3 - 2).padStart(2, '0')}-01`
}

/** The quarters among these that an asked-for quarter or year means; none for anything else. */
export const quartersIn = (asked: string, known: readonly Quarter[]): Quarter[] =>
  known.filter((quarter) => quarter === asked || (YEAR.test(asked) && quarter.startsWith(`${asked}-`)))

/** What can be asked for: the years of these quarters, and the quarters, the latest first. */
export const periodsOf = (known: readonly Quarter[]): string[] =>
  [...new Set(known.map((quarter) => quarter.slice(0, 4)))]
    .reverse()
    .flatMap((year) => [year, ...known.filter((quarter) => quarter.startsWith(`${year}-`)).reverse()])
