/**
 * The value below which a share of the values lies.
 * @param share 0.5 for the median
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** A number as tables show it: three significant digits, or whole. */
export const round = (value: number): string =>
  Math.abs(value) >= 100
    ? value.toFixed(0)
    : value
        .toPrecision(3)
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '')

export const milliseconds = (value: number): string => `${round(value)} ms`

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

/** Milliseconds on a clock that all processes of this machine share. */
export const clock = (): number => Number(process.hrtime.bigint()) / 1e6

/**
 * Lets contestants take turns, A B A B, so that what else the machine does at the time meets all of them alike.
 * @returns each contestant's results, one for each round
 */
export async function inTurns<Name extends string, Result>(
  rounds: number,
  contestants: Record<Name, () => Promise<Result>>,
): Promise<Record<Name, Result[]>> {
  const names = Object.keys(contestants) as Name[]
  const results = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Result[]>
  for (let done = 0; done < rounds; done++) for (const name of names) results[name].push(await contestants[name]())
  return results
}
