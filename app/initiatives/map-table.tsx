import { useLocale, useT } from '#app/ui/messages.tsx'
import { formatNumber } from '#server/i18n/format.plain.ts'
import type { MapRow, MapSort, PlaceCounts } from '#server/initiatives/practice-map.plain.ts'
import type { PracticeMap } from '#server/initiatives/practice-map.ts'
import { type MapAddress, pathOfMap, pathOfPractice } from './map-address.ts'

/** The map as a table: one row a place, ordered by the column that is chosen. */
export function MapTable({ map, address }: { map: PracticeMap; address: MapAddress }) {
  const t = useT()
  const { county, rows, whole, total } = map
  const { theme, sort: now = 'all' } = address
  const most = Math.max(1, ...rows.map(({ all }) => all))
  // Counties all stand in the table; municipalities in which there is nothing are many, and stand below it.
  const told = county ? rows.filter(({ all }) => all > 0) : rows
  const untold = rows.filter((row) => !told.includes(row))
  const heads: [MapSort, string][] = [
    ['name', county ? t('map.municipality') : t('map.county')],
    ['described', t('map.described')],
    ['used', t('map.used')],
    ['all', t('map.all')],
  ]
  return (
    <>
      <table className="data-table map-table">
        <caption className="hint">
          <span className="ds-sr-only">
            {county ? t('map.title_county', { county: county.name }) : t('map.title')}.{' '}
          </span>
          {t('map.sort')}
        </caption>
        <thead>
          <tr>
            {heads.map(([sort, name]) => (
              <th
                scope="col"
                key={sort}
                aria-sort={sort === now ? (sort === 'name' ? 'ascending' : 'descending') : undefined}
              >
                <a href={pathOfMap({ ...address, sort: sort === 'all' ? undefined : sort })}>{name}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {told.map((row) => (
            <tr key={row.code}>
              <th scope="row">
                <a href={county ? pathOfPractice(row.code, theme) : pathOfMap({ ...address, county: row.code })}>
                  {row.name}
                </a>
                {row.all > 0 ? <Bar row={row} most={most} /> : null}
              </th>
              <Counts counts={row} href={pathOfPractice(row.code, theme)} place={row.name} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          {county && whole.all > 0 ? (
            <tr>
              <th scope="row">{t('map.whole', { county: county.name })}</th>
              <Counts counts={whole} />
            </tr>
          ) : null}
          <tr>
            <th scope="row">{county?.name ?? t('map.norway')}</th>
            <Counts counts={total} href={pathOfPractice(county?.code, theme)} place={county?.name ?? t('map.norway')} />
          </tr>
        </tfoot>
      </table>
      {untold.length > 0 ? (
        <>
          <h3 className="ds-heading" data-size="2xs">
            {t('map.untold')}
          </h3>
          <ul className="no-practice">
            {untold.map(({ code, name }) => (
              <li key={code}>
                <a href={pathOfPractice(code, theme)}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

/** The numbers of a place; what is there in all leads to it. */
function Counts({ counts, href, place = '' }: { counts: PlaceCounts; href?: string; place?: string }) {
  const t = useT()
  const locale = useLocale()
  const { described, used, all } = counts
  const number = formatNumber(all, locale)
  return (
    <>
      <td>{formatNumber(described, locale)}</td>
      <td>{formatNumber(used, locale)}</td>
      <td>
        {href && all > 0 ? (
          <a href={href} aria-label={t('map.area', { place, count: all, described, used })}>
            {number}
          </a>
        ) : (
          number
        )}
      </td>
    </>
  )
}

function Bar({ row: { all }, most }: { row: MapRow; most: number }) {
  return (
    <svg className="map-bar" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
      <rect width={(100 * all) / most} height="3" />
    </svg>
  )
}
