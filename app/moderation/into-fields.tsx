import type { FormInput } from '#app/edge/refusal.ts'
import { typed } from '#app/edge/refusal.ts'
import { TextAreaField, TextField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'

interface IntoFieldsProps {
  labels: { thread: string; reason: string }
  said: (field: string) => string | undefined
  values: FormInput | undefined
}

/** The conversation that posts go into, why, and the button that says first what will happen. */
export function IntoFields({ labels, said, values }: IntoFieldsProps) {
  const t = useT()
  return (
    <>
      <TextField
        name="thread"
        label={labels.thread}
        hint={t('merge.into_hint')}
        error={said('thread')}
        defaultValue={typed(values, 'thread')}
        maxLength={500}
      />
      <TextAreaField
        name="reason"
        label={labels.reason}
        hint={t('split.reason_hint')}
        rows={3}
        error={said('reason')}
        defaultValue={typed(values, 'reason')}
      />
      <p className="actions">
        <SubmitButton name="intent" value="preview">
          {t('split.preview')}
        </SubmitButton>
      </p>
    </>
  )
}
