import type { Translate } from '#server/i18n/messages.plain.ts'
import type { PopulationFact } from './population.plain.ts'

/** What is told of a population, in words. */
export function populationWord(t: Translate, fact: PopulationFact): string {
  switch (fact.list) {
    case 'ages':
      return t(`age.${fact.code}`)
    case 'arrivals':
      return t(`arrival.${fact.code}`)
    case 'reasons':
      return t(`reason.${fact.code}`)
    case 'statuses':
      return t(`status.${fact.code}`)
  }
}
