import { useLoaderData } from '@remix-run/react'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { pathOfMember, pathWith } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Time } from '#app/ui/time.tsx'
import type { Translate } from '#server/i18n/messages.plain.ts'
import { knownVerb, pathOfSubject, verbWord } from '#server/moderation/log-verbs.plain.ts'
import { type LogRow, staffLog } from '#server/moderation/staff-log.ts'
import { STAFF_LOG } from './answering-paths.ts'
import { logDetails } from './log-details.ts'
import { LogFilter, type LogQuery } from './log-filter.tsx'
import { MODERATION } from './paths.ts'

const NARROWED_BY = ['staff', 'verb', 'subject', 'case', 'from', 'to'] as const

export const loader = read(async (context, { request, context: { timeZone } }) => {
  const given = Object.fromEntries(new URL(request.url).searchParams)
  const query: LogQuery = Object.fromEntries(NARROWED_BY.flatMap((name) => (given[name] ? [[name, given[name]]] : [])))
  return { ...(await staffLog(context, given, timeZone)), query, later: given.after !== undefined }
})

export const meta = titled('log.title')

/** What was done, in words if there are any. */
const verbName = (t: Translate, verb: string): string => {
  const known = knownVerb(verb)
  return known ? t(`log.verb_${verbWord(known)}`) : verb
}

/** What staff did, the latest first. */
export default function StaffLog() {
  const { entries, next, staff, verbs, query, later } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <header className="page-head">
        <Breadcrumbs steps={[{ label: t('queue.title'), href: MODERATION }]} />
        <h1 className="ds-heading" data-size="md">
          {t('log.title')}
        </h1>
        <p className="lead">{t('log.lead')}</p>
      </header>
      <LogFilter query={query} staff={staff} verbs={verbs.map((verb) => ({ value: verb, label: verbName(t, verb) }))} />
      {entries.length === 0 ? (
        <EmptyState title={t('log.none')} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer scrolls it with the keyboard
        <section className="scroll" tabIndex={0} aria-label={t('log.table')}>
          <table className="data-table staff-log">
            <thead>
              <tr>
                <th scope="col">{t('log.when')}</th>
                <th scope="col">{t('log.staff')}</th>
                <th scope="col">{t('log.verb')}</th>
                <th scope="col">{t('log.subject')}</th>
                <th scope="col">{t('log.case')}</th>
                <th scope="col">{t('log.how')}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Pager
        label={t('log.pages')}
        before={later ? { href: pathWith(STAFF_LOG, query), label: t('log.newest') } : undefined}
        after={next ? { href: pathWith(STAFF_LOG, { ...query, after: next }), label: t('log.older') } : undefined}
      />
      <p className="hint">
        <a className="ds-link" href={pathWith(`${STAFF_LOG}.csv`, query)} rel="nofollow">
          {t('log.csv')}
        </a>{' '}
        {t('log.csv_hint')}
      </p>
    </>
  )
}

function Entry({ entry }: { entry: LogRow }) {
  const t = useT()
  const { now, timeZone: zone } = useRoot() ?? {}
  const { at, staff, verb, subject, about, caseId, details } = entry
  const path = pathOfSubject(subject)
  return (
    <tr>
      <td>
        <Time at={at} today={now} zone={zone} />
      </td>
      <td>{staff ? <Person {...staff} /> : t('log.gone')}</td>
      <td>{verbName(t, verb)}</td>
      <td>
        {about ? (
          <Person {...about} />
        ) : path ? (
          <a className="ds-link" href={path}>
            <bdi dir="ltr">{subject}</bdi>
          </a>
        ) : (
          <bdi dir="ltr">{subject}</bdi>
        )}
      </td>
      <td>
        {caseId === null ? null : (
          <a className="ds-link" href={`/moderation/cases/${caseId}`}>
            {caseId}
          </a>
        )}
      </td>
      <td className="subtle">
        <ul>
          {logDetails(t, details).map((detail) => (
            <li key={detail}>
              <bdi>{detail}</bdi>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}

function Person({ publicId, displayName }: { publicId: string; displayName: string }) {
  return (
    <a className="ds-link" href={pathOfMember(publicId)}>
      <bdi>{displayName}</bdi>
    </a>
  )
}
