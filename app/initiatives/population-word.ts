import type { useT } from '#app/ui/messages.tsx'
import type { PopulationFact } from '#server/directory/population.plain.ts'

/** What is told of a population, in words. */
export function populationWord(t: ReturnType<typeof useT>, fact: PopulationFact): string {
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
