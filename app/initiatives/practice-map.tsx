import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { read } from '#app/edge/read.ts'
import { titleOf } from '#app/edge/title.ts'
import { titled } from '#app/edge/titled.ts'
import { PATHS } from '#app/paths.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { countiesDrawing, municipalitiesDrawing } from '#server/directory/norway-drawing.ts'
import { themes } from '#server/forum/themes.ts'
import { practiceMap } from '#server/initiatives/practice-map.ts'
import { notFound } from '#server/platform/failures.ts'
import { MAP_PATH, mapAddressOf, pathOfMap, pathOfPractice } from './map-address.ts'
import { MapTable } from './map-table.tsx'
import { NorwayMap } from './norway-map.tsx'

export const loader = read(async (context, { request }) => {
  const address = mapAddressOf(request)
  const drawing = address.county ? municipalitiesDrawing(address.county) : countiesDrawing()
  if (!drawing) throw notFound()
  const [map, themeList] = await Promise.all([practiceMap(context, address), themes(context.db, context.locale)])
  return { address, map, drawing, themes: themeList.map(({ code, name }) => ({ code, name })) }
})

export const meta: MetaFunction<typeof loader> = (args) =>
  args.data?.map.county ? titleOf(args.data.map.county.name) : (titled('map.title')(args) ?? [])

/** Where practice is described and used: a map, the same as a table, and both as files. */
export default function PracticeMapPage() {
  const { address, map, drawing, themes: themeList } = useLoaderData<typeof loader>()
  const t = useT()
  const { county, rows, total, nowhere } = map
  const reached = { count: total.all, places: rows.filter(({ all }) => all > 0).length, of: rows.length }
  return (
    <>
      <Breadcrumbs
        steps={[
          { label: t('nav.practice'), href: PATHS.practice },
          { label: t('map.on_map'), href: MAP_PATH },
          ...(county ? [{ label: county.name, href: pathOfMap({ county: county.code }) }] : []),
        ]}
      />
      <header className="page-head">
        <h1 className="ds-heading" data-size="md">
          {county ? t('map.title_county', { county: county.name }) : t('map.title')}
        </h1>
        <p className="lead">
          {county ? t('map.lead_county', reached) : t('map.lead', reached)} {t('map.lead_more')}
        </p>
      </header>
      <form className="catalogue-filters" method="get" action={MAP_PATH} key={`${address.theme}`}>
        {county ? <input type="hidden" name="county" value={county.code} /> : null}
        <SelectField
          name="theme"
          label={t('open.theme')}
          defaultValue={address.theme ?? ''}
          choices={[
            { value: '', label: t('practice.any') },
            ...themeList.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <SubmitButton variant="secondary">{t('practice.show')}</SubmitButton>
      </form>
      <div className="map-grid">
        <figure>
          <NorwayMap
            drawing={drawing}
            rows={rows}
            country={!county}
            title={county ? t('map.drawing_county', { county: county.name }) : t('map.drawing')}
            hrefOf={(code) => pathOfPractice(code, address.theme)}
          />
          <figcaption className="hint">
            {county ? null : `${t('map.enlarged')} `}
            {t('map.credit')}
          </figcaption>
        </figure>
        <section aria-labelledby="map-table">
          <h2 className="ds-heading" data-size="xs" id="map-table">
            {t('map.table')}
          </h2>
          <MapTable map={map} address={address} />
          {nowhere > 0 && !county ? <p className="hint">{t('map.nowhere', { count: nowhere })}</p> : null}
          <p className="files">
            <a className="ds-link" href={pathOfMap({ ...address, sort: undefined }, '.csv')}>
              {t('map.csv')}
            </a>{' '}
            <a className="ds-link" href={pathOfMap({ ...address, sort: undefined }, '.json')}>
              {t('map.json')}
            </a>
          </p>
        </section>
      </div>
    </>
  )
}
