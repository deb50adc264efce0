import type { Refusal } from '#app/edge/refusal.ts'
import { pathToUse } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { CheckboxField, SelectField, TextAreaField, TextField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { HiddenMark } from '#app/ui/hidden-mark.tsx'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useVoiceChoices } from '#app/ui/inline-select.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { PlaceChoice } from '#server/directory/places.ts'
import type { AdoptionView } from '#server/initiatives/adoptions-of.ts'
import { INITIATIVE_LIMITS } from '#server/initiatives/terms.ts'

interface AdoptFormProps {
  thread: { id: number }
  places: readonly PlaceChoice[]
  adoptions: readonly AdoptionView[]
  idempotencyKey: string
  refusal: Refusal | undefined
}

/** In which somebody elsewhere says that they use an initiative too. */
export function AdoptForm({ thread, places, adoptions, idempotencyKey, refusal }: AdoptFormProps) {
  const t = useT()
  const guard = useGuard()
  const groups = useRoot()?.member?.groups ?? []
  const voices = useVoiceChoices(groups)
  const labels = {
    place: t('adopt.place'),
    organisation: t('adopt.organisation'),
    sinceYear: t('adopt.since'),
    learnedFrom: t('adopt.learned_from'),
    adaptations: t('adopt.adaptations'),
    outcome: t('adopt.outcome'),
    voice: t('composer.voice'),
  }
  const form = useRefused(refusal, undefined, labels)
  const told = (name: 'adaptations' | 'outcome', hint: string) => (
    <>
      <TextAreaField
        name={name}
        label={labels[name]}
        hint={hint}
        optional
        error={form.said(name)}
        defaultValue={form.value(name)}
        maxLength={INITIATIVE_LIMITS.words.max}
        onInput={guard.onInput}
      />
      <IdentifierWarning field={name} shown={guard.warned(name)} />
    </>
  )
  return (
    <form className="stack" method="post" action={pathToUse(thread.id)}>
      {form.summary}
      <HiddenMark name="idempotencyKey" value={idempotencyKey} />
      <SelectField
        name="place"
        label={labels.place}
        error={form.said('place')}
        defaultValue={form.value('place', '')}
        choices={[
          { value: '', label: t('adopt.choose') },
          ...places.map(({ code, label }) => ({ value: code, label })),
        ]}
      />
      <TextField
        name="organisation"
        label={labels.organisation}
        hint={t('adopt.organisation_hint')}
        error={form.said('organisation')}
        defaultValue={form.value('organisation')}
        maxLength={INITIATIVE_LIMITS.organisation.max}
        dir="auto"
        onInput={guard.onInput}
      />
      <IdentifierWarning field="organisation" shown={guard.warned('organisation')} />
      <TextField
        name="sinceYear"
        label={labels.sinceYear}
        error={form.said('sinceYear')}
        defaultValue={form.value('sinceYear')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
      />
      <SelectField
        name="learnedFrom"
        label={labels.learnedFrom}
        error={form.said('learnedFrom')}
        defaultValue={form.value('learnedFrom', '')}
        choices={[
          { value: '', label: t('adopt.learned_from_owners') },
          ...adoptions.map(({ id, place, organisation }) => ({ value: id, label: `${organisation}, ${place}` })),
        ]}
      />
      {told('adaptations', t('adopt.adaptations_hint'))}
      {told('outcome', t('adopt.outcome_hint'))}
      <CheckboxField
        name="measured"
        value="yes"
        label={t('adopt.measured')}
        error={form.said('measured')}
        defaultChecked={form.value('measured') === 'yes'}
      />
      <SelectField
        name="voice"
        label={labels.voice}
        error={form.said('voice')}
        defaultValue={form.value('voice', groups[0])}
        choices={voices}
      />
      <p className="actions">
        <SubmitButton>{t('adopt.send')}</SubmitButton>
      </p>
    </form>
  )
}
