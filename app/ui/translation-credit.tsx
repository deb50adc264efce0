import type { Group } from '#server/accounts/terms.ts'
import type { TranslationState } from '#server/forum/translations.plain.ts'
import type { TextLanguage } from '#server/i18n/languages.plain.ts'
import type { Translate } from '#server/i18n/messages.plain.ts'
import { useLocale, useT } from './messages.tsx'

/** A name inside a sentence, kept from turning the direction of the words round it (U+2068 … U+2069, as `<bdi>` does). */
export const apart = (name: string): string => `\u2068${name}\u2069`

/** What a language is called in the language of the page, inside a sentence. */
export const languageName = (t: Translate, language: string): string => t(`language_name.${language as TextLanguage}`)

interface TranslationCreditProps {
  /** Language of the original. */
  from: string
  translation: {
    translator: { displayName: string; pseudonym: boolean }
    voice: Group
    state: TranslationState
    stale: boolean
  }
}

/** Who translated, for whom they speak, and how the translation stands, in a line. */
export function TranslationCredit({ from, translation }: TranslationCreditProps) {
  const t = useT()
  const locale = useLocale()
  const { translator, voice, state, stale } = translation
  const name = `${apart(translator.displayName)}${translator.pseudonym ? ` ${t('author.pseudonym')}` : ''}`
  const group = t(`group.${voice}`).toLocaleLowerCase(locale)
  return (
    <>
      {t('translation.credit', { language: languageName(t, from), name, group })}
      {' · '}
      <span className="translation-state" data-state={state}>
        {t(`translation.state_${state}`)}
      </span>
      {stale ? (
        <>
          {' · '}
          <span className="translation-state" data-state="stale">
            {t('translation.stale')}
          </span>
        </>
      ) : null}
    </>
  )
}
