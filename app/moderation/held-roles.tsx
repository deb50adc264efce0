import { type Refusal, typed } from '#app/edge/refusal.ts'
import { useRoot } from '#app/root.tsx'
import { TextAreaField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { languageName } from '#app/ui/translation-credit.tsx'
import { ACCOUNT_LIMITS } from '#server/accounts/terms.ts'
import { COMMAS, dateInWords } from '#server/i18n/format.plain.ts'
import type { HeldRole, StaffRoles } from '#server/moderation/staff-roles.ts'
import { pathToRoles } from './answering-paths.ts'

interface HeldRolesProps {
  person: StaffRoles
  /** Of the form that takes a role back. */
  refusal: Refusal | undefined
}

/** The roles that somebody holds, each with a way to take it back. */
export function HeldRoles({ person, refusal }: HeldRolesProps) {
  const t = useT()
  return (
    <section className="staff-part" aria-labelledby="held">
      <h2 className="ds-heading" data-size="xs" id="held">
        {t('staff.held')}
      </h2>
      {person.roles.length === 0 ? <p>{t('staff.none')}</p> : null}
      <ul className="held-roles">
        {person.roles.map((held) => (
          <li key={held.role}>
            <Held
              held={held}
              person={person}
              refusal={typed(refusal?.values, 'role') === held.role ? refusal : undefined}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Held({ held, person, refusal }: { held: HeldRole; person: StaffRoles; refusal: Refusal | undefined }) {
  const t = useT()
  const locale = useLocale()
  const zone = useRoot()?.timeZone
  const guard = useGuard()
  const { role, since, themes, languages } = held
  const fieldId = `reason-${role}`
  const form = useRefused(refusal, () => fieldId, { reason: t('staff.reason') })
  const comma = COMMAS[locale]
  const themeNames = themes.map((code) => person.themes.find((theme) => theme.code === code)?.name ?? code)
  return (
    <>
      <p>
        <b>{t(`staff.${role}`)}</b>{' '}
        <span className="subtle">{t('staff.since', { since: dateInWords(new Date(since), locale, zone) })}</span>
      </p>
      {role === 'moderator' ? (
        <p className="subtle">
          {themes.length > 0 ? themeNames.join(comma) : t('staff.all_themes')} ·{' '}
          {languages.length > 0
            ? languages.map((language) => languageName(t, language)).join(comma)
            : t('staff.all_languages')}
        </p>
      ) : null}
      <details open={refusal !== undefined}>
        <summary>{t('staff.dismiss')}</summary>
        <form className="stack" method="post" action={pathToRoles(person.id)}>
          {form.summary}
          <input type="hidden" name="role" value={role} />
          <TextAreaField
            name="reason"
            id={fieldId}
            label={t('staff.reason')}
            hint={t('staff.reason_hint')}
            error={form.said('reason')}
            defaultValue={form.value('reason')}
            maxLength={ACCOUNT_LIMITS.appointmentReason.max}
            rows={3}
            required
            onInput={guard.onInput}
          />
          <IdentifierWarning field={fieldId} shown={guard.warned('reason')} />
          <p className="actions">
            <SubmitButton name="intent" value="dismiss" variant="secondary">
              {t('staff.dismiss')}: {t(`staff.${role}`)}
            </SubmitButton>
          </p>
        </form>
      </details>
    </>
  )
}
