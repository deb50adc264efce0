import type { Locale, TextLanguage } from '#server/i18n/languages.plain.ts'
import { readingOrder } from '#server/i18n/reading.plain.ts'

/** Name of the cookie that keeps the languages that somebody without a session has said they read. */
export const READS_COOKIE = 'allmenning_reads'

/** Languages that are taken from a browser's wishes at the most, beside that of the interface. */
const WISHES = 4

/** What browsers call languages that we know by another tag. */
const OTHER_TAGS: Readonly<Record<string, string>> = { no: 'nb' }

/** The `Set-Cookie` header that keeps a choice of languages for a year. */
export const readsCookie = (languages: readonly TextLanguage[]): string =>
  `${READS_COOKIE}=${languages.join('.')}; Path=/; Max-Age=31536000; SameSite=Lax`

/**
 * The languages that a reader reads: those chosen, else that of the interface and those that the browser names. In an
 * order that does not depend on how they were named, so that pages can be kept by it.
 */
export function pickReads(
  locale: Locale,
  chosen: string | undefined,
  acceptLanguage: string | undefined,
): TextLanguage[] {
  const said = (chosen ?? '').slice(0, 200).split('.')
  const own = readingOrder(said.includes(locale) ? locale : '', said)
  if (own.length > 0) return own
  const wishes = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => part.trim().toLowerCase().split(/[-;]/)[0] ?? '')
    .map((tag) => OTHER_TAGS[tag] ?? tag)
  return readingOrder(locale, wishes).slice(0, WISHES + 1)
}

/** The languages that a member reads: those of the profile, that of the interface first where it is among them. */
export const membersReads = (locale: Locale, languages: readonly TextLanguage[]): readonly TextLanguage[] =>
  languages.includes(locale) ? [locale, ...languages.filter((language) => language !== locale)] : languages

/** What a kept page's key says of the languages beside that of the interface; nothing for those who read only that. */
export const readsKey = (locale: Locale, reads: readonly TextLanguage[]): string =>
  reads[0] === locale
    ? reads
        .slice(1)
        .map((language) => `+${language}`)
        .join('')
    : `=${reads.join('+')}`
