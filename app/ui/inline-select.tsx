import type { SelectHTMLAttributes } from 'react'
import type { Group } from '#server/accounts/terms.ts'
import { LANGUAGE_NAMES, TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import type { Choice } from './field.tsx'
import { useT } from './messages.tsx'

/** The groups that a member may speak for, as choices. */
export function useVoiceChoices(voices: readonly Group[]): Choice[] {
  const t = useT()
  return voices.map((voice) => ({ value: voice, label: t(`group.${voice}`) }))
}

/** Languages to write in, each once and by its own name, those that the member uses first. */
export function languageChoices(preferred: readonly string[] = []): Choice[] {
  const rank = (language: string) => (preferred.includes(language) ? preferred.indexOf(language) : preferred.length)
  return [...TEXT_LANGUAGES]
    .sort((a, b) => rank(a) - rank(b))
    .map((language) => ({
      value: language,
      label: LANGUAGE_NAMES[language],
      lang: language,
    }))
}

interface InlineSelectProps extends SelectHTMLAttributes<HTMLSelectElement> {
  label: string
  choices: readonly Choice[]
}

/** A small select with its label on the same line. */
export function InlineSelect({ label, choices, ...select }: InlineSelectProps) {
  return (
    <label className="inline-select">
      <span>{label}</span>
      <select {...select} className="ds-input" data-size="sm">
        {choices.map(({ value, label: name, lang }) => (
          <option key={value} value={value} lang={lang}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
