import type { Refusal } from '#app/edge/refusal.ts'
import { SelectField, TextAreaField, TextField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { languageChoices } from '#app/ui/inline-select.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SHAPING_LIMITS } from '#server/moderation/shaping.plain.ts'

interface CollectionFieldsProps {
  refusal: Refusal | undefined
  themes: readonly { code: string; name: string }[]
  languages: readonly string[]
  before?: { title: string; intro: string; language: string; theme: string; occasion: string }
}

/** The words of a collection: title, introduction, language, theme or occasion. */
export function CollectionFields({ refusal, themes, languages, before }: CollectionFieldsProps) {
  const t = useT()
  const guard = useGuard()
  const labels = {
    title: t('collection.name'),
    intro: t('collection.intro'),
    language: t('collection.language'),
    theme: t('collection.theme'),
    occasion: t('collection.occasion'),
  }
  const form = useRefused(refusal, undefined, labels)
  const choices = languageChoices(languages)
  return (
    <>
      {form.summary}
      <TextField
        name="title"
        label={labels.title}
        error={form.said('title')}
        defaultValue={form.value('title', before?.title)}
        maxLength={SHAPING_LIMITS.collectionTitle.max}
        onInput={guard.onInput}
        dir="auto"
      />
      <IdentifierWarning field="title" shown={guard.warned('title')} />
      <TextAreaField
        name="intro"
        label={labels.intro}
        hint={t('collection.intro_hint')}
        error={form.said('intro')}
        defaultValue={form.value('intro', before?.intro)}
        maxLength={SHAPING_LIMITS.collectionIntro.max}
        onInput={guard.onInput}
      />
      <IdentifierWarning field="intro" shown={guard.warned('intro')} />
      <SelectField
        name="language"
        label={labels.language}
        error={form.said('language')}
        defaultValue={form.value('language', before?.language ?? choices[0]?.value)}
        choices={choices}
      />
      <SelectField
        name="theme"
        label={labels.theme}
        optional
        error={form.said('theme')}
        defaultValue={form.value('theme', before?.theme)}
        choices={[
          { value: '', label: t('collection.no_theme') },
          ...themes.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <TextField
        name="occasion"
        label={labels.occasion}
        hint={t('collection.occasion_hint')}
        optional
        error={form.said('occasion')}
        defaultValue={form.value('occasion', before?.occasion)}
        maxLength={SHAPING_LIMITS.occasion.max}
        dir="auto"
      />
    </>
  )
}
