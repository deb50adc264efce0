/** The quantile of the normal distribution for an interval of 80 per cent. */
const Z = 1.2816

/** A share with the interval in which it probably lies; all between 0 and 1. */
export interface Share {
  share: number
  low: number
  high: number
}

/**
 * The share of `count` in `of` with its interval [Wilson 1927, doi:10.1080/01621459.1927.10502953; z = 1.2816, 80 per cent].
 * @param of at least 1
 */
export function wilson(count: number, of: number): Share {
  const share = count / of
  const spread = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of))
  const weight = 1 + (Z * Z) / of
  const middle = share + (Z * Z) / (2 * of)
  return { share, low: Math.max(0, (middle - spread) / weight), high: Math.min(1, (middle + spread) / weight) }
}
