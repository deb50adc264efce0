import { LANGUAGE_NAMES, LOCALES } from '#server/i18n/languages.plain.ts'
import { useLocale } from './messages.tsx'

interface LanguageSwitchProps {
  /** Where the choice is sent: fields `locale` and `returnTo`. */
  action: string
  /** The page to come back to: path and query. */
  returnTo: string
}

/** The other languages of the interface, each by its own name. */
export function LanguageSwitch({ action, returnTo }: LanguageSwitchProps) {
  const locale = useLocale()
  return (
    <form className="language-switch" method="post" action={action}>
      <input type="hidden" name="returnTo" value={returnTo} />
      {LOCALES.filter((other) => other !== locale).map((other) => (
        <button
          className="ds-button"
          data-variant="tertiary"
          data-size="sm"
          key={other}
          type="submit"
          name="locale"
          value={other}
          lang={other}
        >
          {LANGUAGE_NAMES[other]}
        </button>
      ))}
    </form>
  )
}
