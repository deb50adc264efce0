import { PATHS } from '#app/paths.ts'
import { POPULATION_FACTS, type PopulationFact, SETTINGS } from '#server/directory/population.plain.ts'
import { themeNamed } from '#server/forum/terms.ts'
import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { RUNGS, STAGES } from '#server/initiatives/terms.ts'

/** A fact about a population as the address has it. */
export const codeOf = ({ list, code }: PopulationFact): string => `${list}.${code}`

/** Reads the filters that live in the address, but for the words. Unknown values count as not given. */
export function filtersIn(query: URLSearchParams) {
  const place = /^(\d{2}|\d{4})$/.exec(query.get('place') ?? '')?.[0]
  return {
    theme: themeNamed(query.get('theme')),
    setting: SETTINGS.find((code) => code === query.get('setting')),
    population: POPULATION_FACTS.find((fact) => codeOf(fact) === query.get('for')),
    place,
    anywhere: place !== undefined && query.get('near') === 'yes' ? true : undefined,
    language: TEXT_LANGUAGES.find((code) => code === query.get('language')),
    stage: STAGES.find((stage) => stage === query.get('stage')),
    level: RUNGS.find((rung) => String(rung) === query.get('level')),
  }
}

/** What the catalogue is narrowed to, as its page knows it. */
export interface CatalogueFilters extends ReturnType<typeof filtersIn> {
  words?: string | undefined
}

/** The address of the catalogue narrowed to this, from a place of the list on. */
export function pathOfCatalogue(filters: Partial<CatalogueFilters>, from?: string): string {
  const { words, theme, setting, population, place, anywhere, language, stage, level } = filters
  const given = {
    ...{ q: words, theme, setting, for: population && codeOf(population), place },
    ...{ near: place && anywhere ? 'yes' : undefined, language, stage, level: level && String(level), from },
  }
  const query = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return PATHS.practice + (query.length > 0 ? `?${new URLSearchParams(query)}` : '')
}
