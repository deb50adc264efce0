import type { Locale } from '#server/i18n/languages.plain.ts'
import type { MessageKey } from '#server/i18n/messages.plain.ts'
import { translate } from '#server/i18n/messages.ts'
import { COUNTRIES } from './countries.plain.ts'
import { ORIGIN_REGIONS, POPULATION_UNKNOWNS, type PopulationAspect } from './population.plain.ts'

/** Dear to make and cheap to use: one a language. */
const names = new Map<Locale, Intl.DisplayNames>()

/**
 * The name of a country or of a region of the world.
 * Names are made on the server, whose dictionary is the same for everyone: browsers have different ones.
 * @param code ISO 3166-1 alpha-2, or UN M49
 */
export function regionName(code: string, locale: Locale): string {
  const known = names.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' })
  names.set(locale, known)
  return known.of(code) ?? code
}

/** Something to choose by its name. */
export interface NamedRegion {
  code: string
  name: string
}

/** Regions of origin, in the order of the standard. */
export const originChoices = (locale: Locale): NamedRegion[] =>
  ORIGIN_REGIONS.map((code) => ({ code, name: regionName(code, locale) }))

/** Countries in the order of their names, Norway first. */
export function countryChoices(locale: Locale): NamedRegion[] {
  const inOrder = new Intl.Collator(locale)
  return COUNTRIES.map((code) => ({ code, name: regionName(code, locale) })).sort(
    (a, b) => Number(b.code === 'NO') - Number(a.code === 'NO') || inOrder.compare(a.name, b.name),
  )
}

/** An answer to a question about the population, in words. Regions of the world have names of their own. */
export const answerName = (aspect: PopulationAspect, code: string, locale: Locale): string =>
  aspect === 'origin' && /^\d{3}$/.test(code) ? regionName(code, locale) : translate(locale)(answerKey(aspect, code))

/** The message that names an answer other than a region. */
const answerKey = (aspect: PopulationAspect, code: string): MessageKey =>
  ((POPULATION_UNKNOWNS as readonly string[]).includes(code)
    ? `population.${code}`
    : `population.${aspect}.${code}`) as MessageKey
