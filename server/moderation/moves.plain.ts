/** Bounds of splitting and merging conversations, and of moving posts between them. */
export const MOVING_LIMITS = {
  /** Posts that one split or one move takes along. */
  posts: 200,
  /** Posts on one page of those that can be chosen. */
  perPage: 200,
} as const

/** Why posts of a conversation cannot be moved into another: each has its words (`move.not_…`). */
export const MOVE_OBSTACLES = ['itself', 'aside', 'audience'] as const
export type MoveObstacle = (typeof MOVE_OBSTACLES)[number]

/** Why a conversation cannot be merged into another: each has its words (`merge.not_…`). */
export const MERGE_OBSTACLES = [...MOVE_OBSTACLES, 'record', 'outcome', 'response', 'case', 'ties'] as const
export type MergeObstacle = (typeof MERGE_OBSTACLES)[number]
