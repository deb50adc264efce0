import { LANGUAGE_NAMES, LOCALES } from '#server/i18n/languages.plain.ts'
import { Icon } from './icon.tsx'
import { useLocale, useT } from './messages.tsx'

interface LanguageSwitchProps {
  /** Where the choice is sent: fields `locale` and `returnTo`. */
  action: string
  /** The page to come back to: path and query. */
  returnTo: string
}

/** The languages of the interface, each by its own name, behind a globe that needs no reading. */
export function LanguageSwitch({ action, returnTo }: LanguageSwitchProps) {
  const locale = useLocale()
  const t = useT()
  return (
    <details className="menu language-menu">
      <summary className="ds-button" data-variant="tertiary" data-size="sm">
        <Icon name="globe" />
        <span className="language-now">
          <span className="ds-sr-only">{t('language.pages')}: </span>
          {LANGUAGE_NAMES[locale]}
        </span>
        <Icon name="down" size={16} />
      </summary>
      <form className="menu-panel" method="post" action={action}>
        <input type="hidden" name="returnTo" value={returnTo} />
        {LOCALES.map((other) => (
          <button
            key={other}
            type="submit"
            name="locale"
            value={other}
            lang={other}
            aria-current={other === locale ? 'true' : undefined}
          >
            <bdi>{LANGUAGE_NAMES[other]}</bdi>
          </button>
        ))}
      </form>
    </details>
  )
}
