import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { read } from '#app/edge/read.ts'
import { tellMachines } from '#app/edge/tell-machines.ts'
import { titled } from '#app/edge/titled.ts'
import { PATHS, pathWith } from '#app/paths.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { places } from '#server/directory/places.ts'
import { POPULATION_FACTS, type PopulationFact, SETTINGS } from '#server/directory/population.plain.ts'
import { THEME_CODES } from '#server/forum/terms.ts'
import { themes } from '#server/forum/themes.ts'
import { initiativeList } from '#server/initiatives/initiative-list.ts'
import { RUNGS } from '#server/initiatives/terms.ts'
import { practiceHead } from '#server/machines/list-head.ts'
import { InitiativeCard } from './initiative-card.tsx'
import { pathOfMap } from './map-address.ts'
import { populationWord } from './population-word.ts'
import { PracticeTabs } from './practice-tabs.tsx'

/** A fact about a population as the address has it. */
const codeOf = ({ list, code }: PopulationFact): string => `${list}.${code}`

/** Reads the filters that live in the address. Unknown values count as not given. */
function filtersOf({ request }: Pick<LoaderFunctionArgs, 'request'>) {
  const query = new URL(request.url).searchParams
  return {
    theme: THEME_CODES.find((code) => code === query.get('theme')),
    setting: SETTINGS.find((code) => code === query.get('setting')),
    population: POPULATION_FACTS.find((fact) => codeOf(fact) === query.get('for')),
    place: /^(\d{2}|\d{4})$/.exec(query.get('place') ?? '')?.[0],
    level: RUNGS.find((rung) => String(rung) === query.get('level')),
    cursor: query.get('from')?.slice(0, 60) || undefined,
  }
}

export const loader = read(async (context, args) => {
  const filters = filtersOf(args)
  await tellMachines(args.context, () => practiceHead(context.locale, filters.theme))
  const [list, themeList, placeList] = await Promise.all([
    initiativeList(context, filters),
    themes(context.db, context.locale),
    places(context.db),
  ])
  return { filters, list, themes: themeList, places: placeList }
})

export const meta = titled('practice.catalogue')

/** All that is done somewhere and may be done elsewhere, narrowed to what one looks for. */
export default function Catalogue() {
  const { filters, list, themes: themeList, places: placeList } = useLoaderData<typeof loader>()
  const t = useT()
  const { theme = '', setting = '', population, place = '', level } = filters
  const whom = population ? codeOf(population) : ''
  const chosen = Object.fromEntries(
    Object.entries({ theme, setting, for: whom, place, level: level ? String(level) : '' }).filter(
      ([, value]) => value !== '',
    ),
  )
  const any = { value: '', label: t('practice.any') }
  return (
    <>
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
      <form className="catalogue-filters" method="get" action={PATHS.practice}>
        <SelectField
          name="theme"
          label={t('open.theme')}
          defaultValue={theme}
          choices={[any, ...themeList.map(({ code, name }) => ({ value: code, label: name }))]}
        />
        <SelectField
          name="setting"
          label={t('practice.settings')}
          defaultValue={setting}
          choices={[any, ...SETTINGS.map((code) => ({ value: code, label: t(`setting.${code}`) }))]}
        />
        <SelectField
          name="for"
          label={t('practice.population')}
          defaultValue={whom}
          choices={[any, ...POPULATION_FACTS.map((fact) => ({ value: codeOf(fact), label: populationWord(t, fact) }))]}
        />
        <SelectField
          name="place"
          label={t('practice.place')}
          defaultValue={place}
          choices={[any, ...placeList.map(({ code, label }) => ({ value: code, label }))]}
        />
        <SelectField
          name="level"
          label={t('practice.level_from')}
          defaultValue={level ? String(level) : ''}
          choices={[any, ...RUNGS.map((rung) => ({ value: String(rung), label: t(`rung.${rung}`) }))]}
        />
        <SubmitButton variant="secondary">{t('practice.show')}</SubmitButton>
      </form>
      <p className="found" role="status">
        {t('practice.found', { count: list.count })}
      </p>
      {list.initiatives.length > 0 ? (
        <ul className="initiative-cards">
          {list.initiatives.map((initiative) => (
            <InitiativeCard key={initiative.id} initiative={initiative} />
          ))}
        </ul>
      ) : (
        <EmptyState title={t('practice.none')}>
          <p className="actions">
            <a className="ds-button" href={PATHS.sharePractice}>
              {t('practice.share_title')}
            </a>
          </p>
        </EmptyState>
      )}
      <Pager
        label={t('practice.pages')}
        before={filters.cursor ? { href: pathWith(PATHS.practice, chosen), label: t('practice.first') } : undefined}
        after={
          list.next
            ? { href: pathWith(PATHS.practice, { ...chosen, from: list.next }), label: t('practice.older') }
            : undefined
        }
      />
    </>
  )
}
