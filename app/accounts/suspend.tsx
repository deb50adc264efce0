import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { PATHS } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { SelectField, TextAreaField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { Time } from '#app/ui/time.tsx'
import { memberStanding } from '#server/accounts/member-standing.ts'
import { restoreMember } from '#server/accounts/restore-member.ts'
import { suspendMember } from '#server/accounts/suspend-member.ts'
import { ACCOUNT_LIMITS, SUSPENSION_TERMS } from '#server/accounts/terms.ts'
import { warnMember } from '#server/accounts/warn-member.ts'
import { absoluteTime } from '#server/i18n/format.plain.ts'
import { forbidden } from '#server/platform/failures.ts'
import { suspensionChoices } from './suspension-choices.ts'

export const loader = read(async (context, { params }) => {
  const person = await memberStanding(context, params.id ?? '')
  if (!person.may.suspend) throw forbidden('people.not_oneself')
  return { person }
})

export const action = write(async (context, input, { params }) => {
  const member = params.id
  const intent = typed(input, 'intent')
  if (intent === 'restore') await restoreMember(context, { member })
  else if (intent === 'warn') await warnMember(context, { ...input, member })
  else await suspendMember(context, { ...input, member })
  const done = new URLSearchParams({ done: member ?? '', ...(intent === 'warn' ? { warned: '' } : {}) })
  return redirect(`${PATHS.people}?${done}`, 303)
})

export const meta = titled('people.title')

/** Warns or suspends a member, or lifts a suspension: says what that does, and asks for the reason that the person will read. */
export default function Suspend() {
  const { person } = useLoaderData<typeof loader>()
  const form = useRefused(refusalOf(useAnswer<typeof action>()))
  const t = useT()
  const guard = useGuard()
  const zone = useRoot()?.timeZone
  const { displayName: name, suspendedAt, suspendedUntil, suspensionReason } = person
  const locale = useLocale()
  const path = `${PATHS.people}/${person.id}/suspend`
  return (
    <div className="narrow">
      <Breadcrumbs
        steps={[
          { label: t('people.title'), href: PATHS.people },
          { label: name, href: path },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {t(suspendedAt ? 'restore.title' : 'suspend.title', { name })}
      </h1>
      <p className="lead">{t(suspendedAt ? 'restore.lead' : 'suspend.lead')}</p>
      {suspendedAt ? (
        <div className="note" data-color="neutral" dir="auto">
          <p>{suspensionReason}</p>
          <p className="subtle">
            <Time at={suspendedAt} zone={zone} />
            {suspendedUntil
              ? ` · ${t('suspend.until', { until: absoluteTime(new Date(suspendedUntil), locale, zone) })}`
              : null}
          </p>
        </div>
      ) : null}
      <form className="stack" method="post" action={path}>
        {form.summary}
        {suspendedAt ? null : (
          <SelectField
            name="term"
            label={t('suspend.term')}
            error={form.said('term')}
            defaultValue={form.value('term', '7')}
            choices={suspensionChoices(t, SUSPENSION_TERMS)}
          />
        )}
        {suspendedAt ? null : (
          <TextAreaField
            name="reason"
            label={t('suspend.reason')}
            hint={t('suspend.reason_hint')}
            error={form.said('reason')}
            defaultValue={form.value('reason')}
            maxLength={ACCOUNT_LIMITS.suspensionReason.max}
            required
            onInput={guard.onInput}
          />
        )}
        <IdentifierWarning field="reason" shown={guard.warned('reason')} />
        <p className="actions">
          <SubmitButton name="intent" value={suspendedAt ? 'restore' : 'suspend'}>
            {t(suspendedAt ? 'people.restore' : 'people.suspend')}
          </SubmitButton>
          {suspendedAt ? null : (
            <SubmitButton name="intent" value="warn" variant="secondary">
              {t('suspend.warn')}
            </SubmitButton>
          )}
          <a className="ds-button" data-variant="tertiary" href={PATHS.people}>
            {t('form.cancel')}
          </a>
        </p>
        {suspendedAt ? null : <p className="hint">{t('suspend.warn_hint')}</p>}
      </form>
    </div>
  )
}
