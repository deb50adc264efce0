import type { Refusal } from '#app/edge/refusal.ts'
import { PATHS } from '#app/paths.ts'
import { TextField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'

/** Adds a finding by its DOI. @param on whether this site asks the register of works */
export function LookUp({ refusal, on }: { refusal: Refusal | undefined; on: boolean }) {
  const t = useT()
  const { said, value, summary } = useRefused(refusal, undefined, { doi: t('finding.look_up_doi') })
  return (
    <form className="form-part stack" method="post" action={PATHS.newFinding} aria-labelledby="by-doi">
      <h2 className="ds-heading" data-size="xs" id="by-doi">
        {t('finding.look_up_title')}
      </h2>
      {summary}
      <TextField
        name="doi"
        label={t('finding.look_up_doi')}
        hint={on ? t('finding.look_up_hint') : t('finding.look_up_hint_off')}
        error={said('doi')}
        defaultValue={value('doi')}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
      />
      <p className="actions">
        <SubmitButton name="intent" value="look-up">
          {t('finding.look_up_send')}
        </SubmitButton>
      </p>
    </form>
  )
}
