import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { PATHS } from '#app/paths.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { useT } from '#app/ui/messages.tsx'
import { findingFormPath } from '#server/findings/finding-path.plain.ts'
import { lastImport } from '#server/findings/last-import.ts'
import { IMPORT_OUTCOMES } from '#server/findings/terms.ts'

export const loader = read(async (context, { request, context: asking }) => {
  membersOnly(asking, request)
  return lastImport(context)
})

export const meta = titled('finding.report_title')

/** What became of each record of the last import. */
export default function LastImport() {
  const { records } = useLoaderData<typeof loader>()
  const t = useT()
  const counts = IMPORT_OUTCOMES.map((outcome) => ({
    outcome,
    count: records.filter((record) => record.outcome === outcome).length,
  })).filter(({ count }) => count > 0)
  return (
    <div className="narrow">
      <Breadcrumbs
        steps={[
          { label: t('nav.findings'), href: PATHS.findings },
          { label: t('finding.new_title'), href: PATHS.newFinding },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {t('finding.report_title')}
      </h1>
      <ul className="import-counts">
        {counts.map(({ outcome, count }) => (
          <li key={outcome}>{t(`finding.report_${outcome}`, { count })}</li>
        ))}
      </ul>
      <p className="actions">
        <a className="ds-button" href={PATHS.findingDrafts}>
          {t('finding.report_go_on')}
        </a>
      </p>
      <ol className="import-report">
        {records.map(({ outcome, title, year, findingId, problem }, index) => {
          const number = index + 1
          const named = title ? (
            <>
              <bdi>{title}</bdi>
              {year ? ` (${year})` : null}
            </>
          ) : (
            t('finding.record', { number })
          )
          const href =
            findingId === undefined
              ? undefined
              : outcome === 'published_before'
                ? `/findings/${findingId}`
                : findingFormPath(findingId)
          return (
            <li key={number} data-outcome={outcome}>
              <span className="outcome-word">{t(`finding.outcome_${outcome}`)}</span>
              <span>
                {href ? <a href={href}>{named}</a> : named}
                {problem ? <small>{t(`finding.problem_${problem}`)}</small> : null}
              </span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
