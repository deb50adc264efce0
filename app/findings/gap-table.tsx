import { PATHS, pathOfFindings, pathOfList, pathWith } from '#app/paths.ts'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { tintStep } from '#app/ui/tint-step.ts'
import type { EvidenceMap, EvidenceMapRow } from '#server/findings/evidence-map.ts'
import type { PopulationAspect } from '#server/findings/population.plain.ts'
import { formatNumber } from '#server/i18n/format.plain.ts'
import type { EvidenceMapAddress } from './evidence-map-address.ts'

/** The map as its page has it: numbers by group are for the files. */
export type ShownMap = Omit<EvidenceMap, 'rows'> & {
  rows: (Omit<EvidenceMapRow, 'cells'> & { cells: Omit<EvidenceMapRow['cells'][number], 'byGroup'>[] })[]
}
type ShownRow = ShownMap['rows'][number]

interface GapTableProps {
  map: ShownMap
  address: EvidenceMapAddress
  caption: string
}

/** In the catalogue of practice: the list in which an initiative tells each aspect. */
const LISTS = { reason: 'reasons', status: 'statuses', age: 'ages', arrival: 'arrivals' } as const

const isUnknown = (code: string): boolean => code === 'pooled' || code === 'not_reported'

/** Themes down, a population across, open questions at the end; each cell is a link with its number printed. */
export function GapTable({ map: { columns, rows }, address, caption }: GapTableProps) {
  const t = useT()
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ findings }) => findings)))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={caption}>
      <table className="matrix gap-map">
        <caption className="ds-sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="ds-sr-only">{t('matrix.theme')}</span>
            </th>
            {columns.map(({ code, name }) => (
              <th scope="col" key={code}>
                {name}
              </th>
            ))}
            <th scope="col">{t('gap.questions')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.theme.code}>
              <th scope="row">
                <a href={pathOfFindings({ theme: row.theme.code, designs: address.group })}>{row.theme.name}</a>
                {row.whoAgenda.length > 0 ? <small className="agenda">{row.whoAgenda.join(' ')}</small> : null}
              </th>
              {columns.map((column, index) => (
                <Cell key={column.code} row={row} column={column} index={index} address={address} most={most} />
              ))}
              <Questions row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface CellProps {
  row: ShownRow
  column: { code: string; name: string }
  index: number
  address: EvidenceMapAddress
  most: number
}

function Cell({ row: { theme, cells }, column, index, address: { by, group }, most }: CellProps) {
  const t = useT()
  const locale = useLocale()
  const cell = cells[index]
  if (!cell) return <td />
  const { findings, strongest, gap, initiatives } = cell
  const said = [
    t('gap.cell', { theme: theme.name, population: column.name, count: findings }),
    ...(strongest ? [t('gap.strongest', { designs: t(`gap.group_${strongest}`) })] : []),
    ...(gap ? [t(`gap.is_${gap}`)] : []),
  ]
  return (
    <td
      data-step={tintStep(findings, most)}
      data-gap={gap ?? undefined}
      data-unknown={isUnknown(column.code) || undefined}
    >
      <a href={pathOfFindings({ theme: theme.code, [by]: column.code, designs: group })} aria-label={said.join('; ')}>
        {formatNumber(findings, locale)}
        {strongest ? <small className="letter">{t(`gap.letter_${strongest}`)}</small> : null}
      </a>
      {initiatives > 0 ? (
        <a
          className="also"
          href={practicePath(theme.code, by, column.code)}
          aria-label={t('gap.initiatives', { theme: theme.name, population: column.name, count: initiatives })}
        >
          {formatNumber(initiatives, locale)}
        </a>
      ) : null}
    </td>
  )
}

const practicePath = (theme: string, by: PopulationAspect, code: string): string =>
  pathWith(PATHS.practice, {
    theme,
    ...(by === 'setting' ? { setting: code } : by === 'origin' ? {} : { for: `${LISTS[by]}.${code}` }),
  })

/** Questions of a theme that wait for an answer, laid over what is known; those of service users are told apart. */
function Questions({ row: { theme, questions, usersQuestions } }: { row: ShownRow }) {
  const t = useT()
  const locale = useLocale()
  if (questions === 0) return <td className="asked">–</td>
  const list = pathOfList({ theme: theme.code })
  const users = pathOfList({ theme: theme.code, group: 'service_user' })
  return (
    <td className="asked">
      <a href={`${list}?waiting=yes`} aria-label={t('gap.asked', { theme: theme.name, count: questions })}>
        {formatNumber(questions, locale)}
      </a>
      {usersQuestions > 0 ? (
        <a
          className="by-users"
          href={`${users}?waiting=yes`}
          aria-label={t('gap.asked_by_users', { theme: theme.name, count: usersQuestions })}
          data-color="service-user"
        >
          <span className="dot" />
          {formatNumber(usersQuestions, locale)}
        </a>
      ) : null}
    </td>
  )
}
