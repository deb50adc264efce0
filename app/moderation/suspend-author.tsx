import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { suspensionChoices } from '#app/accounts/suspension-choices.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { SelectField, TextAreaField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { ACCOUNT_LIMITS } from '#server/accounts/terms.ts'
import { suspendAuthor } from '#server/moderation/suspend-author.ts'
import { suspensionForm } from '#server/moderation/suspension-form.ts'
import { pathOfCase, pathToSuspendAuthor } from './paths.ts'

export const loader = read((context, { params }) => suspensionForm(context, numberIn(params.id)))

export const action = write(async (context, input, { params }) => {
  const caseId = numberIn(params.id)
  await suspendAuthor(context, { ...input, caseId })
  return redirect(`${pathOfCase(caseId)}?suspended#done`, 303)
})

export const meta = titled('staff.case_title')

/** Suspends the author of a case for a time, as a moderator may. */
export default function SuspendAuthor() {
  const { caseId, version, displayName: name, suspended, terms } = useLoaderData<typeof loader>()
  const labels = useLabels()
  const form = useRefused(refusalOf(useAnswer<typeof action>()), undefined, labels)
  const t = useT()
  const guard = useGuard()
  const path = pathToSuspendAuthor(caseId)
  const hindrance = suspended
    ? t('staff.already_suspended')
    : terms.length === 0
      ? t('staff.coordinators_only')
      : undefined
  return (
    <div className="narrow">
      <Breadcrumbs
        steps={[
          { label: t('staff.case', { number: caseId }), href: pathOfCase(caseId) },
          { label: name, href: path },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {t('staff.case_title')}
      </h1>
      <p className="lead">
        {t('staff.case_lead', { name, number: caseId })} {t('suspend.lead')}
      </p>
      {hindrance ? (
        <p className="note">{hindrance}</p>
      ) : (
        <form className="stack" method="post" action={path}>
          {form.summary}
          <input type="hidden" name="version" value={version} />
          <SelectField
            name="term"
            label={labels.term}
            error={form.said('term')}
            defaultValue={form.value('term', '7')}
            choices={suspensionChoices(t, terms)}
          />
          <TextAreaField
            name="reason"
            label={labels.reason}
            hint={t('suspend.reason_hint')}
            error={form.said('reason')}
            defaultValue={form.value('reason')}
            maxLength={ACCOUNT_LIMITS.suspensionReason.max}
            required
            onInput={guard.onInput}
          />
          <IdentifierWarning field="reason" shown={guard.warned('reason')} />
          <p className="actions">
            <SubmitButton>{t('people.suspend')}</SubmitButton>
            <a className="ds-button" data-variant="tertiary" href={pathOfCase(caseId)}>
              {t('form.cancel')}
            </a>
          </p>
        </form>
      )}
    </div>
  )
}

function useLabels() {
  const t = useT()
  return { term: t('suspend.term'), reason: t('suspend.reason') }
}
