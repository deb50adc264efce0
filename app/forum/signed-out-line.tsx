import { useLocation } from '@remix-run/react'
import { type Refusal, typed } from '#app/edge/refusal.ts'
import { pathToSignIn } from '#app/paths.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'

/** An invitation that was sent after the session had ended: what was typed, to be sent again once signed in. */
export function SignedOutLine({ refusal }: { refusal: Refusal | undefined }) {
  const t = useT()
  const { pathname, search } = useLocation()
  const { line: _, ...others } = refusal?.values ?? {}
  return (
    <div className="narrow">
      <h1 className="ds-heading" data-size="md">
        {t('invite.title')}
      </h1>
      <form className="stack" method="post" action={pathname + search}>
        <ErrorSummary title={t('failure.signed_out')} />
        {Object.keys(others).map((name) => (
          <input key={name} type="hidden" name={name} value={typed(others, name)} />
        ))}
        <TextField
          name="line"
          label={t('invite.line')}
          optional
          defaultValue={typed(refusal?.values, 'line')}
          dir="auto"
        />
        <p className="actions">
          <SubmitButton>{t('invite.send')}</SubmitButton>
          <a className="ds-link" href={pathToSignIn(pathname + search)} target="_blank" rel="noreferrer">
            {t('nav.sign_in')}
          </a>
        </p>
      </form>
    </div>
  )
}
