import type { Locale } from './languages.plain.ts'
import en from './messages/en.json' with { type: 'json' }
import nb from './messages/nb.json' with { type: 'json' }
import { type Catalogue, type Translate, translator } from './messages.plain.ts'

const CATALOGUES: Record<Locale, Catalogue> = { nb, en }

const translators: Record<Locale, Translate> = { nb: translator('nb', nb), en: translator('en', en) }

/** The messages of one language, whole. */
export const catalogueOf = (locale: Locale): Catalogue => CATALOGUES[locale]

/** Says messages in one language, on the server. */
export const translate = (locale: Locale): Translate => translators[locale]
