import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { PATHS } from '#app/paths.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { TextAreaField, TextField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { memberStanding } from '#server/accounts/member-standing.ts'
import { ACCOUNT_LIMITS } from '#server/accounts/terms.ts'
import { seeAddress } from '#server/moderation/see-address.ts'
import { authorize } from '#server/permissions/can.ts'
import { pathToAddress } from './answering-paths.ts'

export const loader = read(async (context, { params }) => {
  const { id, displayName } = await memberStanding(context, params.id ?? '')
  authorize(context.actor, 'address.read', { id })
  return { person: { id, displayName } }
})

export const action = write(async (context, input, { params }) => ({
  seen: await seeAddress(context, { ...input, member: params.id }),
}))

export const meta = titled('people.address')

/** Shows somebody’s address once, for a reason that they can read. */
export default function Address() {
  const { person } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const t = useT()
  const guard = useGuard()
  const labels = { reason: t('staff.address_reason'), case: t('staff.address_case') }
  const form = useRefused(refusalOf(answer), undefined, labels)
  const seen = answer && 'seen' in answer ? answer.seen : undefined
  const { id, displayName: name } = person
  return (
    <div className="narrow">
      <Breadcrumbs
        steps={[
          { label: t('people.title'), href: PATHS.people },
          { label: name, href: pathToAddress(id) },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {t('staff.address_title', { name })}
      </h1>
      <p className="lead">{t('staff.address_lead', { name })}</p>
      {seen ? (
        <p className="note" role="status">
          {seen.email === null ? t('staff.address_none') : <bdi dir="ltr">{seen.email}</bdi>}
        </p>
      ) : (
        <form className="stack" method="post" action={pathToAddress(id)}>
          {form.summary}
          <TextAreaField
            name="reason"
            label={labels.reason}
            hint={t('staff.reason_hint')}
            error={form.said('reason')}
            defaultValue={form.value('reason')}
            maxLength={ACCOUNT_LIMITS.addressReason.max}
            rows={3}
            required
            onInput={guard.onInput}
          />
          <IdentifierWarning field="reason" shown={guard.warned('reason')} />
          <TextField
            name="case"
            label={labels.case}
            error={form.said('case')}
            defaultValue={form.value('case')}
            inputMode="numeric"
            maxLength={9}
            optional
          />
          <p className="actions">
            <SubmitButton>{t('staff.address_show')}</SubmitButton>
            <a className="ds-button" data-variant="tertiary" href={PATHS.people}>
              {t('form.cancel')}
            </a>
          </p>
        </form>
      )}
    </div>
  )
}
