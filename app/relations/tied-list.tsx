import { pathOfRelation } from '#app/paths.ts'
import { useT } from '#app/ui/messages.tsx'
import type { RelationView } from '#server/relations/relation-rows.ts'
import { TIES } from '#server/relations/terms.ts'
import { EndLink } from './end-link.tsx'
import { RelationState } from './relation-state.tsx'
import { SaidOfIt } from './said-of-it.tsx'
import { TieTag } from './tie-tag.tsx'

interface TiedListProps {
  threadId: number
  relations: readonly RelationView[]
  /** With reasons and answers; else only what is tied, how, and how that stands. */
  whole?: boolean
}

/** What one thing is tied to, in the order of the kinds: what is said, of what, by whom, and what the others say. */
export function TiedList({ threadId, relations, whole = false }: TiedListProps) {
  const t = useT()
  if (relations.length === 0) return <p className="hint">{t('relation.none')}</p>
  const inOrder = [...relations].sort((a, b) => TIES.indexOf(a.tie) - TIES.indexOf(b.tie))
  return (
    <ul className={whole ? 'tied tied-whole' : 'tied'}>
      {inOrder.map((relation) => (
        <li key={relation.id}>
          <div>
            <TieTag tie={relation.tie} />
          </div>
          <div>
            <EndLink end={relation.other} />
            {whole ? <SaidOfIt relation={relation} /> : null}
            <p className="said-by">
              <span>{t(`kind.${relation.other.kind}`)}</span>
              {whole ? null : <RelationState relation={relation} />}
              <a
                className="ds-link"
                href={pathOfRelation(threadId, relation.id)}
                aria-label={t('relation.details_of', { title: relation.other.title })}
              >
                {t('relation.details')}
              </a>
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
