/** What one can say of a post without writing, in the order in which it is shown [DOMAIN.md §4]. No likes. */
export const REACTION_KINDS = [
  'useful_in_work',
  'matches_experience',
  'differs_from_experience',
  'has_evidence',
] as const
export type ReactionKind = (typeof REACTION_KINDS)[number]

/** Reactions over all groups, by kind; kinds that nobody chose are absent. */
export type ReactionTotals = Partial<Record<ReactionKind, number>>
