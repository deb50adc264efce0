/**
 * Words and limits of relations that the browser uses too.
 */

/**
 * What a relation says, read from its `from` to its `to`; in brackets the term in CiTO, the Citation Typing Ontology
 * [Shotton 2010, doi:10.1186/2041-1480-1-S1-S6].
 * Practice to finding: `based_on` (usesConclusionsFrom), `motivated_by` (obtainsBackgroundFrom). Finding to practice:
 * `evaluates` (reviews), `supports` (supports), `qualifies` (qualifies), `challenges` (disputes). Practice to practice:
 * `adapted_from` (extends). Question to finding: `answered_by`, `partly_answered_by` (both citesAsEvidence). Anything to
 * anything: `led_to`, which is no citation and has no term.
 */
export const RELATION_KINDS = [
  'based_on',
  'motivated_by',
  'evaluates',
  'supports',
  'qualifies',
  'challenges',
  'adapted_from',
  'answered_by',
  'partly_answered_by',
  'led_to',
] as const
export type RelationKind = (typeof RELATION_KINDS)[number]

/** Which end of a relation one stands at: it is said of this one (`from`), or of the other (`to`). */
export const WAYS = ['from', 'to'] as const
export type Way = (typeof WAYS)[number]

/** A kind of relation as one of its ends says it: `from_based_on` (this is based on that), `to_based_on` (that on this). */
export type Tie = `${Way}_${RelationKind}`
export const TIES = WAYS.flatMap((way) => RELATION_KINDS.map((kind): Tie => `${way}_${kind}`))

/** How a relation stands. */
export const RELATION_STATES = ['proposed', 'confirmed', 'disputed'] as const
export type RelationState = (typeof RELATION_STATES)[number]

/** What somebody who answers for an end may say of it. */
export const VERDICTS = ['confirmed', 'disputed'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Lengths in characters (Unicode code points), and how far is looked. */
export const RELATION_LIMITS = {
  reason: { min: 40, max: 1_000 },
  /** Why it is disputed; a confirmation needs no words. */
  answer: { min: 20, max: 1_000 },
  /** What is typed to find the other end: words, a number or an address. */
  sought: { min: 1, max: 300 },
  /** Conversations that a search for the other end shows. */
  found: 8,
  /** Steps of a path, and how many relations away they may be. */
  path: { steps: 40, away: 6 },
} as const
