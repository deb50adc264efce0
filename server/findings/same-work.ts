/** What tells whether two records are of the same work. */
export interface WorkFacts {
  type: string
  titleKey: string
  year: number
  /** Lower case. */
  doi: string | null
  /** What a chapter stands in. */
  container?: string | undefined
  firstAuthor?: string | undefined
}

/** A title as it is compared: letters and digits alone, however it is spelled, spaced or broken over lines. */
export const titleKeyOf = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

const differ = (one: string | null | undefined, other: string | null | undefined): boolean =>
  Boolean(one && other && titleKeyOf(one) !== titleKeyOf(other))

/**
 * Whether two records are of the same work: the same title, and the same DOI or the same year. A DOI alone says nothing
 * – chapters are often given that of their book – and records that contradict each other in it, in the first author or
 * in the book that a chapter stands in are of two works.
 */
export function isSameWork(one: WorkFacts, other: WorkFacts): boolean {
  if (one.titleKey === '' || one.titleKey !== other.titleKey) return false
  if (one.type === 'chapter' && other.type === 'chapter' && differ(one.container, other.container)) return false
  if (one.doi && other.doi) return one.doi === other.doi
  return one.year === other.year && !differ(one.firstAuthor, other.firstAuthor)
}
