import { useT } from '#app/ui/messages.tsx'
import { directionOf } from '#server/i18n/languages.plain.ts'
import type { CollectionRow } from '#server/moderation/collection-list.ts'
import { pathOfCollection } from './shaping-paths.ts'

interface CollectionRowsProps {
  collections: readonly CollectionRow[]
  /** Where the theme is plain from the page. */
  ofTheme?: boolean
}

/** Collections, a line each: title, occasion or theme, and how much is in them. */
export function CollectionRows({ collections, ofTheme = false }: CollectionRowsProps) {
  const t = useT()
  return (
    <ul className="tied">
      {collections.map((collection) => (
        <li key={collection.id}>
          <a
            className="tied-title"
            href={pathOfCollection(collection)}
            lang={collection.language}
            dir={directionOf(collection.language)}
          >
            {collection.title}
          </a>
          <p className="meta">
            {collection.published ? null : <strong>{t('collection.draft')}</strong>}
            {collection.occasion ? (
              <span lang={collection.language} dir="auto">
                {collection.occasion}
              </span>
            ) : null}
            {collection.theme && !ofTheme ? <span>{collection.theme.name}</span> : null}
            <span>{t('collection.count', { count: collection.count })}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}
