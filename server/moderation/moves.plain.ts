/** Bounds of splitting and merging conversations. */
export const MOVING_LIMITS = {
  /** Posts that one split takes along. */
  posts: 200,
  /** Posts on one page of those that can be chosen. */
  perPage: 200,
} as const

/** Why a conversation cannot be merged into another: each has its words (`merge.not_…`). */
export const MERGE_OBSTACLES = ['itself', 'aside', 'audience', 'record', 'outcome', 'response', 'case', 'ties'] as const
export type MergeObstacle = (typeof MERGE_OBSTACLES)[number]
