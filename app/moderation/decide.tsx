import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed, valuesIn } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { Done } from '#app/ui/done.tsx'
import { useT } from '#app/ui/messages.tsx'
import { answerAppeal } from '#server/moderation/answer-appeal.ts'
import { decideCase } from '#server/moderation/decide-case.ts'
import { decidePage } from '#server/moderation/decide-page.ts'
import { secondDecision } from '#server/moderation/second-decision.ts'
import { HOUSE_RULES } from '#server/moderation/terms.ts'
import { undoDecision } from '#server/moderation/undo-decision.ts'
import { forbidden } from '#server/platform/failures.ts'
import { CaseWords } from './case-words.tsx'
import { DecidedBefore } from './decided-before.tsx'
import { AppealAnswer, DecisionForm, SecondAnswer, Unsent } from './decision-forms.tsx'
import { MODERATION, pathOfCase, pathToDecide } from './paths.ts'

export const loader = read(async (context, args) => {
  if (isSentBack(args.context)) throw forbidden('failure.signed_out')
  membersOnly(args.context, args.request)
  const query = new URL(args.request.url).searchParams
  const asked = HOUSE_RULES.find((rule) => rule === query.get('rule'))
  return { page: await decidePage(context, numberIn(args.params.id), asked), done: query.get('done') }
})

export const action = write(async (context, input, { params }) => {
  const caseId = numberIn(params.id)
  const said = { ...input, caseId }
  const intent = typed(input, 'intent')
  if (intent === 'words') {
    const rule = HOUSE_RULES.find((one) => one === typed(input, 'rule'))
    const { statement } = await decidePage(context, caseId, rule)
    return { values: { ...input, statement: statement.words } }
  }
  let done = 'yes'
  if (intent === 'second') await secondDecision(context, said)
  else if (intent === 'appeal') await answerAppeal(context, said)
  else if (intent === 'undo') await undoDecision(context, said)
  else if ((await decideCase(context, said)).proposed) done = 'proposed'
  return redirect(`${pathToDecide(caseId)}?done=${done}#done`, 303)
})

export { SignedOutWords as ErrorBoundary } from './signed-out-words.tsx'

export const meta = titled('decide.page')

/** Where a moderator decides a case: what it is about, what each choice does, and the words to the author. */
export default function Decide() {
  const { page, done } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const t = useT()
  const { appeal, may, state } = page
  const form = { page, refusal: refusalOf(answer), values: valuesIn(answer) }
  const open = state !== 'decided'
  const intents = may.second ? ['second'] : may.decide ? (appeal ? ['appeal'] : ['decide', 'words']) : []
  const sent = typed(form.values, 'intent') ?? ''
  const unsent = form.refusal !== undefined && ![...intents, 'undo'].includes(sent)
  return (
    <div className="cols">
      <div>
        <header className="page-head">
          <Breadcrumbs
            steps={[
              { label: t('queue.title'), href: MODERATION },
              { label: t('case.number', { number: page.id }), href: pathOfCase(page.id) },
            ]}
          />
          <h1 className="ds-heading" data-size="md">
            {t('decide.title', { number: page.id })}
          </h1>
          <p className="lead">{t(`rule.${page.rule}`)}</p>
        </header>
        {done && !answer ? <Done>{t(done === 'proposed' ? 'decide.done_proposed' : 'decide.done')}</Done> : null}
        <CaseWords page={page} />
        <DecidedBefore {...form} />
      </div>
      <aside>
        {unsent ? <Unsent {...form} /> : null}
        {open && !may.decide && !may.second ? (
          <p className="note" data-color="neutral">
            {t(state === 'seconding' ? 'decide.waits_second' : 'decide.not_yours')}
          </p>
        ) : null}
        {may.second ? <SecondAnswer {...form} /> : null}
        {may.decide ? appeal ? <AppealAnswer {...form} /> : <DecisionForm {...form} /> : null}
      </aside>
    </div>
  )
}
