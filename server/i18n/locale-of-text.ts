import { LOCALES, type Locale } from './languages.plain.ts'

/** Languages of texts whose readers rather read another language of ours than English. */
const NEAR: Readonly<Record<string, Locale>> = { se: 'nb' }

/** The language of ours in which something is said to whoever wrote a text: its own, the nearest one, or English. */
export const localeOfText = (language: string): Locale =>
  LOCALES.find((each) => each === language) ?? NEAR[language] ?? 'en'
