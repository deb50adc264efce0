import type { ReactNode } from 'react'
import type { Refusal } from '#app/edge/refusal.ts'
import { useRoot } from '#app/root.tsx'
import { ChoiceGroup, SelectField, TextAreaField, TextField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { HiddenMark } from '#app/ui/hidden-mark.tsx'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { languageChoices, useVoiceChoices } from '#app/ui/inline-select.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { writingLanguages } from '#app/ui/writing-languages.ts'
import type { PlaceChoice } from '#server/directory/places.ts'
import { ATTEMPT_LIMITS, NAMING, ORGANISATION_TYPES } from '#server/initiatives/attempts.plain.ts'
import { CauseFields } from './cause-fields.tsx'
import { pathToTellAttempt } from './paths.ts'

interface AttemptFormProps {
  /** The initiative that was tried. */
  practice: { id: number } | null
  themes: readonly { code: string; name: string }[]
  places: readonly PlaceChoice[]
  idempotencyKey: string
  refusal: Refusal | undefined
  /** Said before it is sent. */
  children: ReactNode
}

/** What was told of an attempt, in the order in which it happened. */
const STORY = ['expected', 'happened', 'why', 'differently'] as const

/** The form in which somebody tells what they tried. */
export function AttemptForm({ practice, themes, places, idempotencyKey, refusal, children }: AttemptFormProps) {
  const t = useT()
  const guard = useGuard()
  const root = useRoot()
  const groups = root?.member?.groups ?? []
  const voices = useVoiceChoices(groups)
  const { first, offered } = writingLanguages(undefined, { ...root?.member, locale: root?.locale })
  const labels = {
    title: t('attempt.what'),
    theme: t('open.theme'),
    place: t('attempt.place'),
    year: t('attempt.year'),
    naming: t('attempt.naming'),
    organisation: t('attempt.organisation'),
    organisationType: t('attempt.organisation_type'),
    expected: t('attempt.expected'),
    happened: t('attempt.happened'),
    why: t('attempt.why'),
    differently: t('attempt.differently'),
    causes: t('attempt.causes'),
    voice: t('composer.voice'),
    language: t('open.language'),
  }
  const { said, value, chosen, summary } = useRefused(refusal, undefined, labels)
  const story = (name: (typeof STORY)[number]) => (
    <div className="stack">
      <TextAreaField
        name={name}
        label={labels[name]}
        hint={t(`attempt.${name}_hint`)}
        error={said(name)}
        defaultValue={value(name)}
        rows={4}
        maxLength={ATTEMPT_LIMITS.story.max}
        onInput={guard.onInput}
      />
      <IdentifierWarning field={name} shown={guard.warned(name)} />
    </div>
  )
  return (
    <form className="stack" method="post" action={pathToTellAttempt(practice?.id)} noValidate>
      {summary}
      <HiddenMark name="idempotencyKey" value={idempotencyKey} />
      <TextField
        name="title"
        label={labels.title}
        hint={t('attempt.what_hint')}
        error={said('title')}
        defaultValue={value('title')}
        maxLength={ATTEMPT_LIMITS.title.max}
        dir="auto"
        onInput={guard.onInput}
      />
      <IdentifierWarning field="title" shown={guard.warned('title')} />
      {practice ? null : (
        <SelectField
          name="theme"
          label={labels.theme}
          error={said('theme')}
          defaultValue={value('theme', '')}
          choices={[
            { value: '', label: t('open.choose') },
            ...themes.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      )}
      {story('expected')}
      {story('happened')}
      {story('why')}
      <CauseFields chosen={chosen('causes', [])} error={said('causes')} />
      {story('differently')}
      <div className="pair">
        <SelectField
          name="place"
          label={labels.place}
          error={said('place')}
          defaultValue={value('place', '')}
          choices={[
            { value: '', label: t('adopt.choose') },
            ...places.map(({ code, label }) => ({ value: code, label })),
          ]}
        />
        <TextField
          name="year"
          label={labels.year}
          error={said('year')}
          defaultValue={value('year')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
        />
      </div>
      <ChoiceGroup
        name="naming"
        type="radio"
        label={labels.naming}
        error={said('naming')}
        chosen={chosen('naming', ['named'])}
        choices={NAMING.map((naming) => ({
          value: naming,
          label: t(`attempt.${naming}`),
          hint: naming === 'unnamed' ? t('attempt.unnamed_hint') : undefined,
        }))}
      />
      <TextField
        name="organisation"
        label={labels.organisation}
        hint={t('attempt.organisation_hint')}
        error={said('organisation')}
        defaultValue={value('organisation')}
        maxLength={ATTEMPT_LIMITS.organisation.max}
        dir="auto"
        onInput={guard.onInput}
      />
      <IdentifierWarning field="organisation" shown={guard.warned('organisation')} />
      <SelectField
        name="organisationType"
        label={labels.organisationType}
        hint={t('attempt.organisation_type_hint')}
        error={said('organisationType')}
        defaultValue={value('organisationType', '')}
        choices={[
          { value: '', label: t('open.choose') },
          ...ORGANISATION_TYPES.map((type) => ({ value: type, label: t(`organisation.${type}`) })),
        ]}
      />
      <div className="pair">
        <SelectField
          name="voice"
          label={labels.voice}
          error={said('voice')}
          defaultValue={value('voice', groups[0])}
          choices={voices}
        />
        <SelectField
          name="language"
          label={labels.language}
          error={said('language')}
          defaultValue={value('language', first)}
          choices={languageChoices(offered)}
        />
      </div>
      {children}
      <p className="actions">
        <SubmitButton>{t('attempt.send')}</SubmitButton>
      </p>
    </form>
  )
}
