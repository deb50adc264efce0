import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { PATHS, pathOfPost, pathOfThread } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Done } from '#app/ui/done.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { Time } from '#app/ui/time.tsx'
import { directionOf } from '#server/i18n/languages.plain.ts'
import { appealDecision } from '#server/moderation/appeal-decision.ts'
import { decisionPage } from '#server/moderation/decision-page.ts'
import { rewriteHidden } from '#server/moderation/rewrite-hidden.ts'
import { takeUpAgain } from '#server/moderation/take-up-again.ts'
import { forbidden } from '#server/platform/failures.ts'
import { AppealForm, RewriteForm, TakeUpForm } from './author-forms.tsx'
import { pathOfDecision } from './paths.ts'

export const loader = read(async (context, args) => {
  if (isSentBack(args.context)) throw forbidden('failure.signed_out')
  membersOnly(args.context, args.request)
  const done = new URL(args.request.url).searchParams.get('done')
  return { decision: await decisionPage(context, args.params.id ?? ''), done }
})

export const action = write(async (context, input, { params }) => {
  const decisionId = params.id ?? ''
  const said = { ...input, decisionId }
  const intent = typed(input, 'intent')
  if (intent === 'draft') return redirect(await takeUpAgain(context, said), 303)
  if (intent === 'rewrite') await rewriteHidden(context, said)
  else await appealDecision(context, said)
  return redirect(`${pathOfDecision(decisionId)}?done=${intent === 'rewrite' ? 'rewritten' : 'sent'}#done`, 303)
})

export { SignedOutWords as ErrorBoundary } from './signed-out-words.tsx'

export const meta = titled('decision.title')

/** A decision as its author reads it: what, by which rule, why, about which words, and what they can do. */
export default function Decision() {
  const { decision, done } = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  const zone = useRoot()?.timeZone
  const { thread, number, text, appeal, may, rule, help } = decision
  return (
    <div className="narrow decision">
      <h1 className="ds-heading" data-size="md">
        {t(help ? 'decision.care_title' : 'decision.title')}
      </h1>
      <p className="lead">{t(`decision.verb_${decision.verb as 'hide'}`)}</p>
      {done && !refusal ? <Done>{t(done === 'rewritten' ? 'decision.rewritten' : 'appeal.sent')}</Done> : null}
      {decision.undone ? (
        <p className="note" data-color="neutral">
          {t('decision.undone')}
        </p>
      ) : null}
      <dl className="named-facts">
        {help ? null : (
          <div>
            <dt>{t('decision.rule')}</dt>
            <dd>
              <a className="ds-link" href={`${PATHS.rules}#${rule}`}>
                {t(`rule.${rule}`)}
              </a>
            </dd>
          </div>
        )}
        {thread ? (
          <div>
            <dt>{t('decision.where')}</dt>
            <dd lang={thread.language} dir={directionOf(thread.language)}>
              <a className="ds-link" href={number ? pathOfPost(thread, number) : pathOfThread(thread)}>
                {thread.title}
                {number ? ` #${number}` : ''}
              </a>
            </dd>
          </div>
        ) : null}
        {help ? null : (
          <div>
            <dt>{t('decision.category')}</dt>
            <dd className="category" lang="en" dir="ltr">
              <code>{decision.category}</code>
            </dd>
          </div>
        )}
      </dl>
      <section aria-labelledby="decision-why">
        <h2 className="ds-heading" data-size="xs" id="decision-why">
          {t('decision.why')}
        </h2>
        <blockquote className="kept-words" lang={decision.language} dir={directionOf(decision.language)}>
          {decision.statement}
        </blockquote>
        <p className="hint">
          {t(decision.two ? 'decision.two' : 'decision.one')} <Time at={decision.at} zone={zone} />
        </p>
      </section>
      {help ? (
        <section className="ds-card help-card" aria-label={t('helpline.title')}>
          <Prose {...help} />
        </section>
      ) : null}
      <section aria-labelledby="decision-words">
        <h2 className="ds-heading" data-size="xs" id="decision-words">
          {t('decision.your_words')}
        </h2>
        {text ? (
          <blockquote className="kept-words" lang={text.language} dir={directionOf(text.language)}>
            {text.words}
          </blockquote>
        ) : (
          <p className="hint">{t('decision.erased')}</p>
        )}
        {may.takeUp ? <TakeUpForm id={decision.id} refusal={refusal} /> : null}
      </section>
      {may.rewrite ? <RewriteForm decision={decision} refusal={refusal} /> : null}
      {appeal ? (
        <section aria-labelledby="own-appeal">
          <h2 className="ds-heading" data-size="xs" id="own-appeal">
            {t('appeal.yours')}
          </h2>
          <blockquote className="kept-words" dir="auto">
            {appeal.words}
          </blockquote>
          <p className="hint">
            {t(appeal.answered ? 'appeal.answered' : 'appeal.waits')} <Time at={appeal.at} zone={zone} />
          </p>
        </section>
      ) : null}
      {may.appeal ? <AppealForm decision={decision} refusal={refusal} /> : null}
    </div>
  )
}
