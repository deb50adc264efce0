import { useLoaderData } from '@remix-run/react'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { PATHS, pathWith } from '#app/paths.ts'
import { Chips } from '#app/ui/chips.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useT } from '#app/ui/messages.tsx'
import type { Translate } from '#server/i18n/messages.plain.ts'
import {
  type DecisionTimes,
  moderationReport,
  type ReportTable as Table,
} from '#server/moderation/moderation-report.ts'
import { isAboutHeld } from '#server/moderation/report-parts.plain.ts'
import { TRANSPARENCY } from './answering-paths.ts'
import { FairnessFigures } from './fairness-figures.tsx'
import { ReportTable } from './report-table.tsx'

export const loader = read((context, { request, context: { timeZone } }) =>
  moderationReport(context, Object.fromEntries(new URL(request.url).searchParams), timeZone),
)

export const meta = titled('transparency.title')

/** A period as people say it: a year as it is, a quarter with its number. */
function periodName(t: Translate, period: string): string {
  const [year = '', quarter] = period.split('-Q')
  return quarter ? t('transparency.quarter', { quarter, year }) : year
}

const hoursOf = (t: Translate, { median, ninety }: DecisionTimes) => ({
  median: t('transparency.hours', { count: median }),
  ninety: t('transparency.hours', { count: ninety }),
})

const Tables = ({ tables }: { tables: readonly Table[] }) =>
  tables.map((table) => <ReportTable key={table.part} table={table} />)

/** The public report of moderation. */
export default function Transparency() {
  const { period, periods, tables, times, heldTimes, fairness } = useLoaderData<typeof loader>()
  const t = useT()
  const file = (format: string) => pathWith(`${TRANSPARENCY}.${format}`, period ? { period } : {})
  return (
    <div className="narrow">
      <h1 className="ds-heading" data-size="md">
        {t('transparency.title')}
      </h1>
      <p className="lead">{t('transparency.lead')}</p>
      {period === null ? (
        <EmptyState title={t('transparency.none')} />
      ) : (
        <>
          <Chips
            label={t('transparency.period')}
            chips={periods.map((one) => ({
              href: pathWith(TRANSPARENCY, { period: one }),
              label: periodName(t, one),
              current: one === period,
            }))}
          />
          <p className="note" data-color="neutral">
            {t('transparency.small')}
          </p>
          <Tables tables={tables.filter(({ part }) => !isAboutHeld(part))} />
          <h2 className="ds-heading" data-size="xs">
            {t('transparency.times')}
          </h2>
          <p>{times ? t('transparency.times_lead', hoursOf(t, times)) : t('transparency.times_scarce')}</p>
          <h2 className="ds-heading" data-size="xs">
            {t('transparency.held_title')}
          </h2>
          <p>{t('transparency.held_lead')}</p>
          <Tables tables={tables.filter(({ part }) => isAboutHeld(part))} />
          <p>{heldTimes ? t('transparency.held_times', hoursOf(t, heldTimes)) : t('transparency.held_times_scarce')}</p>
          {fairness ? <FairnessFigures from={fairness.from} rows={fairness.rows} /> : null}
          <p className="files">
            <a className="ds-link" href={file('csv')}>
              {t('transparency.csv')}
            </a>{' '}
            <a className="ds-link" href={file('json')}>
              {t('transparency.json')}
            </a>
          </p>
        </>
      )}
      <p>
        <a className="ds-link" href={PATHS.rules}>
          {t('rules.title')}
        </a>
      </p>
    </div>
  )
}
