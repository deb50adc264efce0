import { type FormEvent, Fragment } from 'react'
import { CheckboxField, ChoiceGroup, TextField } from '#app/ui/field.tsx'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { languageChoices } from '#app/ui/inline-select.tsx'
import { useLocale, useT } from '#app/ui/messages.tsx'
import type { Refused } from '#app/ui/refused.tsx'
import { ACCOUNT_LIMITS, GROUPS, type Group } from '#server/accounts/terms.ts'
import { COMMAS } from '#server/i18n/format.plain.ts'
import { LANGUAGE_NAMES, type TextLanguage } from '#server/i18n/languages.plain.ts'
import type { IdentifierSeverity } from '#server/platform/identifiers.plain.ts'

interface NameFieldsProps {
  form: Refused
  /** What stands there before it is changed. */
  before?: { displayName?: string; pseudonym?: boolean }
  /** How much the name looks as if it held an identity number. Readers' pages have a script of their own for this. */
  warned?: IdentifierSeverity | undefined
  onInput?: (event: FormEvent<HTMLInputElement>) => void
}

/** The name that is shown, and whether it is a pseudonym. */
export function NameFields({ form, before = {}, warned, onInput }: NameFieldsProps) {
  const t = useT()
  return (
    <div className="named">
      <TextField
        name="displayName"
        label={t('account.name')}
        hint={t('account.name_hint')}
        error={form.said('displayName')}
        defaultValue={form.value('displayName', before.displayName)}
        autoComplete="nickname"
        maxLength={ACCOUNT_LIMITS.displayName.max}
        dir="auto"
        required
        onInput={onInput}
      />
      <IdentifierWarning field="displayName" shown={warned} />
      <CheckboxField
        name="pseudonym"
        value="yes"
        label={t('account.pseudonym')}
        defaultChecked={form.value('pseudonym', before.pseudonym ? 'yes' : undefined) === 'yes'}
      />
    </div>
  )
}

/** The stakeholder groups one belongs to. `verified` are marked. */
export function GroupsField({
  form,
  before = [],
  verified = [],
}: {
  form: Refused
  before?: readonly Group[]
  verified?: readonly Group[]
}) {
  const t = useT()
  return (
    <ChoiceGroup
      name="groups"
      type="checkbox"
      label={t('account.groups')}
      hint={t('account.groups_hint')}
      error={form.said('groups')}
      chosen={form.chosen('groups', before)}
      choices={GROUPS.map((group) => ({
        value: group,
        label: t(`group.${group}`),
        ...(verified.includes(group) ? { hint: t('account.verified') } : {}),
      }))}
    />
  )
}

/** The languages one reads: named in a line, changed in a list that opens. */
export function LanguagesField({ form, before }: { form: Refused; before?: readonly TextLanguage[] }) {
  const t = useT()
  const locale = useLocale()
  const chosen = form.chosen('languages', before ?? [locale])
  const named = chosen.filter((language) => Object.hasOwn(LANGUAGE_NAMES, language))
  return (
    <details className="languages-field" open={form.said('languages') !== undefined}>
      <summary>
        <span className="ds-label">{t('account.languages')}</span>{' '}
        <span className="subtle">
          {named.map((language, index) => (
            <Fragment key={language}>
              {index > 0 ? COMMAS[locale] : null}
              <bdi lang={language}>{LANGUAGE_NAMES[language as TextLanguage]}</bdi>
            </Fragment>
          ))}
        </span>
      </summary>
      <ChoiceGroup
        name="languages"
        type="checkbox"
        label={<span className="ds-sr-only">{t('account.languages')}</span>}
        hint={t('account.languages_hint', { max: ACCOUNT_LIMITS.languages.max })}
        error={form.said('languages')}
        chosen={chosen}
        choices={languageChoices([locale])}
      />
    </details>
  )
}

/** A new password. It is never shown again, and never sent back. */
export function NewPasswordField({ form, id = 'password', label }: { form: Refused; id?: string; label: string }) {
  const t = useT()
  return (
    <TextField
      name="password"
      id={id}
      type="password"
      label={label}
      hint={t('account.password_hint', { min: ACCOUNT_LIMITS.password.min })}
      error={form.said('password')}
      autoComplete="new-password"
      required
    />
  )
}

/** An e-mail address. */
export function EmailField({
  form,
  id = 'email',
  hint,
  autoComplete,
}: {
  form: Refused
  id?: string
  hint?: string
  autoComplete: string
}) {
  const t = useT()
  return (
    <TextField
      name="email"
      id={id}
      type="email"
      inputMode="email"
      label={t('account.email')}
      hint={hint}
      error={form.said('email')}
      defaultValue={form.value('email')}
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      maxLength={ACCOUNT_LIMITS.email.max}
      dir="ltr"
      required
    />
  )
}
