import { useLoaderData } from '@remix-run/react'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { PATHS } from '#app/paths.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { Chips } from '#app/ui/chips.tsx'
import { LinkTabs } from '#app/ui/link-tabs.tsx'
import { useT } from '#app/ui/messages.tsx'
import { DESIGN_GROUPS } from '#server/findings/design-groups.plain.ts'
import { evidenceMap } from '#server/findings/evidence-map.ts'
import { fieldFigures } from '#server/findings/field-figures.ts'
import { POPULATION_ASPECTS } from '#server/findings/population.plain.ts'
import { EVIDENCE_MAP_PATH, evidenceMapAddressOf, pathOfEvidenceMap } from './evidence-map-address.ts'
import { FieldFigures } from './field-figures.tsx'
import { GapLegend } from './gap-legend.tsx'
import { GapTable } from './gap-table.tsx'

export const loader = read(async (context, { request }) => {
  const address = evidenceMapAddressOf(request)
  const [map, figures] = await Promise.all([evidenceMap(context, address), fieldFigures(context)])
  const rows = map.rows.map(({ cells, ...row }) => ({
    ...row,
    cells: cells.map(({ byGroup: _byGroup, ...cell }) => cell),
  }))
  return { address, map: { ...map, rows }, figures }
})

export const meta = titled('gap.title')

/** What has been studied and for whom, where nothing is known, and what people ask. */
export default function EvidenceMapPage() {
  const { address, map, figures } = useLoaderData<typeof loader>()
  const t = useT()
  const { by, group } = address
  return (
    <>
      <Breadcrumbs
        steps={[
          { label: t('nav.findings'), href: PATHS.findings },
          { label: t('gap.short'), href: EVIDENCE_MAP_PATH },
        ]}
      />
      <header className="page-head">
        <h1 className="ds-heading" data-size="md">
          {t('gap.title')}
        </h1>
        <p className="lead">{t('gap.lead')}</p>
      </header>
      <FieldFigures figures={figures} />
      <section aria-labelledby="gap-head">
        <h2 className="ds-heading" data-size="xs" id="gap-head">
          {t('gap.heading')}
        </h2>
        <div className="filters">
          <LinkTabs
            label={t('gap.by')}
            tabs={POPULATION_ASPECTS.map((aspect) => ({
              href: pathOfEvidenceMap({ by: aspect, group }),
              label: t(`population.${aspect}`),
              current: aspect === by,
            }))}
          />
        </div>
        <Chips
          label={t('gap.designs')}
          chips={[undefined, ...DESIGN_GROUPS].map((each) => ({
            href: pathOfEvidenceMap({ by, group: each }),
            label: each ? t(`gap.group_${each}`) : t('gap.all_designs'),
            current: each === group,
          }))}
        />
        <GapLegend map={map} address={address} />
        <GapTable map={map} address={address} caption={t('gap.map', { population: t(`population.${by}`) })} />
        <p className="files">
          <a className="ds-link" href={pathOfEvidenceMap(address, '.csv')}>
            {t('map.csv')}
          </a>{' '}
          <a className="ds-link" href={pathOfEvidenceMap(address, '.json')}>
            {t('map.json')}
          </a>
        </p>
      </section>
    </>
  )
}
