import type { Refusal } from '#app/edge/refusal.ts'
import { ChoiceGroup, TextAreaField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { languageName } from '#app/ui/translation-credit.tsx'
import { ACCOUNT_LIMITS, STAFF_ROLES } from '#server/accounts/terms.ts'
import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import type { StaffRoles } from '#server/moderation/staff-roles.ts'
import { pathToRoles } from './answering-paths.ts'

/** Gives a role, or a moderator other themes and languages: what each role may do stands beside it. */
export function AppointForm({ person, refusal }: { person: StaffRoles; refusal: Refusal | undefined }) {
  const t = useT()
  const guard = useGuard()
  const labels = {
    role: t('staff.role'),
    themes: t('staff.themes'),
    languages: t('staff.languages'),
    reason: t('staff.reason'),
  }
  const form = useRefused(refusal, undefined, labels)
  const scope = person.roles.find(({ role }) => role === 'moderator')
  return (
    <section className="staff-part" aria-labelledby="give">
      <h2 className="ds-heading" data-size="xs" id="give">
        {t('staff.give')}
      </h2>
      <form className="stack" method="post" action={pathToRoles(person.id)}>
        {form.summary}
        <ChoiceGroup
          type="radio"
          name="role"
          label={labels.role}
          error={form.said('role')}
          chosen={form.chosen('role', [])}
          choices={STAFF_ROLES.map((role) => ({
            value: role,
            label: t(`staff.${role}`),
            hint: t(`staff.${role}_may`),
          }))}
        />
        <details open={scope !== undefined || refusal !== undefined}>
          <summary>{labels.themes}</summary>
          <ChoiceGroup
            type="checkbox"
            name="themes"
            label={labels.themes}
            hint={t('staff.scope_hint')}
            error={form.said('themes')}
            chosen={form.chosen('themes', scope?.themes ?? [])}
            choices={person.themes.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </details>
        <details open={scope !== undefined || refusal !== undefined}>
          <summary>{labels.languages}</summary>
          <ChoiceGroup
            type="checkbox"
            name="languages"
            label={labels.languages}
            hint={t('staff.scope_hint')}
            error={form.said('languages')}
            chosen={form.chosen('languages', scope?.languages ?? [])}
            choices={TEXT_LANGUAGES.map((language) => ({ value: language, label: languageName(t, language) }))}
          />
        </details>
        <TextAreaField
          name="reason"
          label={labels.reason}
          hint={t('staff.reason_hint')}
          error={form.said('reason')}
          defaultValue={form.value('reason')}
          maxLength={ACCOUNT_LIMITS.appointmentReason.max}
          rows={3}
          required
          onInput={guard.onInput}
        />
        <IdentifierWarning field="reason" shown={guard.warned('reason')} />
        <p className="actions">
          <SubmitButton name="intent" value="appoint">
            {t('staff.appoint')}
          </SubmitButton>
        </p>
      </form>
    </section>
  )
}
