import { SelectField } from '#app/ui/field.tsx'
import { languageChoices } from '#app/ui/inline-select.tsx'
import { useT } from '#app/ui/messages.tsx'

interface LanguageFieldProps {
  language: string
  /** Languages that stand first. */
  offered: readonly string[]
  error: string | undefined
  onChoose(language: string): void
}

/** The language that a text is written in. */
export function LanguageField({ language, offered, error, onChoose }: LanguageFieldProps) {
  const t = useT()
  return (
    <SelectField
      name="language"
      label={t('open.language')}
      error={error}
      defaultValue={language}
      onChange={(event) => onChoose(event.currentTarget.value)}
      choices={languageChoices(offered)}
    />
  )
}
