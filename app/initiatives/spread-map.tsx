import { useId } from 'react'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { listOfNames } from '#server/i18n/format.plain.ts'
import type { SpreadMap as SpreadMapView } from '#server/initiatives/spread-map.ts'

/** A small map of where something began and where it is used; the list beside it says the same. */
export function SpreadMap({ map }: { map: SpreadMapView | null }) {
  const t = useT()
  const locale = useLocale()
  const id = useId()
  if (!map) return null
  const { width, height, outline, marks } = map
  const names = (own: boolean): string =>
    listOfNames(
      marks.filter((mark) => mark.own === own).map(({ name }) => name),
      locale,
    )
  const said = [
    names(true) && t('map.spread_began', { places: names(true) }),
    names(false) && t('map.spread_used', { places: names(false) }),
  ].filter(Boolean)
  return (
    <figure className="spread-map">
      <svg className="norway" viewBox={`-8 -8 ${width + 16} ${height + 16}`} role="img" aria-labelledby={id}>
        <title id={id}>{said.join(' ')}</title>
        <path className="land" d={outline} />
        {marks.map(({ code, own, x, y }) => (
          <circle key={`${code}${own}`} cx={x} cy={y} r={own ? 6 : 5} data-own={own || undefined} />
        ))}
      </svg>
      <figcaption>
        {names(true) ? (
          <span>
            <i data-own="" /> {t('spread.began')}
          </span>
        ) : null}
        {names(false) ? (
          <span>
            <i /> {t('map.used')}
          </span>
        ) : null}
        <small>{t('map.credit')}</small>
      </figcaption>
    </figure>
  )
}
