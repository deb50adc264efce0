import { type Locale, localeNamed } from '#server/i18n/languages.plain.ts'
import { type Catalogue, type Translate, translator } from '#server/i18n/messages.plain.ts'

const SOURCES: Record<Locale, () => Promise<{ default: Catalogue }>> = {
  nb: () => import('#server/i18n/messages/nb.json'),
  nn: () => import('#server/i18n/messages/nn.json'),
  en: () => import('#server/i18n/messages/en.json'),
  ar: () => import('#server/i18n/messages/ar.json'),
  uk: () => import('#server/i18n/messages/uk.json'),
}

const loaded = new Map<string, Translate>()

/** Loads the messages of one language, so that `translateIn` can say them. The browser loads only its own. */
export async function loadCatalogue(locale: string): Promise<void> {
  const language = localeNamed(locale) ?? 'nb'
  loaded.set(language, translator(language, (await SOURCES[language]()).default))
}

/** Says messages in a language that has been loaded. */
export function translateIn(locale: Locale): Translate {
  const translate = loaded.get(locale)
  if (!translate) throw new Error(`the messages of ${locale} are not loaded`)
  return translate
}
