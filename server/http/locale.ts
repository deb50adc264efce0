import { LOCALES, type Locale } from '#server/i18n/languages.plain.ts'

/** Name of the cookie that keeps a chosen language. */
export const LOCALE_COOKIE = 'allmenning_locale'

/** The `Set-Cookie` header that keeps a chosen language for a year. */
export const localeCookie = (locale: Locale): string =>
  `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=31536000; SameSite=Lax`

const isLocale = (tag: string | undefined): tag is Locale => (LOCALES as readonly string[]).includes(tag ?? '')

/** Interface languages for tags that browsers send; Nynorsk, Sámi and macrolanguage Norwegian readers are given Bokmål. */
const NEAREST: ReadonlyMap<string, Locale> = new Map([
  ...(['nb', 'nn', 'no', 'se', 'da', 'sv'] as const).map((tag) => [tag, 'nb'] as const),
  ['en', 'en'],
])

/**
 * The language of the interface: the one chosen, else the best of `Accept-Language`; English for browsers that name
 * only languages we do not have, Norwegian for those that name none.
 */
export function pickLocale(chosen: string | undefined, acceptLanguage: string | undefined): Locale {
  if (isLocale(chosen)) return chosen
  const wishes = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean)
      return { language: tag.toLowerCase().split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ language, quality }) => language !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality)
  for (const { language } of wishes) {
    const nearest = NEAREST.get(language)
    if (nearest) return nearest
  }
  return wishes.some(({ language }) => language !== '*') ? 'en' : 'nb'
}
