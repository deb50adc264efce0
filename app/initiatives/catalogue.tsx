import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { PageHandle } from '#app/edge/page-handle.ts'
import { read } from '#app/edge/read.ts'
import { tellMachines } from '#app/edge/tell-machines.ts'
import { titled } from '#app/edge/titled.ts'
import { Icon } from '#app/ui/icon.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { places } from '#server/directory/places.ts'
import { themes } from '#server/forum/themes.ts'
import { initiativeList } from '#server/initiatives/initiative-list.ts'
import { looserFilters } from '#server/initiatives/looser-filters.ts'
import { readSearchWords } from '#server/initiatives/search-words.ts'
import { practiceHead } from '#server/machines/list-head.ts'
import { Failure, type Said } from '#server/platform/failures.ts'
import { ActiveFilters, NARROWING } from './active-filters.tsx'
import { filtersIn, pathOfCatalogue } from './catalogue-address.ts'
import { CatalogueSearch } from './catalogue-search.tsx'
import { InitiativeCard } from './initiative-card.tsx'
import { pathOfMap } from './map-address.ts'
import { NothingFound } from './nothing-found.tsx'
import { PracticeTabs } from './practice-tabs.tsx'

export const handle: PageHandle = { readerScripts: ['guard'] }

/** The words that are looked for, or what is wrong with them. */
function wordsIn(typed: string): { words?: string | undefined; wrong?: Said | undefined } {
  try {
    return { words: readSearchWords(typed) }
  } catch (error) {
    if (error instanceof Failure && error.fields.q) return { wrong: error.fields.q }
    throw error
  }
}

export const loader = read(async (context, { request, context: asking }) => {
  const query = new URL(request.url).searchParams
  const typed = query.get('q') ?? ''
  const cursor = query.get('from')?.slice(0, 60) || undefined
  const { words, wrong } = wordsIn(typed)
  const filters = { ...filtersIn(query), words }
  await tellMachines(asking, () => practiceHead(context.locale, filters.theme))
  const [list, themeList, placeList] = await Promise.all([
    wrong ? null : initiativeList(context, { ...filters, cursor }),
    themes(context.db, context.locale),
    places(context.db),
  ])
  const looser = list?.count === 0 ? await looserFilters(context, filters) : []
  const page = {
    filters,
    typed,
    wrong,
    list,
    looser,
    first: cursor === undefined,
    themes: themeList,
    places: placeList,
  }
  return data(page, { status: wrong ? 422 : 200 })
})

export const meta = titled('practice.catalogue')

/** All that is done somewhere and may be done elsewhere, narrowed to what one looks for. */
export default function Catalogue() {
  const { filters, typed, wrong, list, looser, first, ...names } = useLoaderData<typeof loader>()
  const t = useT()
  const chosen = NARROWING.filter((part) => filters[part] !== undefined).length
  const place = names.places.find(({ code }) => code === filters.place)?.label
  const order = filters.anywhere && place ? t('practice.order_near', { place }) : t('practice.order_fit')
  return (
    <div className="catalogue">
      <header className="page-head">
        <PracticeTabs current="practice" />
        <h1 className="ds-heading" data-size="md">
          {t('practice.catalogue')}
        </h1>
        <p className="lead">{t('practice.catalogue_lead')}</p>
        <p className="actions">
          <a className="ds-button" data-size="sm" data-variant="tertiary" href={pathOfMap({ theme: filters.theme })}>
            {t('map.on_map')}
          </a>
        </p>
      </header>
      {/* Another answer is another page: its fields begin with what that page is narrowed to. */}
      <CatalogueSearch
        key={pathOfCatalogue(filters)}
        filters={filters}
        {...names}
        chosen={chosen}
        typed={typed}
        wrong={wrong && t(wrong.key, wrong.values)}
      />
      <ActiveFilters filters={filters} {...names} />
      {list ? (
        <>
          <p className="found" role="status">
            {list.onlyLike ? `${t('practice.only_like', { words: filters.words ?? '' })} ` : null}
            {t('practice.found', { count: list.count })}
            {list.count > 1 && (filters.words || filters.anywhere) ? ` · ${order}` : null}
          </p>
          {list.initiatives.length > 0 ? (
            <ul className="initiative-cards">
              {list.initiatives.map((initiative) => (
                <InitiativeCard key={initiative.id} initiative={initiative} />
              ))}
            </ul>
          ) : (
            <NothingFound filters={filters} looser={looser} {...names} />
          )}
          <Pager
            label={t('practice.pages')}
            before={first ? undefined : { href: pathOfCatalogue(filters), label: t('practice.first') }}
            after={list.next ? { href: pathOfCatalogue(filters, list.next), label: t('practice.older') } : undefined}
          />
        </>
      ) : (
        <p className="found with-icon">
          <Icon name="lock" size={18} />
          {t('practice.not_searched')}
        </p>
      )}
    </div>
  )
}
