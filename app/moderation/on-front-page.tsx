import { useT } from '#app/ui/messages.tsx'
import type { CollectionRow } from '#server/moderation/collection-list.ts'
import type { WorthView } from '#server/moderation/worth-reading.ts'
import { CollectionRows } from './collection-rows.tsx'
import { COLLECTIONS, WORTH_READING } from './shaping-paths.ts'
import { WorthList } from './worth-list.tsx'

/** What curators found worth reading this week. */
export function WorthNow({ picks }: { picks: readonly WorthView[] }) {
  const t = useT()
  return (
    <section aria-labelledby="worth">
      <header className="section-head">
        <h2 className="ds-heading" data-size="xs" id="worth">
          {t('worth.title')}
        </h2>
        <a className="ds-link" href={WORTH_READING}>
          {t('worth.all')}
        </a>
      </header>
      <WorthList picks={picks} />
    </section>
  )
}

/** The collections that were changed last. */
export function CollectionsShown({ collections }: { collections: readonly CollectionRow[] }) {
  const t = useT()
  return (
    <section aria-labelledby="collections">
      <header className="section-head">
        <h2 className="ds-heading" data-size="xs" id="collections">
          {t('collection.title')}
        </h2>
        <a className="ds-link" href={COLLECTIONS}>
          {t('collection.all')}
        </a>
      </header>
      <CollectionRows collections={collections} />
    </section>
  )
}
