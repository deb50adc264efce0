import type { Refusal } from '#app/edge/refusal.ts'
import { pathToContact } from '#app/paths.ts'
import { CheckboxField, ChoiceGroup, TextField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { CONTACT_AUDIENCES, CONTACT_LIMITS, type ContactView } from '#server/initiatives/contact.plain.ts'

interface ContactFormProps {
  threadId: number
  contact: ContactView | null
  refusal: Refusal | undefined
}

/** In which an owner says whom to ask, who sees it, and that whoever is named agrees. The tick is given each time anew. */
export function ContactForm({ threadId, contact, refusal }: ContactFormProps) {
  const t = useT()
  const guard = useGuard()
  const labels = {
    name: t('contact.name'),
    role: t('contact.role'),
    mail: t('contact.mail'),
    phone: t('contact.phone'),
    page: t('contact.page'),
    audience: t('contact.audience'),
    consent: t('contact.consent'),
  }
  const form = useRefused(refusal, undefined, labels)
  const line = (name: 'name' | 'role', hint?: string) => (
    <>
      <TextField
        name={name}
        label={labels[name]}
        hint={hint}
        optional={name === 'role'}
        error={form.said(name)}
        defaultValue={form.value(name, contact?.[name])}
        maxLength={CONTACT_LIMITS[name].max}
        dir="auto"
        autoComplete="off"
        onInput={guard.onInput}
      />
      <IdentifierWarning field={name} shown={guard.warned(name)} />
    </>
  )
  const way = (name: 'mail' | 'phone' | 'page', inputMode: 'email' | 'tel' | 'url') => (
    <TextField
      name={name}
      label={labels[name]}
      optional
      error={form.said(name)}
      defaultValue={form.value(name, contact?.[name])}
      inputMode={inputMode}
      maxLength={CONTACT_LIMITS[name].max}
      dir="ltr"
      autoComplete="off"
    />
  )
  return (
    <form className="stack" method="post" action={pathToContact(threadId)} noValidate>
      {form.summary}
      {line('name', t('contact.name_hint'))}
      {line('role')}
      {way('mail', 'email')}
      {way('phone', 'tel')}
      {way('page', 'url')}
      <ChoiceGroup
        name="audience"
        type="radio"
        label={labels.audience}
        error={form.said('audience')}
        chosen={form.chosen('audience', contact ? [contact.audience] : [])}
        choices={CONTACT_AUDIENCES.map((code) => ({ value: code, label: t(`contact.${code}`) }))}
      />
      <CheckboxField
        name="consent"
        value="yes"
        label={labels.consent}
        hint={t('contact.consent_hint')}
        error={form.said('consent')}
        defaultChecked={form.value('consent') === 'yes'}
      />
      <p className="actions">
        <SubmitButton name="intent" value="show">
          {t('contact.save')}
        </SubmitButton>
      </p>
    </form>
  )
}
