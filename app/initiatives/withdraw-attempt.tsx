import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { directionOf } from '#server/i18n/languages.plain.ts'
import { attemptPage } from '#server/initiatives/attempt-page.ts'
import { withdrawAttempt } from '#server/initiatives/withdraw-attempt.ts'
import { forbidden } from '#server/platform/failures.ts'
import { ATTEMPTS, pathOfAttempt, pathToWithdrawAttempt } from './paths.ts'

export const loader = read(async (context, { params }) => {
  const { attempt, may } = await attemptPage(context, numberIn(params.id))
  if (!may.withdraw) throw forbidden()
  return { attempt }
})

export const action = write(async (context, _input, { params }) => {
  await withdrawAttempt(context, { attemptId: numberIn(params.id) })
  return redirect(ATTEMPTS, 303)
})

export const meta = titled('attempt.withdraw_title')

/** Asks once more before somebody takes back what they tried, and says what that does. */
export default function WithdrawAttempt() {
  const { attempt } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="narrow">
      <Breadcrumbs steps={[{ label: attempt.title, href: pathOfAttempt(attempt.id), lang: attempt.language }]} />
      <h1 className="ds-heading" data-size="md">
        {t('attempt.withdraw_title')}
      </h1>
      <p lang={attempt.language} dir={directionOf(attempt.language)}>
        <b>{attempt.title}</b>
      </p>
      <p className="lead">{t('attempt.withdraw_lead')}</p>
      <form method="post" action={pathToWithdrawAttempt(attempt.id)}>
        <p className="actions">
          <SubmitButton>{t('adopt.withdraw')}</SubmitButton>
          <a className="ds-button" data-variant="tertiary" href={pathOfAttempt(attempt.id)}>
            {t('form.cancel')}
          </a>
        </p>
      </form>
    </div>
  )
}
