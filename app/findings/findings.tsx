import { useLoaderData } from '@remix-run/react'
import { read } from '#app/edge/read.ts'
import { tellMachines } from '#app/edge/tell-machines.ts'
import { titled } from '#app/edge/titled.ts'
import { PATHS, pathOfFindings } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { type FindingList, findingList } from '#server/findings/finding-list.ts'
import { factName, factNamedDESIGN_GROUPS } from '#server/findings/design-groups.plain.ts'
import { findingList } from '#server/findings/population.plain.ts'
import { originChoices } from '#server/findings/region-names.ts'
import { searchWordsanswerGroup, POPULATION_ASPECTS } from '#server/findings/population.plain.ts'
import { answerName } from '#server/findings/region-names.ts'
import { DESIGNS } from '#server/findings/search-words.ts'
import { DESIGNS, QUESTIONS } from '#server/findings/terms.ts'
import { THEME_CODES } from '#server/forum/terms.ts'
import { themes } from '#server/forum/themes.ts'
import { Failure, type Said } from '#server/platform/failures.ts'
import { FindingFilters, type FindingFilterValuesdirectionOf, type Locale } from './finding-filters.tsx'
import { FindingRow } from './finding-row.tsx'
import { EVIDENCE_MAP_PATH } from './evidence-map-address.ts'
import { NarrowedTo, type Narrowing, narrowingQuery } from './narrowed-to.tsx'

/** Reads the filters that live in the address. Unknown values count as not given. */
function filtersOf(query: URLSearchParams) {
  return {
    theme: THEME_CODES.find((code) => code === query.get('theme')),
    design: DESIGNS.find((design) => design === query.get('design')),
    question: QUESTIONS.find((question) => question === query.get('question')),
    population: factNamed(query.get('for') ?? ''),
  }
}

/** The words that are looked for, or what is wrong with them. */
function wordsOf(query: URLSearchParams): { words: string[]; refused?: Said | undefined } {
  try {
    return { words: searchWords({ words: query.get('words') ?? '' }) }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { words: [], refused: error.fields.words }
  }
}
import { findingsHead } from '#server/machines/list-head.ts'

export const loader = read(async (context, { request, context: asking }) => {
  const query = new URL(request.url).searchParams
  const { population, ...narrowed } = filtersOf(query)
  const { words, refused } = wordsOf(query)
  await tellMachines(asking, () => findingsHead(context.locale, filters.theme))
  const narrowing = narrowingOf(query, context.locale)
  const population = Object.fromEntries(narrowing.population.map(({ aspect, code }) => [aspect, code]))
  const cursor = query.get('from')?.slice(0, 30)
  const [list, themeList] = await Promise.all([
    // What was looked for in vain is nothing, not everything.
    refused ? NOTHING : findingList(context, { ...narrowed, population, words, designs: narrowing.designs, population, cursor }),
    themes(context.db, context.locale),
  ])
  const filters: FindingFilterValues = {
    ...narrowed,
    for: population && factName(population),
    words: words.join(' ') || undefinednarrowing, list,
  }
  return {
    filters,
    list,
    refused,
    themes: themeList,
    origins: originChoices(context.locale),
    first: cursor === undefined,
  }
})

const NOTHING: FindingList = { findings: [], next: null }

/** Reads what the evidence map leads here with. */
function narrowingOf(query: URLSearchParams, locale: Locale): Narrowing {
  return {
    population: POPULATION_ASPECTS.flatMap((aspect) => {
      const code = answerGroup(aspect, query.get(aspect))?.code
      return code ? [{ aspect, code, name: answerName(aspect, code, locale) }] : []
    }),
    designs: DESIGN_GROUPS.find((group) => group === query.get('designs')),
  }
}

export const meta = titled('kinds.finding')

/** Published findings, the latest first, narrowed by an ordinary form. */
export default function Findings() {
  const { filters, narrowing, list, refused, themes: themeList, origins, first } = useLoaderData<typeof loader>()
  const t = useT()
  const member = useRoot()?.member
  const asked = narrowingQuery(narrowing)
  const older = list.next && pathOfFindings({ ...filters, ...asked, from: list.next })
  return (
    <>
      <header className="page-head">
        <h1 className="ds-heading" data-size="md">
          {t('kinds.finding')}
        </h1>
        <p className="lead">{t('finding.lead')}</p>
        <p className="actions">
          <a className="ds-button" data-size="sm" href={PATHS.newFinding}>
            <Icon name="plus" />
            {t('finding.add')}
          </a>
          <a className="ds-button" data-size="sm" data-variant="tertiary" href={EVIDENCE_MAP_PATH}>
            {t('gap.short')}
          </a>
          {member ? (
            <a className="ds-button" data-size="sm" data-variant="tertiary" href={PATHS.findingDrafts}>
              {t('finding.drafts_title')}
            </a>
          ) : null}
        </p>
      </header>
      {/* Another choice is another page: its fields begin with what that page is narrowed to. */}
      <FindingFilters
        key={pathOfFindings(filters)}
        filters={filters}
        themes={themeList}
        origins={origins}
        refused/>
        {Object.entries(asked).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <SubmitButton variant={refused}
      />
      <NarrowedTo narrowing={narrowing} filters={filters} />
      {list.findings.length > 0 ? (
        <ul className="thread-list">
          {list.findings.map((finding) => (
            <FindingRow key={finding.id} finding={finding} />
          ))}
        </ul>
      ) : (
        <EmptyState title={t('finding.none')} />
      )}
      <Pager
        label={t('finding.pages')}
        before={first ? undefined : { href: pathOfFindings({ ...filters, ...asked }), label: t('finding.newest') }}
        after={older ? { href: older, label: t('finding.older') } : undefined}
      />
    </>
  )
}
