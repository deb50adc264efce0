import { useLocation } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { pathToSignIn } from '#app/paths.ts'
import { ErrorBoundary } from '#app/root.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextAreaField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'

/**
 * For a page of writing that can no longer be shown. Where that is because the session ended meanwhile, the text that
 * was sent stands here, to be sent again once signed in; where moderators took the post away, to be taken elsewhere.
 * Nothing is told of what it was about.
 */
export function SignedOutText() {
  const t = useT()
  const { pathname, search } = useLocation()
  const refusal = refusalOf(useAnswer())
  const { body, intent: _, ...others } = refusal?.values ?? {}
  const aside = refusal?.said.key === 'post.set_aside'
  if ((refusal?.said.key !== 'failure.signed_out' && !aside) || body === undefined) return <ErrorBoundary />
  return (
    <div className="narrow">
      <h1 className="ds-heading" data-size="md">
        {t('kept.title')}
      </h1>
      <form className="stack" method="post" action={pathname + search}>
        <ErrorSummary title={t(refusal.said.key)} />
        {Object.keys(others).map((name) => (
          <input key={name} type="hidden" name={name} value={typed(others, name)} />
        ))}
        <TextAreaField
          name="body"
          label={t('composer.body')}
          rows={9}
          lang={typed(others, 'language')}
          defaultValue={typed({ body }, 'body')}
        />
        {aside ? null : (
          <p className="actions">
            <SubmitButton name="intent" value="send">
              {t('kept.send')}
            </SubmitButton>
            <a className="ds-link" href={pathToSignIn(pathname + search)} target="_blank" rel="noreferrer">
              {t('nav.sign_in')}
            </a>
          </p>
        )}
      </form>
    </div>
  )
}
