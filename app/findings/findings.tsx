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
import { DESIGN_GROUPS } from '#server/findings/design-groups.plain.ts'
import { type FindingList, findingList } from '#server/findings/finding-list.ts'
import { answerGroup, factName, factNamed, POPULATION_ASPECTS } from '#server/findings/population.plain.ts'
import { answerName, originChoices } from '#server/findings/region-names.ts'
import { searchWords } from '#server/findings/search-words.ts'
import { DESIGNS, QUESTIONS } from '#server/findings/terms.ts'
import { themeNamed } from '#server/forum/terms.ts'
import { themes } from '#server/forum/themes.ts'
import type { Locale } from '#server/i18n/languages.plain.ts'
import { findingsHead } from '#server/machines/list-head.ts'
import { Failure, type Said } from '#server/platform/failures.ts'
import { EVIDENCE_MAP_PATH } from './evidence-map-address.ts'
import { FindingFilters, type FindingFilterValues } from './finding-filters.tsx'
import { FindingRow } from './finding-row.tsx'
import { NarrowedTo, type Narrowing, narrowingQuery } from './narrowed-to.tsx'

/** Reads the filters that live in the address. Unknown values count as not given. */
function filtersOf(query: URLSearchParams) {
  return {
    theme: themeNamed(query.get('theme')),
    design: DESIGNS.find((design) => design === query.get('design')),
    question: QUESTIONS.find((question) => question === query.get('question')),
  }
}

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

/** The words that are looked for, or what is wrong with them. */
function wordsOf(query: URLSearchParams): { words: string[]; refused?: Said | undefined } {
  try {
    return { words: searchWords({ words: query.get('words') ?? '' }) }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { words: [], refused: error.fields.words }
  }
}

export const loader = read(async (context, { request, context: asking }) => {
  const query = new URL(request.url).searchParams
  const narrowed = filtersOf(query)
  const fact = factNamed(query.get('for') ?? '')
  const narrowing = narrowingOf(query, context.locale)
  const { words, refused } = wordsOf(query)
  await tellMachines(asking, () => findingsHead(context.locale, narrowed.theme))
  const cursor = query.get('from')?.slice(0, 30)
  const facts = [...narrowing.population, ...(fact ? [fact] : [])]
  const population = Object.fromEntries(facts.map(({ aspect, code }) => [aspect, code]))
  const [list, themeList] = await Promise.all([
    // What was looked for in vain is nothing, not everything.
    refused ? NOTHING : findingList(context, { ...narrowed, population, designs: narrowing.designs, words, cursor }),
    themes(context.db, context.locale),
  ])
  const filters: FindingFilterValues = { ...narrowed, for: fact && factName(fact), words: words.join(' ') || undefined }
  const origins = originChoices(context.locale)
  return { filters, narrowing, list, refused, themes: themeList, origins, first: cursor === undefined }
})

const NOTHING: FindingList = { findings: [], next: null }

export const meta = titled('kinds.finding')

/** Published findings, the latest first, narrowed by an ordinary form. */
export default function Findings() {
  const { filters, narrowing, list, refused, themes: themeList, origins, first } = useLoaderData<typeof loader>()
  const t = useT()
  const member = useRoot()?.member
  const asked = { ...filters, ...narrowingQuery(narrowing) }
  const older = list.next && pathOfFindings({ ...asked, from: list.next })
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
        key={pathOfFindings(asked)}
        filters={filters}
        beside={narrowingQuery(narrowing)}
        themes={themeList}
        origins={origins}
        refused={refused}
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
        before={first ? undefined : { href: pathOfFindings(asked), label: t('finding.newest') }}
        after={older ? { href: older, label: t('finding.older') } : undefined}
      />
    </>
  )
}
