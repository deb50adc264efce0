import type { Refusal } from '#app/edge/refusal.ts'
import { TextAreaField, TextField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { FINDING_LIMITS } from '#server/findings/terms.ts'

/** Reads in a list from a reference manager: a file, or pasted. */
export function ImportForm({ refusal }: { refusal: Refusal | undefined }) {
  const t = useT()
  const { said, value, summary } = useRefused(refusal, undefined, {
    file: t('finding.import_file'),
    bibliography: t('finding.import_text'),
  })
  return (
    <form className="form-part stack" method="post" encType="multipart/form-data">
      <h2 className="ds-heading" data-size="xs">
        {t('finding.import_title')}
      </h2>
      {summary}
      <TextField
        type="file"
        name="file"
        label={t('finding.import_file')}
        hint={t('finding.import_file_hint', { max: FINDING_LIMITS.records })}
        error={said('file')}
        accept=".bib,.bibtex,.ris,.json,.txt"
      />
      <TextAreaField
        name="bibliography"
        label={t('finding.import_text')}
        error={said('bibliography')}
        defaultValue={value('bibliography')}
        rows={7}
        maxLength={FINDING_LIMITS.pasted}
        spellCheck={false}
      />
      <p className="actions">
        <SubmitButton name="intent" value="import">
          {t('finding.import_send')}
        </SubmitButton>
      </p>
    </form>
  )
}
