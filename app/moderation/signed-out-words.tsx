import { useLocation } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { pathToSignIn } from '#app/paths.ts'
import { ErrorBoundary, useRoot } from '#app/root.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextAreaField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'

/** What a moderator or an author wrote when their session had ended meanwhile; nothing is told of what it was about. */
export function SignedOutWords() {
  const t = useT()
  const { pathname } = useLocation()
  const signedIn = Boolean(useRoot()?.member)
  const refusal = refusalOf(useAnswer())
  const fields = ['statement', 'words', 'appeal', 'body', 'title', 'reason']
  const written = fields.flatMap((name) => typed(refusal?.values, name) || []).join('\n\n')
  // Also where something else was wrong with it: nobody but who is signed in can mend that.
  if (signedIn || !written) return <ErrorBoundary />
  return (
    <div className="narrow stack">
      <h1 className="ds-heading" data-size="md">
        {t('kept.title')}
      </h1>
      <ErrorSummary title={t('failure.signed_out')} />
      <TextAreaField name="kept" label={t('decide.kept')} rows={9} defaultValue={written} readOnly />
      <p>
        <a className="ds-button" href={pathToSignIn(pathname)}>
          {t('nav.sign_in')}
        </a>
      </p>
    </div>
  )
}
