import { data, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { fileIn } from '#app/edge/files.ts'
import type { PageHandle } from '#app/edge/page-handle.ts'
import { read } from '#app/edge/read.ts'
import { keyOf, type Refusal, refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { newKey } from '#app/forum/new-key.ts'
import { PATHS } from '#app/paths.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { HiddenMark } from '#app/ui/hidden-mark.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { addFinding } from '#server/findings/add-finding.ts'
import { findingFormPath } from '#server/findings/finding-path.plain.ts'
import { importFindings } from '#server/findings/import-findings.ts'
import { type LookedUpFinding, lookUpFinding } from '#server/findings/look-up-finding.ts'
import { looksUpWorks } from '#server/findings/look-up-work.ts'
import { PublicationFields } from './finding-fields.tsx'
import { useFindingForm } from './finding-form-state.ts'
import { ImportForm } from './import-form.tsx'
import { LookUp } from './look-up.tsx'

export const loader = read(async (_context, { request, context: asking }) => {
  if (!isSentBack(asking)) membersOnly(asking, request)
  const byHand = new URL(request.url).searchParams.get('by') === 'hand'
  return { idempotencyKey: newKey(), byHand, looksUp: looksUpWorks() }
})

export const action = write(async (context, input) => {
  if (typed(input, 'intent') === 'import') {
    await importFindings(context, { bibliography: input.bibliography, file: fileIn(input, 'file') })
    return redirect(PATHS.findingImport, 303)
  }
  if (typed(input, 'intent') === 'look-up') return lookedUp(await lookUpFinding(context, input))
  const { id } = await addFinding(context, input)
  return redirect(findingFormPath(id), 303)
})

/** Leads to the finding that a DOI has; where there is none, the form is filled in by hand from what is known. */
function lookedUp(answer: LookedUpFinding) {
  if (answer.id === undefined) {
    const refusal: Refusal = { said: { key: answer.said }, fields: {}, values: answer.fields }
    return data({ refusal, goOn: true }, { status: 422 })
  }
  const path = answer.state === 'published' ? `/findings/${answer.id}` : findingFormPath(answer.id)
  return redirect(`${path}?from=${answer.state}#done`, 303)
}

export const meta = titled('finding.new_title')

export const handle: PageHandle = { readerScripts: ['guard'] }

/** Brings in findings: one by its DOI, a list from a reference manager, or one that is filled in by hand. */
export default function NewFinding() {
  const { idempotencyKey, looksUp, ...asked } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  // What was looked up in vain goes on by hand; so does what was refused there.
  const byHand = asked.byHand || (answer !== undefined && 'goOn' in answer)
  const t = useT()
  const refusal = refusalOf(answer)
  const intent = typed(refusal?.values, 'intent')
  const steps = [
    { label: t('nav.findings'), href: PATHS.findings },
    { label: t('finding.new_title'), href: PATHS.newFinding },
    ...(byHand ? [{ label: t('finding.by_hand'), href: `${PATHS.newFinding}?by=hand` }] : []),
  ]
  return (
    <div className="narrow">
      <Breadcrumbs steps={steps} />
      <h1 className="ds-heading" data-size="md">
        {byHand ? t('finding.by_hand_go') : t('finding.new_title')}
      </h1>
      {byHand ? (
        <ByHand refusal={refusal} idempotencyKey={keyOf(answer) ?? idempotencyKey} />
      ) : (
        <>
          <p className="lead">{t('finding.new_lead')}</p>
          <LookUp refusal={intent === 'look-up' ? refusal : undefined} on={looksUp} />
          <ImportForm refusal={intent === 'look-up' ? undefined : refusal} />
          <section aria-labelledby="by-hand" className="form-part">
            <h2 className="ds-heading" data-size="xs" id="by-hand">
              {t('finding.by_hand')}
            </h2>
            <p className="hint">{t('finding.by_hand_hint')}</p>
            <p className="actions">
              <a className="ds-button" data-variant="secondary" href={`${PATHS.newFinding}?by=hand`}>
                {t('finding.by_hand_go')}
              </a>
            </p>
          </section>
        </>
      )}
    </div>
  )
}

function ByHand({ refusal, idempotencyKey }: { refusal: Refusal | undefined; idempotencyKey: string }) {
  const t = useT()
  const { state, summary } = useFindingForm(refusal, {})
  return (
    <form className="stack" method="post" action={`${PATHS.newFinding}?by=hand`}>
      <p className="lead">{t('finding.by_hand_hint')}</p>
      {summary}
      <HiddenMark name="idempotencyKey" value={idempotencyKey} />
      <PublicationFields state={state} />
      <p className="actions">
        <SubmitButton name="intent" value="add">
          {t('finding.save_draft')}
        </SubmitButton>
      </p>
    </form>
  )
}
