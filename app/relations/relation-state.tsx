import { useT } from '#app/ui/messages.tsx'
import type { RelationView } from '#server/relations/relation-rows.ts'

/** How a relation stands, in words. */
export function RelationState({ relation }: { relation: Pick<RelationView, 'state' | 'withdrawnAt' | 'answers'> }) {
  const t = useT()
  const { state, withdrawnAt, answers } = relation
  if (withdrawnAt) return <span>{t('relation.state_withdrawn')}</span>
  // Nobody else was asked.
  const own = state === 'confirmed' && answers.length === 0
  return <span data-state={state}>{t(own ? 'relation.state_own' : `relation.state_${state}`)}</span>
}
