import type { RelationState, Verdict } from './terms.ts'

/** How a relation stands by what those who were asked say of it: one who disputes it outweighs all who confirm it. */
export function stateAfter(verdicts: readonly Verdict[]): RelationState {
  if (verdicts.includes('disputed')) return 'disputed'
  return verdicts.length > 0 ? 'confirmed' : 'proposed'
}
