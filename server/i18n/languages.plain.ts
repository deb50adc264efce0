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

/** Languages of the interface. */
export const LOCALES = ['nb', 'en'] as const
export type Locale = (typeof LOCALES)[number]

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
