import type { Refusal } from '#app/edge/refusal.ts'
import { pathOfRelations, pathWith } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { ChoiceGroup, SelectField, TextAreaField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { HiddenMark } from '#app/ui/hidden-mark.tsx'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { languageChoices, useVoiceChoices } from '#app/ui/inline-select.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { writingLanguages } from '#app/ui/writing-languages.ts'
import { readTie, tiesBetween } from '#server/relations/kinds.plain.ts'
import type { EndView } from '#server/relations/relation-rows.ts'
import { RELATION_LIMITS, type Tie } from '#server/relations/terms.ts'

interface ProposeFormProps {
  thread: EndView
  /** What was found to tie it to. */
  found: readonly EndView[]
  /** The words by which it was found. */
  sought: string
  idempotencyKey: string
  refusal: Refusal | undefined
}

/** In which somebody says what ties this to one of those that were found, and why. */
export function ProposeForm({ thread, found, sought, idempotencyKey, refusal }: ProposeFormProps) {
  const t = useT()
  const root = useRoot()
  const guard = useGuard()
  const groups = root?.member?.groups ?? []
  const voices = useVoiceChoices(groups)
  const { first, offered } = writingLanguages(thread.language, { ...root?.member, locale: root?.locale })
  const labels = {
    other: t('relation.found'),
    tie: t('relation.tie'),
    reason: t('relation.reason'),
    language: t('open.language'),
    voice: t('composer.voice'),
  }
  const form = useRefused(refusal, undefined, labels)
  const kinds = found.map(({ kind }) => kind)
  // “Led to” can be said of anything; the rest only of some kinds.
  const named = (tie: Tie): string => {
    const { kind } = readTie(tie)
    const of = kind === 'led_to' ? [] : kinds.filter((each) => tiesBetween(thread.kind, [each]).includes(tie))
    return [t(`relation.${tie}`), ...new Set(of.map((each) => t(`kind.${each}`)))].join(' · ')
  }
  return (
    <form className="stack" method="post" action={pathWith(pathOfRelations(thread.id), { find: sought })}>
      {form.summary}
      <HiddenMark name="idempotencyKey" value={idempotencyKey} />
      <ChoiceGroup
        name="other"
        type="radio"
        label={labels.other}
        error={form.said('other')}
        chosen={form.chosen('other', found.length === 1 ? found.map(({ id }) => String(id)) : [])}
        choices={found.map(({ id, title, language, kind }) => ({
          value: String(id),
          label: title,
          lang: language,
          hint: t(`kind.${kind}`),
        }))}
      />
      <SelectField
        name="tie"
        label={labels.tie}
        error={form.said('tie')}
        defaultValue={form.value('tie', '')}
        choices={[
          { value: '', label: t('relation.tie_choose') },
          ...tiesBetween(thread.kind, kinds).map((tie) => ({ value: tie, label: named(tie) })),
        ]}
      />
      <TextAreaField
        name="reason"
        label={labels.reason}
        hint={t('relation.reason_hint')}
        error={form.said('reason')}
        defaultValue={form.value('reason')}
        maxLength={RELATION_LIMITS.reason.max}
        onInput={guard.onInput}
      />
      <IdentifierWarning field="reason" shown={guard.warned('reason')} />
      <SelectField
        name="language"
        label={labels.language}
        error={form.said('language')}
        defaultValue={form.value('language', first)}
        choices={languageChoices(offered)}
      />
      <SelectField
        name="voice"
        label={labels.voice}
        error={form.said('voice')}
        defaultValue={form.value('voice', groups[0])}
        choices={voices}
      />
      <p className="actions">
        <SubmitButton>{t('relation.send')}</SubmitButton>
      </p>
    </form>
  )
}
