import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { tellingLists } from '#app/forum/telling.ts'
import { PATHS } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { DONE, Done, isDone } from '#app/ui/done.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { Time } from '#app/ui/time.tsx'
import { discardFinding } from '#server/findings/discard-finding.ts'
import { findingFormPath } from '#server/findings/finding-path.plain.ts'
import { ownFindingDrafts } from '#server/findings/own-finding-drafts.ts'
import type { FindingDraftRow } from '#server/findings/views.ts'
import { listOfNames } from '#server/i18n/format.plain.ts'

export const loader = read(async (context, { request, context: asking }) => {
  membersOnly(asking, request)
  return { ...(await ownFindingDrafts(context)), discarded: isDone(request.url) }
})

export const action = write(async (context, input) => {
  await discardFinding(context, input)
  return redirect(`${PATHS.findingDrafts}?${DONE}`, 303)
})

export const meta = titled('finding.drafts_title')

/** Findings that one has added and not published, with what each still needs. */
export default function FindingDrafts() {
  const { drafts, count, discarded } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="narrow">
      <Breadcrumbs
        steps={[
          { label: t('nav.findings'), href: PATHS.findings },
          { label: t('finding.drafts_title'), href: PATHS.findingDrafts },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {t('finding.drafts_title')}
      </h1>
      <p className="lead">{t('finding.drafts_lead')}</p>
      {discarded ? <Done>{t('draft.discarded')}</Done> : null}
      {drafts.length > 0 ? (
        <ul className="drafts">
          {drafts.map((draft) => (
            <Draft key={draft.id} draft={draft} />
          ))}
        </ul>
      ) : (
        <EmptyState title={t('finding.drafts_none')}>
          <a className="ds-button" href={PATHS.newFinding}>
            {t('finding.add')}
          </a>
        </EmptyState>
      )}
      {count > drafts.length ? <p className="hint">{t('finding.drafts_first', { max: drafts.length })}</p> : null}
    </div>
  )
}

function Draft({ draft }: { draft: FindingDraftRow }) {
  const t = useT()
  const locale = useLocale()
  const root = useRoot()
  const id = `finding-${draft.id}`
  const parts = draft.missing.map((part) => t(`finding.missing_${part}`))
  return (
    <li>
      <h2 className="ds-heading" data-size="2xs" id={id}>
        <bdi>{draft.title}</bdi>
      </h2>
      <p className="meta">
        {draft.authors ? <bdi>{draft.authors}</bdi> : null}
        <span>{draft.year}</span>
        {draft.container ? <bdi>{draft.container}</bdi> : null}
      </p>
      <p className="hint">
        {parts.length > 0 ? t('finding.still_missing', { parts: listOfNames(parts, locale) }) : t('finding.ready')}
      </p>
      <form className="actions" method="post">
        <small className="subtle">
          <Time at={draft.changedAt} {...tellingLists(root)} />
        </small>
        <a
          className="ds-button"
          data-size="sm"
          href={findingFormPath(draft.id)}
          id={`${id}-on`}
          aria-labelledby={`${id}-on ${id}`}
        >
          {t('draft.continue')}
        </a>
        <SubmitButton
          name="id"
          value={draft.id}
          variant="tertiary"
          size="sm"
          id={`${id}-off`}
          aria-labelledby={`${id}-off ${id}`}
        >
          {t('draft.discard')}
        </SubmitButton>
      </form>
    </li>
  )
}
