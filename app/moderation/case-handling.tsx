import { SelectField, TextAreaField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useT } from '#app/ui/messages.tsx'
import type { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { CasePage } from '#server/moderation/case-page.ts'
import { MODERATION_LIMITS } from '#server/moderation/terms.ts'
import { pathOfCase, pathToDecide, pathToSuspendAuthor } from './paths.ts'

interface HandlingProps {
  page: CasePage
  form: ReturnType<typeof useRefused>
  /** What was sent and refused, if something was. */
  sent: string | undefined
}

/** Ids of the two fields in which a note is written, by what is done with it. */
export const noteField = (sent: string | undefined): string => (sent === 'hand_over' ? 'hand-over-note' : 'note')

/** Who handles a case: takes it, puts it back, hands it over or up, writes notes, and goes on to decide. */
export function CaseHandling({ page, form, sent }: HandlingProps) {
  const t = useT()
  const { id, may, state, takenBy, mine, escalated } = page
  if (!may.handle)
    return (
      <div id="handle" tabIndex={-1}>
        <p className="note" data-color="neutral">
          {t('case.decided')}
        </p>
        <p>
          <a className="ds-link" href={pathToDecide(id)}>
            {t('case.see_decision')}
          </a>
        </p>
      </div>
    )
  return (
    <section id="handle" className="case-handling" tabIndex={-1} aria-labelledby="handle-title">
      <h2 className="ds-heading" data-size="xs" id="handle-title">
        {t('case.handle')}
      </h2>
      {form.summary}
      {may.decide || state === 'seconding' ? (
        <p>
          <a className="ds-button" href={pathToDecide(id)}>
            {t('case.decide')}
          </a>
        </p>
      ) : null}
      {may.decide ? (
        <p>
          <a className="ds-link" href={pathToSuspendAuthor(id)}>
            {t('staff.case_title')}
          </a>
        </p>
      ) : null}
      <form method="post" action={pathOfCase(id)} className="actions">
        {takenBy === null ? (
          <SubmitButton name="intent" value="take" variant="secondary">
            {t('case.take')}
          </SubmitButton>
        ) : mine ? (
          <SubmitButton name="intent" value="release" variant="secondary">
            {t('case.release')}
          </SubmitButton>
        ) : null}
      </form>
      <NoteForm page={page} form={form} sent={sent} />
      <HandOver page={page} form={form} sent={sent} />
      {escalated ? (
        <p className="hint">{t('case.handed_up')}</p>
      ) : (
        <form method="post" action={pathOfCase(id)}>
          <p className="hint">{t('case.hand_up_hint')}</p>
          <SubmitButton name="intent" value="hand_up" variant="tertiary">
            {t('case.hand_up')}
          </SubmitButton>
        </form>
      )}
    </section>
  )
}

function NoteForm({ page: { id }, form, sent }: HandlingProps) {
  const t = useT()
  const guard = useGuard()
  const here = sent !== 'hand_over'
  return (
    <form className="stack" method="post" action={pathOfCase(id)}>
      <TextAreaField
        name="note"
        label={t('case.note')}
        hint={t('case.notes_hint')}
        error={here ? form.said('note') : undefined}
        defaultValue={here ? form.value('note') : undefined}
        maxLength={MODERATION_LIMITS.note.max}
        rows={3}
        dir="auto"
        onInput={guard.onInput}
      />
      <IdentifierWarning field="note" shown={guard.warned('note')} />
      <SubmitButton name="intent" value="note" variant="secondary">
        {t('case.write_note')}
      </SubmitButton>
    </form>
  )
}

function HandOver({ page: { id, version, moderators }, form, sent }: HandlingProps) {
  const t = useT()
  const guard = useGuard()
  const here = sent === 'hand_over'
  if (moderators.length === 0) return null
  return (
    <form className="stack" method="post" action={pathOfCase(id)}>
      <input type="hidden" name="version" value={version} />
      <SelectField
        name="to"
        label={t('case.to')}
        error={form.said('to')}
        defaultValue={form.value('to')}
        choices={[
          { value: '', label: t('case.choose_whom') },
          ...moderators.map(({ publicId, displayName }) => ({ value: publicId, label: displayName })),
        ]}
      />
      <TextAreaField
        name="note"
        id={noteField('hand_over')}
        label={t('case.hand_over_note')}
        hint={t('case.notes_hint')}
        optional
        error={here ? form.said('note') : undefined}
        defaultValue={here ? form.value('note') : undefined}
        maxLength={MODERATION_LIMITS.note.max}
        rows={3}
        onInput={guard.onInput}
      />
      <IdentifierWarning field={noteField('hand_over')} shown={guard.warned('note')} />
      <SubmitButton name="intent" value="hand_over" variant="secondary">
        {t('case.hand_over')}
      </SubmitButton>
    </form>
  )
}
