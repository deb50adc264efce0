import { useLocation } from '@remix-run/react'
import { type Refusal, typed } from '#app/edge/refusal.ts'
import { pathToSignIn } from '#app/paths.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextAreaField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'

interface KeptFormProps {
  refusal: Refusal | undefined
  /** The texts of the form, by the names of their fields; what else was chosen travels along unseen. */
  texts: Readonly<Record<string, string>>
}

/** A form that was sent after the session had ended: what was typed, to be sent again once signed in, and nothing else. */
export function KeptForm({ refusal, texts }: KeptFormProps) {
  const t = useT()
  const { pathname, search } = useLocation()
  const values = refusal?.values ?? {}
  return (
    <div className="narrow">
      <h1 className="ds-heading" data-size="md">
        {t('kept.title')}
      </h1>
      <form className="stack" method="post" action={pathname + search}>
        <ErrorSummary title={t('failure.signed_out')} />
        {Object.keys(values).map((name) => {
          // A field may be named after what every object has.
          const label = Object.hasOwn(texts, name) ? texts[name] : undefined
          const value = typed(values, name)
          if (label && value) return <TextAreaField key={name} name={name} label={label} defaultValue={value} />
          // Of several things ticked under one name, each travels along.
          return [values[name] ?? '']
            .flat()
            .map((one) => <input key={`${name} ${one}`} type="hidden" name={name} value={one} />)
        })}
        <p className="actions">
          <SubmitButton>{t('kept.send')}</SubmitButton>
          <a className="ds-link" href={pathToSignIn(pathname + search)} target="_blank" rel="noreferrer">
            {t('nav.sign_in')}
          </a>
        </p>
      </form>
    </div>
  )
}
