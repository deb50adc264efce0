import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import type { PageHandle } from '#app/edge/page-handle.ts'
import { read } from '#app/edge/read.ts'
import { keyOf, refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { newKey } from '#app/forum/new-key.ts'
import { PATHS } from '#app/paths.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { DONE, Done, isDone } from '#app/ui/done.tsx'
import { HiddenMark } from '#app/ui/hidden-mark.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { type FindingForm, findingForm } from '#server/findings/finding-form.ts'
import { findingFormPath, findingPath } from '#server/findings/finding-path.plain.ts'
import { publishFinding } from '#server/findings/publish-finding.ts'
import { reviseFinding } from '#server/findings/revise-finding.ts'
import { saveFindingDraft } from '#server/findings/save-finding-draft.ts'
import { findingChoices } from './finding-choices.server.ts'
import { PublicationFields, StudyFields } from './finding-fields.tsx'
import { useFindingForm } from './finding-form-state.ts'
import { InterestFields, RigourFields } from './interest-fields.tsx'
import { KeptLine } from './kept-line.tsx'
import { PopulationFields } from './population-fields.tsx'
import { PublishFields, SummaryFields } from './summary-fields.tsx'
import { useKeptFinding } from './use-kept-finding.ts'

const NOTHING: Omit<FindingForm, 'id'> = { version: 1, published: false, takenBack: false, title: '', fields: {} }

export const loader = read(async (context, { request, params, context: asking }) => {
  if (!isSentBack(asking)) membersOnly(asking, request)
  const id = numberIn(params.id)
  // Whoever was signed out meanwhile is shown what they typed, and nothing of what is kept.
  const form = asking.actor.kind === 'reader' ? { ...NOTHING, id } : await findingForm(context, id)
  const choices = await findingChoices(context)
  const from = new URL(request.url).searchParams.get('from')
  return { form, choices, saved: isDone(request.url), from, idempotencyKey: newKey() }
})

export const action = write(async (context, input, { params }) => {
  const id = numberIn(params.id)
  const intent = typed(input, 'intent')
  if (intent === 'publish') {
    const { slug } = await publishFinding(context, { ...input, id })
    return redirect(findingPath(id, slug), 303)
  }
  if (intent === 'revise') {
    await reviseFinding(context, { ...input, id })
    return redirect(`/findings/${id}`, 303)
  }
  await saveFindingDraft(context, { ...input, id })
  return redirect(`${findingFormPath(id)}?${DONE}`, 303)
})

export const meta = titled('finding.form_title')

export const handle: PageHandle = { readerScripts: ['guard'] }

/** A finding of one's own: filled in bit by bit, then published; changed later. */
export default function EditFinding() {
  const { form, choices, saved, from, idempotencyKey } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const t = useT()
  const refusal = refusalOf(answer)
  const { state, summary, labels } = useFindingForm(refusal, form.fields)
  // After a change from another window the form goes on from what stands now, with what was typed.
  const changed = refusal?.said.key === 'finding.changed_meanwhile'
  const version = changed ? form.version : (typed(refusal?.values, 'version') ?? form.version)
  const { takenBack } = form
  const published = form.published || typed(refusal?.values, 'intent') === 'revise'
  const kept = useKeptFinding(form.id, !published && !changed)
  return (
    <div className="narrow">
      <Breadcrumbs
        steps={[
          { label: t('nav.findings'), href: PATHS.findings },
          published
            ? { label: form.title, href: `/findings/${form.id}` }
            : { label: t('finding.drafts_title'), href: PATHS.findingDrafts },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {t('finding.form_title')}
      </h1>
      {published ? null : <p className="lead">{t('finding.draft_note')}</p>}
      {saved && !refusal ? <Done>{t('finding.saved')}</Done> : null}
      {from === 'added' && !refusal ? <Done>{t('finding.look_up_added')}</Done> : null}
      {from === 'draft' && !refusal ? <Done>{t('finding.known_draft')}</Done> : null}
      <form className="stack" method="post" action={findingFormPath(form.id)} {...kept.listening}>
        {/* Enter in a line of text presses the first button of its form. */}
        <button type="submit" name="intent" value={published ? 'revise' : 'save'} hidden />
        <HiddenMark name="version" value={String(version)} />
        <HiddenMark name="idempotencyKey" value={keyOf(answer) ?? idempotencyKey} />
        {summary}
        {takenBack ? (
          <p className="hint">{t('finding.summary_gone')}</p>
        ) : (
          <SummaryFields state={state} headline={!published} />
        )}
        <StudyFields state={state} countries={choices.countries} />
        <PopulationFields state={state} origins={choices.origins} />
        <RigourFields state={state} />
        <InterestFields state={state} />
        <PublicationFields state={state} />
        {published ? null : <PublishFields state={state} themes={choices.themes} />}
        {published ? null : <KeptLine state={kept.state} labels={labels} />}
        <p className="actions">
          {published ? (
            <SubmitButton name="intent" value="revise">
              {t('finding.save')}
            </SubmitButton>
          ) : (
            <>
              <SubmitButton name="intent" value="publish">
                {t('finding.publish')}
              </SubmitButton>
              <SubmitButton name="intent" value="save" variant="secondary">
                {t('finding.save_draft')}
              </SubmitButton>
            </>
          )}
        </p>
      </form>
    </div>
  )
}
