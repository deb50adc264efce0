import { type Locale, localeNamed } from '#server/i18n/languages.plain.ts'
import { type Catalogue, type Translate, translator } from '#server/i18n/messages.plain.ts'
import { type MessagePart, PARTS_OF_PAGES, type PageSort } from '#server/i18n/page-sorts.plain.ts'

/** A language's messages, in the parts in which browsers fetch them. The server has them in one. */
const SOURCES: Record<Locale, Record<MessagePart, () => Promise<{ default: Catalogue }>>> = {
  nb: {
    conversation: () => import('#server/i18n/messages/nb.json?conversation'),
    elsewhere: () => import('#server/i18n/messages/nb.json?elsewhere'),
    records: () => import('#server/i18n/messages/nb.json?records'),
  },
  nn: {
    conversation: () => import('#server/i18n/messages/nn.json?conversation'),
    elsewhere: () => import('#server/i18n/messages/nn.json?elsewhere'),
    records: () => import('#server/i18n/messages/nn.json?records'),
  },
  en: {
    conversation: () => import('#server/i18n/messages/en.json?conversation'),
    elsewhere: () => import('#server/i18n/messages/en.json?elsewhere'),
    records: () => import('#server/i18n/messages/en.json?records'),
  },
  ar: {
    conversation: () => import('#server/i18n/messages/ar.json?conversation'),
    elsewhere: () => import('#server/i18n/messages/ar.json?elsewhere'),
    records: () => import('#server/i18n/messages/ar.json?records'),
  },
  uk: {
    conversation: () => import('#server/i18n/messages/uk.json?conversation'),
    elsewhere: () => import('#server/i18n/messages/uk.json?elsewhere'),
    records: () => import('#server/i18n/messages/uk.json?records'),
  },
}

const loaded = new Map<string, Translate>()

/**
 * Loads the messages of one language, so that `translateIn` can say them. The browser loads only its own.
 * @param sort the sort of page that says them
 */
export async function loadCatalogue(locale: string, sort: PageSort): Promise<void> {
  const language = localeNamed(locale) ?? 'nb'
  const messages = await Promise.all(
    PARTS_OF_PAGES[sort].map(async (part) => (await SOURCES[language][part]()).default),
  )
  loaded.set(language, translator(language, Object.assign({}, ...messages)))
}

/** Says messages in a language that has been loaded. */
export function translateIn(locale: Locale): Translate {
  const translate = loaded.get(locale)
  if (!translate) throw new Error(`the messages of ${locale} are not loaded`)
  return translate
}
