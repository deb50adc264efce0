import type { Refusal } from '#app/edge/refusal.ts'
import { useRoot } from '#app/root.tsx'
import { ChoiceGroup, SelectField, TextAreaField, TextField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { languageChoices } from '#app/ui/inline-select.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { writingLanguages } from '#app/ui/writing-languages.ts'
import type { ResponseView } from '#server/moderation/responses.ts'
import { RESPONSE_STATUSES, SHAPING_LIMITS } from '#server/moderation/shaping.plain.ts'
import { pathOfResponses } from './shaping-paths.ts'

interface ResponseFormProps {
  threadId: number
  /** Names of organisations that the registry knows. */
  known: readonly string[]
  /** The response that is written anew. */
  changing: ResponseView | null
  refusal: Refusal | undefined
}

/** In which somebody says what a body answers, or answers now. */
export function ResponseForm({ threadId, known, changing, refusal }: ResponseFormProps) {
  const t = useT()
  const root = useRoot()
  const guard = useGuard()
  const labels = {
    body: t('response.body'),
    status: t('response.status'),
    reason: t('response.reason'),
    language: t('collection.language'),
    nextOn: t('response.next_on'),
  }
  const form = useRefused(refusal, undefined, labels)
  const before = changing?.versions[0]
  const { first, offered } = writingLanguages(undefined, { ...root?.member, locale: root?.locale })
  return (
    <>
      <h2 className="ds-heading" data-size="xs" id="write" tabIndex={-1}>
        {changing ? t('response.change_which', { body: changing.body }) : t('response.write')}
      </h2>
      <p className="hint">{t('response.write_hint')}</p>
      <form className="stack" method="post" action={pathOfResponses(threadId)} noValidate>
        {form.summary}
        <TextField
          name="body"
          label={labels.body}
          hint={t('response.body_hint')}
          error={form.said('body')}
          defaultValue={form.value('body', changing?.body)}
          list="bodies"
          maxLength={SHAPING_LIMITS.body.max}
          autoComplete="off"
          dir="auto"
        />
        <datalist id="bodies">
          {known.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <ChoiceGroup
          name="status"
          type="radio"
          label={labels.status}
          error={form.said('status')}
          chosen={form.chosen('status', before ? [before.status] : [])}
          choices={RESPONSE_STATUSES.map((status) => ({ value: status, label: t(`response.is_${status}`) }))}
        />
        <TextAreaField
          name="reason"
          label={labels.reason}
          hint={t('response.reason_hint')}
          error={form.said('reason')}
          defaultValue={form.value('reason', before?.reason.source)}
          maxLength={SHAPING_LIMITS.reason.max}
          onInput={guard.onInput}
        />
        <IdentifierWarning field="reason" shown={guard.warned('reason')} />
        <SelectField
          name="language"
          label={labels.language}
          error={form.said('language')}
          defaultValue={form.value('language', before?.language ?? first)}
          choices={languageChoices(offered)}
        />
        <TextField
          name="nextOn"
          type="date"
          label={labels.nextOn}
          hint={t('response.next_on_hint')}
          optional
          error={form.said('nextOn')}
          defaultValue={form.value('nextOn')}
        />
        <p className="actions">
          <SubmitButton>{t('response.send')}</SubmitButton>
        </p>
      </form>
    </>
  )
}
