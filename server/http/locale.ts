import { type Locale, localeNamed } from '#server/i18n/languages.plain.ts'

/** Name of the cookie that keeps a chosen language. */
export const LOCALE_COOKIE = 'allmenning_locale'

/** The `Set-Cookie` header that keeps a chosen language for a year. */
export const localeCookie = (locale: Locale): string =>
  `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=31536000; SameSite=Lax`

/** Languages that the interface does not speak, whose readers are given Bokmål: Norwegian of no kind in particular, Sámi and neighbours. */
const NEAR_BOKMAL: ReadonlySet<string> = new Set(['no', 'se', 'da', 'sv'])

/**
 * The language of the interface: the one chosen, else the best of `Accept-Language`; English for browsers that name
 * only languages we do not have, Norwegian for those that name none.
 */
export function pickLocale(chosen: string | undefined, acceptLanguage: string | undefined): Locale {
  const known = localeNamed(chosen)
  if (known) return known
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
    const nearest = localeNamed(language) ?? (NEAR_BOKMAL.has(language) ? 'nb' : undefined)
    if (nearest) return nearest
  }
  return wishes.some(({ language }) => language !== '*') ? 'en' : 'nb'
}
