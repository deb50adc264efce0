/**
 * Words and limits of shares per group that the browser uses too.
 */
import type { Group } from '#server/accounts/terms.ts'

/** Fewest answers with which a group's share is shown alone (k) [DOMAIN.md §2]. */
export const FEWEST: Readonly<Record<Group, number>> = {
  researcher: 5,
  clinician: 5,
  interpreter: 5,
  ngo: 5,
  service_user: 10,
  policymaker: 5,
}

/** Shares in per cent and numbers of answers are multiples of this. */
export const COARSE = 5

/** A group by name, or the smaller ones together. */
export type ShownGroup = Group | 'other'

/** What is shown of one group. */
export interface SharesCell {
  group: ShownGroup
  /** Answers, rounded down. */
  answered: number
  /** How many of those who answered chose it, in per cent, rounded. */
  share: number
}

/** Share, in per cent, from which a group counts as finding it useful. */
export const HALF = 50

/** The cells of groups that are shown by name. */
export const namedCells = (cells: readonly SharesCell[]): SharesCell[] => cells.filter(({ group }) => group !== 'other')

/** How many of the groups shown by name find it useful, and the lowest share among them. */
export function agreementOf(cells: readonly SharesCell[]): { agreeing: number; lowest: number } {
  const shares = namedCells(cells).map(({ share }) => share)
  return { agreeing: shares.filter((share) => share >= HALF).length, lowest: Math.min(100, ...shares) }
}

/** Answers behind all that is shown: the sum of the shown cells, and never more. */
export const answersShown = (cells: readonly SharesCell[]): number =>
  cells.reduce((sum, { answered }) => sum + answered, 0)
