import { useLoaderData } from '@remix-run/react'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { PATHS, pathOfFindings } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { RoundTable } from '#app/ui/round-table.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { DESIGN_GROUPS } from '#server/findings/design-groups.plain.ts'
import { findingList } from '#server/findings/finding-list.ts'
import { findingPath } from '#server/findings/finding-path.plain.ts'
import { answerGroup, POPULATION_ASPECTS } from '#server/findings/population.plain.ts'
import { answerName } from '#server/findings/region-names.ts'
import { DESIGNS } from '#server/findings/terms.ts'
import type { FindingRowView } from '#server/findings/views.ts'
import { THEME_CODES } from '#server/forum/terms.ts'
import { themes } from '#server/forum/themes.ts'
import { formatNumber } from '#server/i18n/format.plain.ts'
import { directionOf, type Locale } from '#server/i18n/languages.plain.ts'
import { EVIDENCE_MAP_PATH } from './evidence-map-address.ts'
import { NarrowedTo, type Narrowing, narrowingQuery } from './narrowed-to.tsx'

export const loader = read(async (context, { request }) => {
  const query = new URL(request.url).searchParams
  const filters = {
    theme: THEME_CODES.find((code) => code === query.get('theme')),
    design: DESIGNS.find((design) => design === query.get('design')),
  }
  const narrowing = narrowingOf(query, context.locale)
  const population = Object.fromEntries(narrowing.population.map(({ aspect, code }) => [aspect, code]))
  const cursor = query.get('from')?.slice(0, 30)
  const [list, themeList] = await Promise.all([
    findingList(context, { ...filters, designs: narrowing.designs, population, cursor }),
    themes(context.db, context.locale),
  ])
  return { filters, narrowing, list, themes: themeList, first: cursor === undefined }
})

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

/** Published findings, the latest first, narrowed to a theme and a design by an ordinary form. */
export default function Findings() {
  const { filters, narrowing, list, themes: themeList, first } = useLoaderData<typeof loader>()
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
      <form className="finding-filters" method="get" action={PATHS.findings} key={`${filters.theme} ${filters.design}`}>
        <SelectField
          name="theme"
          label={t('open.theme')}
          defaultValue={filters.theme ?? ''}
          choices={[
            { value: '', label: t('finding.all_themes') },
            ...themeList.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <SelectField
          name="design"
          label={t('finding.design')}
          defaultValue={filters.design ?? ''}
          choices={[
            { value: '', label: t('finding.all_designs') },
            ...DESIGNS.map((design) => ({ value: design, label: t(`design.${design}`) })),
          ]}
        />
        {Object.entries(asked).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <SubmitButton variant="secondary">{t('finding.narrow')}</SubmitButton>
      </form>
      <NarrowedTo narrowing={narrowing} filters={filters} />
      {list.findings.length > 0 ? (
        <ul className="thread-list">
          {list.findings.map((finding) => (
            <Row key={finding.id} finding={finding} />
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

function Row({ finding }: { finding: FindingRowView }) {
  const t = useT()
  const locale = useLocale()
  return (
    <li className="thread-row">
      <span className="kind" data-kind="finding">
        <Icon name="finding" size={22} />
      </span>
      <div className="what">
        <h2>
          <a href={findingPath(finding.id, finding.slug)} lang={finding.language} dir={directionOf(finding.language)}>
            {finding.title}
          </a>
        </h2>
        <p className="meta">
          {finding.authors ? <bdi>{finding.authors}</bdi> : null}
          <span>{finding.year}</span>
          {finding.container ? (
            <bdi>
              <i>{finding.container}</i>
            </bdi>
          ) : null}
          {finding.design ? <span>{t(`design.${finding.design}`)}</span> : null}
          <span>{finding.theme.name}</span>
          {finding.retracted ? <strong>{t('finding.retracted')}</strong> : null}
          {finding.members ? (
            <span className="with-icon">
              <Icon name="lock" size={15} />
              {t('audience.members')}
            </span>
          ) : null}
        </p>
      </div>
      <RoundTable voices={finding.voices} />
      <p className="count">
        <strong>{formatNumber(finding.replyCount, locale)}</strong>
        <span>{t('thread.replies', { count: finding.replyCount })}</span>
      </p>
    </li>
  )
}
