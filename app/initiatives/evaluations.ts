import type { EndView, RelationView } from '#server/relations/relation-rows.ts'
import { TIES } from '#server/relations/terms.ts'

/** The findings that evaluate a practice, where those who were asked agree that they do. */
export const evaluationsIn = (relations: readonly RelationView[]): EndView[] =>
  relations.filter(({ tie, state }) => tie === 'to_evaluates' && state === 'confirmed').map(({ other }) => other)

/** What is tied to findings, in the order of what it says of them. Disputed ones are among it: their state says so. */
export const findingsIn = (relations: readonly RelationView[]): RelationView[] =>
  relations.filter(({ other }) => other.kind === 'finding').sort((a, b) => TIES.indexOf(a.tie) - TIES.indexOf(b.tie))
