import type { Locale } from './languages.plain.ts'
import ar from './messages/ar.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }
import nb from './messages/nb.json' with { type: 'json' }
import nn from './messages/nn.json' with { type: 'json' }
import uk from './messages/uk.json' with { type: 'json' }
import { type Catalogue, type Translate, translator, type WholeCatalogue } from './messages.plain.ts'

/** A language that lacks a message, or a plural form of one, does not build. */
const CATALOGUES = { nb, nn, en, ar, uk } satisfies { [L in Locale]: WholeCatalogue<L> }

const translators: Record<Locale, Translate> = {
  nb: translator('nb', nb),
  nn: translator('nn', nn),
  en: translator('en', en),
  ar: translator('ar', ar),
  uk: translator('uk', uk),
}

/** The messages of one language, whole. */
export const catalogueOf = (locale: Locale): Catalogue => CATALOGUES[locale]

/** Says messages in one language, on the server. */
export const translate = (locale: Locale): Translate => translators[locale]
