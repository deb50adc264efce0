import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { PATHS, pathOfInitiative } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { DONE, Done, isDone } from '#app/ui/done.tsx'
import { TextAreaField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { dateInWords } from '#server/i18n/format.plain.ts'
import { confirmRunning } from '#server/initiatives/confirm-running.ts'
import { runningPage } from '#server/initiatives/running-page.ts'
import { stopInitiative } from '#server/initiatives/stop-initiative.ts'
import { INITIATIVE_LIMITS } from '#server/initiatives/terms.ts'
import { KeptForm } from './kept-form.tsx'
import { pathToRunning } from './paths.ts'

export const loader = read(async (context, args) => {
  // The session ended while the reason was written: what was typed is shown, and nothing else.
  if (isSentBack(args.context)) return null
  membersOnly(args.context, args.request)
  return { ...(await runningPage(context, numberIn(args.params.id))), done: isDone(args.request.url) }
})

export const action = write(async (context, input, { params }) => {
  const threadId = numberIn(params.id)
  await (typed(input, 'intent') === 'yes' ? confirmRunning : stopInitiative)(context, { ...input, threadId })
  return redirect(`${pathToRunning(threadId)}?${DONE}`, 303)
})

export const meta = titled('still.title')

/** Asks those who answer for an initiative whether it is still running. A link leads here; only the buttons act. */
export default function Running() {
  const data = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  const locale = useLocale()
  const zone = useRoot()?.timeZone
  const guard = useGuard()
  const { said, value, summary } = useRefused(refusal, undefined, { words: t('still.why') })
  if (!data) return <KeptForm refusal={refusal} texts={{ words: t('still.why') }} />
  const { thread, running, confirmedRunningAt, done } = data
  const action = pathToRunning(thread.id)
  return (
    <div className="narrow">
      <Breadcrumbs steps={[{ label: thread.title, href: pathOfInitiative(thread), lang: thread.language }]} />
      <h1 className="ds-heading" data-size="md">
        {t('still.title')}
      </h1>
      {done && !refusal ? <Done>{t('still.done')}</Done> : null}
      {summary}
      {running === 'stopped' ? (
        <>
          <p className="lead">{t('still.stopped')}</p>
          <p>
            <a className="ds-link" href={`${PATHS.practice}/${thread.id}/edit`}>
              {t('still.again')}
            </a>
          </p>
        </>
      ) : (
        <>
          <p className="lead">{t('still.lead', { day: dateInWords(new Date(confirmedRunningAt), locale, zone) })}</p>
          <form method="post" action={action}>
            <p className="actions">
              <SubmitButton name="intent" value="yes">
                {t('still.yes')}
              </SubmitButton>
            </p>
          </form>
          <section className="evidence-part" aria-labelledby="stopped">
            <h2 className="ds-heading" data-size="xs" id="stopped">
              {t('still.no')}
            </h2>
            <form className="stack" method="post" action={action} noValidate>
              <TextAreaField
                name="words"
                label={t('still.why')}
                hint={t('still.why_hint')}
                error={said('words')}
                defaultValue={value('words')}
                rows={4}
                maxLength={INITIATIVE_LIMITS.part.max}
                onInput={guard.onInput}
              />
              <IdentifierWarning field="words" shown={guard.warned('words')} />
              <p className="actions">
                <SubmitButton variant="secondary" name="intent" value="stopped">
                  {t('still.stop')}
                </SubmitButton>
              </p>
            </form>
          </section>
        </>
      )}
    </div>
  )
}
