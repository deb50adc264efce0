import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { workOf } from '#app/edge/work-of.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { pathOfEvidence, pathOfInitiative, pathToSignIn } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { DONE, Done, isDone } from '#app/ui/done.tsx'
import { useT } from '#app/ui/messages.tsx'
import { claimEvidence } from '#server/initiatives/claim-evidence.ts'
import { confirmEvidence } from '#server/initiatives/confirm-evidence.ts'
import { evidencePage } from '#server/initiatives/evidence-page.ts'
import { helpPage } from '#server/initiatives/help-page.ts'
import { lanesOf } from '#server/initiatives/lanes-of.ts'
import { removeQuotation } from '#server/initiatives/remove-quotation.ts'
import { withdrawClaim } from '#server/initiatives/withdraw-claim.ts'
import { withdrawConfirmation } from '#server/initiatives/withdraw-confirmation.ts'
import { relationsOf } from '#server/relations/relations-of.ts'
import { Claims } from './claims.tsx'
import { Confirmations } from './confirmations.tsx'
import { evaluationsIn } from './evaluations.ts'
import { HelpOffered } from './help-offered.tsx'
import { KeptForm } from './kept-form.tsx'
import { Ladder } from './ladder.tsx'
import { Lanes } from './lanes.tsx'

/** What the buttons of the page do. */
const WORKS = {
  claim: claimEvidence,
  'withdraw-claim': withdrawClaim,
  confirm: confirmEvidence,
  'withdraw-confirmation': withdrawConfirmation,
  'remove-quotation': removeQuotation,
}

export const loader = read(async (context, args) => {
  // The session ended while a form was filled in: what was typed is shown, and nothing else.
  if (isSentBack(args.context)) return null
  const id = numberIn(args.params.id)
  const page = await evidencePage(context, id)
  const [lanes, help] = await Promise.all([lanesOf(context, id), page.may.claim ? helpPage(context, id) : null])
  const { relations } = await relationsOf(context, page.thread.id)
  return { ...page, relations, lanes, help, done: isDone(args.request.url) }
})

export const action = write(async (context, input, { params }) => {
  const threadId = numberIn(params.id)
  const work = workOf(WORKS, input)
  await work(context, { ...input, threadId })
  return redirect(`${pathOfEvidence(threadId)}?${DONE}`, 303)
})

export const meta = titled('evidence.title')

/** The evidence ladder of an initiative: what it rests on, who confirms it, and the forms for both. */
export default function Evidence() {
  const page = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  const root = useRoot()
  const confirming = typed(refusal?.values, 'intent') === 'confirm'
  if (!page) return <KeptForm refusal={refusal} texts={{ words: t(confirming ? 'evidence.how' : 'evidence.words') }} />
  const { thread, level, next, relations, lanes, help, done } = page
  return (
    <div className="initiative-page">
      <Breadcrumbs steps={[{ label: thread.title, href: pathOfInitiative(thread), lang: thread.language }]} />
      <h1 className="ds-heading" data-size="md">
        {t('evidence.title')}
      </h1>
      <p className="lead">{t('evidence.lead')}</p>
      {done && !refusal ? <Done>{t('evidence.done')}</Done> : null}
      <Ladder level={level} next={next} evaluations={evaluationsIn(relations)} />
      <Lanes thread={thread} lanes={lanes} relations={relations} mayQuote={(root?.member?.groups.length ?? 0) > 0} />
      {help ? <HelpOffered page={help} beside /> : null}
      <Claims page={page} refusal={refusal} zone={root?.timeZone} />
      <Confirmations page={page} refusal={refusal} zone={root?.timeZone} />
      {root?.member ? null : (
        <p>
          <a className="ds-link" href={pathToSignIn(pathOfEvidence(thread.id))}>
            {t('evidence.sign_in')}
          </a>
        </p>
      )}
    </div>
  )
}
