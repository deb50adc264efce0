import type { Refusal } from '#app/edge/refusal.ts'
import { pathOfRelation } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { ChoiceGroup, SelectField, TextAreaField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { languageChoices, useVoiceChoices } from '#app/ui/inline-select.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { writingLanguages } from '#app/ui/writing-languages.ts'
import type { RelationPage } from '#server/relations/relations-of.ts'
import { RELATION_LIMITS, VERDICTS } from '#server/relations/terms.ts'

/** In which somebody who answers for an end says whether a relation holds; with what they have said, to be changed. */
export function AnswerForm({ thread, relation, refusal }: RelationPage & { refusal: Refusal | undefined }) {
  const t = useT()
  const root = useRoot()
  const guard = useGuard()
  const groups = root?.member?.groups ?? []
  const voices = useVoiceChoices(groups)
  const { first, offered } = writingLanguages(relation.language, { ...root?.member, locale: root?.locale })
  const own = relation.answers.find((answer) => answer.own)
  const labels = {
    verdict: t('relation.verdict'),
    words: t('relation.words'),
    language: t('open.language'),
    voice: t('composer.voice'),
  }
  const form = useRefused(refusal, undefined, labels)
  return (
    <form className="stack" method="post" action={pathOfRelation(thread.id, relation.id)}>
      {form.summary}
      <ChoiceGroup
        name="verdict"
        type="radio"
        label={labels.verdict}
        error={form.said('verdict')}
        chosen={form.chosen('verdict', own ? [own.verdict] : [])}
        choices={VERDICTS.map((verdict) => ({ value: verdict, label: t(`relation.verdict_${verdict}`) }))}
      />
      <TextAreaField
        name="words"
        label={labels.words}
        hint={t('relation.words_hint')}
        error={form.said('words')}
        defaultValue={form.value('words', own?.words)}
        maxLength={RELATION_LIMITS.answer.max}
        onInput={guard.onInput}
      />
      <IdentifierWarning field="words" shown={guard.warned('words')} />
      <SelectField
        name="language"
        label={labels.language}
        error={form.said('language')}
        defaultValue={form.value('language', own?.language ?? first)}
        choices={languageChoices(offered)}
      />
      <SelectField
        name="voice"
        label={labels.voice}
        error={form.said('voice')}
        defaultValue={form.value('voice', own?.voice ?? groups[0])}
        choices={voices}
      />
      <p className="actions">
        <SubmitButton name="intent" value="answer">
          {t('relation.answer_send')}
        </SubmitButton>
      </p>
    </form>
  )
}
