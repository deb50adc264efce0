import { useT } from '#app/ui/messages.tsx'
import type { RelationKind, Tie } from '#server/relations/terms.ts'

/** Colours of what is said of a practice; the word says the same. */
const COLOURS: Partial<Record<RelationKind, string>> = {
  supports: 'success',
  qualifies: 'warning',
  challenges: 'danger',
}

/** How two belong together, as the page at one end says it. */
export function TieTag({ tie }: { tie: Tie }) {
  const t = useT()
  const kind = tie.replace(/^(from|to)_/, '') as RelationKind
  return (
    <span className="ds-tag tie-tag" data-color={COLOURS[kind] ?? 'neutral'} data-size="sm">
      {t(`relation.${tie}`)}
    </span>
  )
}
