import { PATHS, pathWith } from '#app/paths.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useT } from '#app/ui/messages.tsx'
import type { LooserFilter } from '#server/initiatives/looser-filters.ts'
import { type CatalogueFilters, pathOfCatalogue } from './catalogue-address.ts'
import { type FilterNames, useFilterWords } from './filter-words.ts'
import { ATTEMPTS } from './paths.ts'

interface NothingFoundProps extends FilterNames {
  filters: CatalogueFilters
  looser: readonly LooserFilter[]
}

/** Nothing fits: what to loosen and how much is found then, and to ask those who may know. */
export function NothingFound({ filters, looser, ...names }: NothingFoundProps) {
  const t = useT()
  const inWords = useFilterWords(names)
  const about: Record<string, string> = filters.theme ? { theme: filters.theme } : {}
  return (
    <EmptyState title={t('practice.none')}>
      {looser.length > 0 ? (
        <ul className="looser">
          {looser.map(({ dropped, count }) => (
            <li key={dropped}>
              <a
                className="ds-link"
                href={pathOfCatalogue(
                  dropped === 'place' ? { ...filters, anywhere: true } : { ...filters, [dropped]: undefined },
                )}
              >
                {t(dropped === 'place' ? 'practice.beyond' : 'practice.without', {
                  count,
                  filter: inWords(dropped, filters) ?? '',
                })}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="actions">
        <a className="ds-button" href={pathWith(PATHS.open, { kind: 'question', ...about })}>
          {t('practice.ask_commons')}
        </a>
        <a className="ds-button" data-variant="secondary" href={PATHS.sharePractice}>
          {t('practice.share_title')}
        </a>
        <a className="ds-button" data-variant="tertiary" href={pathWith(ATTEMPTS, about)}>
          {t('attempt.title')}
        </a>
      </p>
    </EmptyState>
  )
}
