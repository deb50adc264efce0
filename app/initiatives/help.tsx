import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { workOf } from '#app/edge/work-of.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { pathOfEvidence, pathOfInitiative } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { AuthorName } from '#app/ui/author-name.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { DONE, Done, isDone } from '#app/ui/done.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Time } from '#app/ui/time.tsx'
import { answerHelpCall } from '#server/initiatives/answer-help-call.ts'
import { askForHelp } from '#server/initiatives/ask-for-help.ts'
import { helpPage } from '#server/initiatives/help-page.ts'
import { HelpForm } from './help-form.tsx'
import { HelpOffered } from './help-offered.tsx'
import { KeptForm } from './kept-form.tsx'
import { pathToHelp } from './paths.ts'

/** What the buttons of the page do. */
const WORKS = { ask: askForHelp, answer: answerHelpCall }

export const loader = read(async (context, args) => {
  // The session ended while a form was filled in: what was typed is shown, and nothing else.
  if (isSentBack(args.context)) return null
  membersOnly(args.context, args.request)
  return { ...(await helpPage(context, numberIn(args.params.id))), done: isDone(args.request.url) }
})

export const action = write(async (context, input, { params }) => {
  const threadId = numberIn(params.id)
  const work = workOf(WORKS, input)
  await work(context, { ...input, threadId })
  return redirect(`${pathToHelp(threadId)}?${DONE}`, 303)
})

export const meta = titled('help.title')

/** The call of an initiative to researchers: what is asked, who can help, and the forms for both. */
export default function Help() {
  const page = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  const zone = useRoot()?.timeZone
  if (!page) return <KeptForm refusal={refusal} texts={{ words: t('help.words') }} />
  const { thread, call, answers, may, offered, done } = page
  const refused = (intent: string) => (typed(refusal?.values, 'intent') === intent ? refusal : undefined)
  return (
    <div className="narrow initiative-page">
      <Breadcrumbs
        steps={[
          { label: thread.title, href: pathOfInitiative(thread), lang: thread.language },
          { label: t('evidence.title'), href: pathOfEvidence(thread.id) },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {t('help.title')}
      </h1>
      {done && !refusal ? <Done>{t(may.ask ? 'help.asked' : 'help.answered')}</Done> : null}
      {call ? (
        <section className="evidence-part" aria-labelledby="call">
          <h2 className="ds-heading" data-size="xs" id="call">
            {t('help.call')}
          </h2>
          <div className="claim">
            <p className="words" dir="auto">
              {call.words}
            </p>
            <p className="said-by">
              <AuthorName author={call.by} /> <Time at={call.askedAt} zone={zone} />
            </p>
          </div>
        </section>
      ) : null}
      {call && (may.ask || answers.length > 0) ? (
        <section className="evidence-part" aria-labelledby="answers">
          <h2 className="ds-heading" data-size="xs" id="answers">
            {t(may.ask ? 'help.answers' : 'help.own_answer')}
          </h2>
          {answers.length === 0 ? <p className="hint">{t('help.no_answers')}</p> : null}
          {answers.map(({ by, words, answeredAt }) => (
            <article className="claim" key={by.publicId}>
              <p className="words" dir="auto">
                {words}
              </p>
              <p className="said-by">
                <AuthorName author={by} /> <Time at={answeredAt} zone={zone} />
              </p>
            </article>
          ))}
        </section>
      ) : null}
      {may.answer || refused('answer') ? (
        <section className="evidence-part" aria-labelledby="can-help">
          <h2 className="ds-heading" data-size="xs" id="can-help">
            {t('help.can')}
          </h2>
          <p className="hint">{t('help.can_hint')}</p>
          <HelpForm threadId={thread.id} intent="answer" refusal={refused('answer')} />
        </section>
      ) : null}
      {offered ? <HelpOffered page={page} refusal={refused('ask')} /> : null}
      {call || may.ask ? null : <p className="lead">{t('help.no_call')}</p>}
    </div>
  )
}
