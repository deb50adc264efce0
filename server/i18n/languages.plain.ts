/** Languages that a text may be written in (BCP 47), in the order in which pickers show them. */
export const TEXT_LANGUAGES = [
  'nb',
  'nn',
  'se',
  'en',
  'ar',
  'fa',
  'prs',
  'ps',
  'uk',
  'ru',
  'pl',
  'so',
  'ti',
  'ckb',
  'kmr',
  'ur',
  'lt',
  'es',
  'fr',
  'tr',
] as const
export type TextLanguage = (typeof TEXT_LANGUAGES)[number]

/** Languages of the interface, in the order in which they are offered. */
export const LOCALES = ['nb', 'nn', 'en', 'ar', 'uk'] as const
export type Locale = (typeof LOCALES)[number]

/** The language of the interface that a word names, or undefined if it names none. */
export const localeNamed = (word: string | undefined): Locale | undefined => LOCALES.find((locale) => locale === word)

/**
 * How each language writes dates and numbers here (BCP 47). Nynorsk does it as Bokmål does, but for some words
 * (`nynorsk.plain.ts`). English is British: a Norwegian site in English is not an
 * American one. Arabic has Latin digits and the clock of 24 hours: they stand beside Norwegian phone numbers, post
 * numbers and opening hours, and the two kinds of digits do not mix well in one line.
 */
export const REGIONAL: Record<Locale, string> = {
  nb: 'nb-NO',
  nn: 'nb-NO',
  en: 'en-GB',
  ar: 'ar-u-hc-h23-nu-latn',
  uk: 'uk-UA',
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'prs', 'ps', 'ur', 'ckb'])

/** The direction in which a language is written, for the `dir` attribute beside `lang`. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr'

/** Each language's own name for itself, which is how pickers show it whatever the interface speaks. */
export const LANGUAGE_NAMES: Record<TextLanguage, string> = {
  nb: 'Norsk bokmål',
  nn: 'Norsk nynorsk',
  se: 'Davvisámegiella',
  en: 'English',
  ar: 'العربية',
  fa: 'فارسی',
  prs: 'دری',
  ps: 'پښتو',
  uk: 'Українська',
  ru: 'Русский',
  pl: 'Polski',
  so: 'Soomaali',
  ti: 'ትግርኛ',
  ckb: 'کوردیی ناوەندی',
  kmr: 'Kurmancî',
  ur: 'اردو',
  lt: 'Lietuvių',
  es: 'Español',
  fr: 'Français',
  tr: 'Türkçe',
}
