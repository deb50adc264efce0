import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { fileIn } from '#app/edge/files.ts'
import type { PageHandle } from '#app/edge/page-handle.ts'
import { read } from '#app/edge/read.ts'
import { keyOf, refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { newKey } from '#app/forum/new-key.ts'
import { PATHS } from '#app/paths.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { TextAreaField, TextField } from '#app/ui/field.tsx'
import { HiddenMark } from '#app/ui/hidden-mark.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { addFinding } from '#server/findings/add-finding.ts'
import { findingFormPath } from '#server/findings/finding-path.plain.ts'
import { importFindings } from '#server/findings/import-findings.ts'
import { FINDING_LIMITS } from '#server/findings/terms.ts'
import { PublicationFields } from './finding-fields.tsx'
import { useFindingForm } from './finding-form-state.ts'

export const loader = read(async (_context, { request, context: asking }) => {
  if (!isSentBack(asking)) membersOnly(asking, request)
  return { idempotencyKey: newKey(), byHand: new URL(request.url).searchParams.get('by') === 'hand' }
})

export const action = write(async (context, input) => {
  if (typed(input, 'intent') === 'import') {
    await importFindings(context, { bibliography: input.bibliography, file: fileIn(input, 'file') })
    return redirect(PATHS.findingImport, 303)
  }
  const { id } = await addFinding(context, input)
  return redirect(findingFormPath(id), 303)
})

export const meta = titled('finding.new_title')

export const handle: PageHandle = { readerScripts: ['guard'] }

/** Brings in findings: a list from a reference manager, or one that is filled in by hand. */
export default function NewFinding() {
  const { idempotencyKey, byHand } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const t = useT()
  const refusal = refusalOf(answer)
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
          <Import refusal={refusal} />
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

function Import({ refusal }: { refusal: ReturnType<typeof refusalOf> }) {
  const t = useT()
  const { said, value, summary } = useRefused(refusal, undefined, {
    file: t('finding.import_file'),
    bibliography: t('finding.import_text'),
  })
  return (
    <form className="form-part stack" method="post" encType="multipart/form-data">
      <h2 className="ds-heading" data-size="xs">
        {t('finding.import_title')}
      </h2>
      {summary}
      <TextField
        type="file"
        name="file"
        label={t('finding.import_file')}
        hint={t('finding.import_file_hint', { max: FINDING_LIMITS.records })}
        error={said('file')}
        accept=".bib,.bibtex,.ris,.json,.txt"
      />
      <TextAreaField
        name="bibliography"
        label={t('finding.import_text')}
        error={said('bibliography')}
        defaultValue={value('bibliography')}
        rows={7}
        maxLength={FINDING_LIMITS.pasted}
        spellCheck={false}
      />
      <p className="actions">
        <SubmitButton name="intent" value="import">
          {t('finding.import_send')}
        </SubmitButton>
      </p>
    </form>
  )
}

function ByHand({ refusal, idempotencyKey }: { refusal: ReturnType<typeof refusalOf>; idempotencyKey: string }) {
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
