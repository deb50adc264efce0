import { type Locale, localeNamed } from '#server/i18n/languages.plain.ts'
import { type Catalogue, type Translate, translator } from '#server/i18n/messages.plain.ts'

/** A language's messages for a conversation's page, and the others. The server has both in one. */
const SOURCES: Record<Locale, readonly (() => Promise<{ default: Catalogue }>)[]> = {
  nb: [
    () => import('#server/i18n/messages/nb.json?conversation'),
    () => import('#server/i18n/messages/nb.json?elsewhere'),
  ],
  nn: [
    () => import('#server/i18n/messages/nn.json?conversation'),
    () => import('#server/i18n/messages/nn.json?elsewhere'),
  ],
  en: [
    () => import('#server/i18n/messages/en.json?conversation'),
    () => import('#server/i18n/messages/en.json?elsewhere'),
  ],
  ar: [
    () => import('#server/i18n/messages/ar.json?conversation'),
    () => import('#server/i18n/messages/ar.json?elsewhere'),
  ],
  uk: [
    () => import('#server/i18n/messages/uk.json?conversation'),
    () => import('#server/i18n/messages/uk.json?elsewhere'),
  ],
}

const loaded = new Map<string, Translate>()

/**
 * Loads the messages of one language, so that `translateIn` can say them. The browser loads only its own.
 * @param parts only what a conversation's page says, or all
 */
export async function loadCatalogue(locale: string, parts: 'conversation' | 'all' = 'all'): Promise<void> {
  const language = localeNamed(locale) ?? 'nb'
  const wanted = parts === 'all' ? SOURCES[language] : SOURCES[language].slice(0, 1)
  const messages = await Promise.all(wanted.map(async (load) => (await load()).default))
  loaded.set(language, translator(language, Object.assign({}, ...messages)))
}

/** Says messages in a language that has been loaded. */
export function translateIn(locale: Locale): Translate {
  const translate = loaded.get(locale)
  if (!translate) throw new Error(`the messages of ${locale} are not loaded`)
  return translate
}
