import { type ReactNode, useId } from 'react'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { tintStep } from '#app/ui/tint-step.ts'
import type { Drawing, DrawnArea } from '#server/directory/norway-drawing.ts'
import { formatNumber } from '#server/i18n/format.plain.ts'
import type { MapRow } from '#server/initiatives/practice-map.plain.ts'

interface NorwayMapProps {
  drawing: Drawing
  rows: readonly MapRow[]
  /** What is drawn, for those who do not see it. */
  title: string
  /** The whole country: counties that are too small for a number are drawn once more, larger. */
  country: boolean
  hrefOf: (code: string) => string
}

/** An area with its number, as it is drawn. */
interface Mark {
  code: string
  name: string
  x: number
  y: number
  row: MapRow
}

/** Room for names beside the land. */
const MARGIN = { side: 120, end: 20 }

/** The counties round the Oslo fjord: the part of the map that is drawn larger, and where. */
const FJORD = {
  counties: ['03', '31', '32', '39'],
  from: { x: 182, y: 812, width: 96, height: 152 },
  to: { x: 505, y: 520, width: 288, height: 456 },
}
const ZOOM = FJORD.to.width / FJORD.from.width

/** Where the name of a county stands beside its number; most have room to the left, over the sea. */
const NAME_AT: Readonly<Record<string, 'above' | 'below' | 'right'>> = {
  ...{ '03': 'below', '31': 'below', '32': 'above', '39': 'below' },
  ...{ '33': 'above', '34': 'above', '50': 'right', '56': 'below', '42': 'below' },
}

const radiusOf = (count: number, most: number): number => (count === 0 ? 14 : 17 + 14 * Math.sqrt(count / most))

/** A map of areas, tinted by how much there is, with the number written in a circle; each area is a link. */
export function NorwayMap({ drawing, rows, title, country, hrefOf }: NorwayMapProps) {
  const t = useT()
  const id = useId()
  const { width, height, areas } = drawing
  const most = Math.max(1, ...rows.map(({ all }) => all))
  const byCode = new Map(rows.map((row) => [row.code, row]))
  const drawn = areas.flatMap((area) => {
    const row = byCode.get(area.code)
    return row ? [{ ...area, name: row.name, row }] : []
  })
  const isLarger = (code: string): boolean => country && FJORD.counties.includes(code)
  const marks = drawn.map((area) => (isLarger(area.code) ? { ...area, ...enlarged(area) } : area))
  const labelOf = ({ name, row: { all, described, used } }: Mark): string =>
    t('map.area', { place: name, count: all, described, used })
  const viewBox = [-MARGIN.side, -MARGIN.end, width + MARGIN.side + MARGIN.end, height + 2 * MARGIN.end].join(' ')
  const link = (area: Mark & DrawnArea, land: ReactNode) => (
    <AreaLink
      key={area.code}
      href={hrefOf(area.code)}
      label={labelOf(area)}
      reached={country || area.row.all > 0}
      land={land}
    />
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset; its links belong together
    <svg className="norway" viewBox={viewBox} role="group" aria-labelledby={`${id}t`} aria-describedby={`${id}d`}>
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{t('map.drawing_about')}</desc>
      {drawn.map((area) => {
        const land = <Land key={area.code} area={area} most={most} />
        return isLarger(area.code) ? land : link(area, land)
      })}
      {country ? (
        <Fjord>
          {drawn.map((area) => {
            const land = <use key={area.code} href={`#l${area.code}`} />
            return isLarger(area.code) ? link(area, land) : land
          })}
        </Fjord>
      ) : null}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: what is drawn here only repeats the names of the links */}
      <g className="marks" aria-hidden="true">
        {marks
          .filter(({ row }) => country || row.all > 0)
          .map((mark) => (
            <AreaMark key={mark.code} mark={mark} most={most} at={country ? (NAME_AT[mark.code] ?? 'left') : 'below'} />
          ))}
      </g>
    </svg>
  )
}

function Land({ area, most }: { area: Mark & DrawnArea; most: number }) {
  return <path className="land" id={`l${area.code}`} d={area.outline} data-step={tintStep(area.row.all, most)} />
}

const enlarged = ({ x, y }: { x: number; y: number }) => ({
  x: FJORD.to.x + (x - FJORD.from.x) * ZOOM,
  y: FJORD.to.y + (y - FJORD.from.y) * ZOOM,
})

/** Municipalities in which there is nothing are many: the table leads to them, the keyboard goes on. */
function AreaLink({ href, label, reached, land }: { href: string; label: string; reached: boolean; land: ReactNode }) {
  return (
    <a href={href} aria-label={label} tabIndex={reached ? undefined : -1}>
      <title>{label}</title>
      {land}
    </a>
  )
}

/** The Oslo fjord once more, larger, with lines from where it lies. */
function Fjord({ children }: { children: ReactNode }) {
  const { from, to } = FJORD
  const right = from.x + from.width
  return (
    <>
      <clipPath id="fjord">
        <rect {...from} />
      </clipPath>
      <g className="frame">
        <rect {...from} />
        <path d={`M${right} ${from.y}L${to.x} ${to.y}M${right} ${from.y + from.height}L${to.x} ${to.y + to.height}`} />
        <rect className="sea" {...to} />
      </g>
      <g transform={`translate(${to.x} ${to.y}) scale(${ZOOM}) translate(${-from.x} ${-from.y})`}>
        <g clipPath="url(#fjord)">{children}</g>
      </g>
    </>
  )
}

function AreaMark({ mark, most, at }: { mark: Mark; most: number; at: 'left' | 'right' | 'above' | 'below' }) {
  const locale = useLocale()
  const { x, y, name, row } = mark
  const r = Math.round(radiusOf(row.all, most))
  const place = {
    left: { x: x - r - 8, y: y + 7, textAnchor: 'end' },
    right: { x: x + r + 8, y: y + 7, textAnchor: 'start' },
    above: { x, y: y - r - 8, textAnchor: 'middle' },
    below: { x, y: y + r + 22, textAnchor: 'middle' },
  } as const
  return (
    <>
      <circle cx={x} cy={y} r={r} data-none={row.all === 0 || undefined} />
      <text className="number" x={x} y={y} textAnchor="middle">
        {formatNumber(row.all, locale)}
      </text>
      <text className="name" {...place[at]}>
        {name}
      </text>
    </>
  )
}
