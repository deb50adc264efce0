import { useLoaderData } from '@remix-run/react'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useT } from '#app/ui/messages.tsx'
import { collectionList } from '#server/moderation/collection-list.ts'
import { can } from '#server/permissions/can.ts'
import { CollectionRows } from './collection-rows.tsx'
import { NEW_COLLECTION, THEMES_TO_SHAPE, WORTH_READING } from './shaping-paths.ts'

export const loader = read(async (context) => ({
  collections: await collectionList(context),
  shapes: can(context.actor, 'commons.shape'),
}))

export const meta = titled('collection.title')

/** All collections: for curators with their drafts and what else they keep. */
export default function Collections() {
  const { collections, shapes } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="narrow">
      <h1 className="ds-heading" data-size="md">
        {t('collection.title')}
      </h1>
      <p className="lead">{t('collection.lead')}</p>
      {shapes ? (
        <p className="actions">
          <a className="ds-button" href={NEW_COLLECTION}>
            {t('collection.new')}
          </a>
          <a className="ds-link" href={WORTH_READING}>
            {t('worth.title')}
          </a>
          <a className="ds-link" href={THEMES_TO_SHAPE}>
            {t('themes_edit.title')}
          </a>
        </p>
      ) : null}
      {collections.length > 0 ? (
        <CollectionRows collections={collections} />
      ) : (
        <EmptyState title={t('collection.none')} />
      )}
    </div>
  )
}
