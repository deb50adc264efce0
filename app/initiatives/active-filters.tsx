import { Icon } from '#app/ui/icon.tsx'
import { useT } from '#app/ui/messages.tsx'
import { type CatalogueFilters, pathOfCatalogue } from './catalogue-address.ts'
import { type FilterNames, useFilterWords } from './filter-words.ts'

/** Parts of a filter that are shown as chosen; the words stand in their field. */
export const NARROWING = ['setting', 'population', 'place', 'theme', 'language', 'level', 'stage'] as const

/** What the catalogue is narrowed to, each part a link that takes it away. */
export function ActiveFilters({ filters, ...names }: FilterNames & { filters: CatalogueFilters }) {
  const t = useT()
  const inWords = useFilterWords(names)
  const chosen = NARROWING.flatMap((part) => {
    const words = inWords(part, filters)
    if (words === undefined) return []
    return [{ part, words: part === 'place' && filters.anywhere ? t('practice.near', { place: words }) : words }]
  })
  if (chosen.length === 0) return null
  return (
    <nav aria-label={t('practice.chosen_filters')}>
      <ul className="chips">
        {chosen.map(({ part, words }) => (
          <li key={part}>
            <a
              className="chip"
              href={pathOfCatalogue({ ...filters, [part]: undefined })}
              aria-label={t('practice.drop', { filter: words })}
            >
              {words}
              <Icon name="close" size={15} />
            </a>
          </li>
        ))}
        {chosen.length > 1 ? (
          <li>
            <a className="ds-link drop-all" href={pathOfCatalogue({ words: filters.words })}>
              {t('practice.drop_all')}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
