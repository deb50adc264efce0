import { pathOfPath, pathOfRelations } from '#app/paths.ts'
import { useT } from '#app/ui/messages.tsx'
import type { RelationsPage } from '#server/relations/relations-of.ts'
import { TiedList } from './tied-list.tsx'

interface TiedToProps {
  tied: RelationsPage
  /** With reasons and answers, in the room of a page's text; else as a card beside it. */
  whole?: boolean
}

/** What a record is tied to, on its page. */
export function TiedTo({ tied: { thread, relations }, whole = false }: TiedToProps) {
  const t = useT()
  return (
    <section className={whole ? undefined : 'ds-card'} aria-labelledby="tied-to">
      <h2 className="ds-heading" data-size={whole ? 'xs' : '2xs'} id="tied-to">
        {t('relation.title')}
      </h2>
      <TiedList threadId={thread.id} relations={relations} whole={whole} />
      <p className="said-by">
        <a className="ds-link" href={`${pathOfRelations(thread.id)}#tie-this`}>
          {t('relation.tie_this')}
        </a>
        <a className="ds-link" href={pathOfPath(thread.id)}>
          {t('relation.path_title')}
        </a>
      </p>
    </section>
  )
}
