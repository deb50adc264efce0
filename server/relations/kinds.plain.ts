import type { Kind } from '#server/forum/terms.ts'
import { RELATION_KINDS, type RelationKind, TIES, type Tie, type Way } from './terms.ts'

interface KindRule {
  /** The property in CiTO; null where it has none. */
  cito: string | null
  /** Kinds of conversations between which it can be said; null for any. */
  from: Kind | null
  to: Kind | null
  /** Which end comes after the other on the way from an idea to what is used in many places. */
  later: Way
}

const RULES: Readonly<Record<RelationKind, KindRule>> = {
  based_on: { cito: 'usesConclusionsFrom', from: 'practice', to: 'finding', later: 'from' },
  motivated_by: { cito: 'obtainsBackgroundFrom', from: 'practice', to: 'finding', later: 'from' },
  evaluates: { cito: 'reviews', from: 'finding', to: 'practice', later: 'from' },
  supports: { cito: 'supports', from: 'finding', to: 'practice', later: 'from' },
  qualifies: { cito: 'qualifies', from: 'finding', to: 'practice', later: 'from' },
  challenges: { cito: 'disputes', from: 'finding', to: 'practice', later: 'from' },
  adapted_from: { cito: 'extends', from: 'practice', to: 'practice', later: 'from' },
  answered_by: { cito: 'citesAsEvidence', from: 'question', to: 'finding', later: 'to' },
  partly_answered_by: { cito: 'citesAsEvidence', from: 'question', to: 'finding', later: 'to' },
  led_to: { cito: null, from: null, to: null, later: 'to' },
}

/** The property of CiTO (http://purl.org/spar/cito/) that says the same; null where there is none. */
export const citoOf = (kind: RelationKind): string | null => RULES[kind].cito

/** Which end of a relation of this kind comes after the other on the way from an idea to its use. */
export const laterEnd = (kind: RelationKind): Way => RULES[kind].later

/** Whether a relation of this kind can be said from a conversation of one kind to one of another. */
export function mayTie(kind: RelationKind, from: Kind, to: Kind): boolean {
  const rule = RULES[kind]
  return (rule.from ?? from) === from && (rule.to ?? to) === to
}

/** What can be said between a conversation of this kind and others of those kinds, as this one says it. */
export const tiesBetween = (here: Kind, others: readonly Kind[]): Tie[] =>
  TIES.filter((tie) => {
    const { way, kind } = readTie(tie)
    return others.some((other) => (way === 'from' ? mayTie(kind, here, other) : mayTie(kind, other, here)))
  })

/** A tie taken apart: which end one stands at, and what the relation says. */
export function readTie(tie: Tie): { way: Way; kind: RelationKind } {
  const way = tie.startsWith('from_') ? 'from' : 'to'
  return { way, kind: RELATION_KINDS.find((kind) => tie === `${way}_${kind}`) as RelationKind }
}
