import type { EndView, RelationView } from '#server/relations/relation-rows.ts'

/** The findings that evaluate a practice, where those who were asked agree that they do. */
export const evaluationsIn = (relations: readonly RelationView[]): EndView[] =>
  relations.filter(({ tie, state }) => tie === 'to_evaluates' && state === 'confirmed').map(({ other }) => other)
