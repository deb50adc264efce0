import { AGES, ARRIVALS, REASONS, SETTINGS, STATUSES } from '#server/directory/population.plain.ts'

/**
 * Who a study was about. Several answers may apply. That a study put people together, or did not say, is an answer of its
 * own: of 303 Norwegian papers 36 % pooled or left out where people came from [Laue, Diaz, Eriksen, Risør 2021,
 * doi:10.1177/14034948211032494].
 */

/** Answers that are given where a study does not tell people apart, or says nothing of them. */
export const POPULATION_UNKNOWNS = ['pooled', 'not_reported'] as const

/** Sub-regions of UN M49, by number, in the order of the standard. `Intl.DisplayNames` names them in every language. */
export const ORIGIN_REGIONS = [
  ...['015', '014', '017', '018', '011'],
  ...['029', '013', '005', '021'],
  ...['143', '030', '035', '034', '145'],
  ...['151', '154', '039', '155'],
  ...['053', '054', '057', '061'],
] as const

/** What is asked of a population, and the answers to each question. */
export const POPULATION = {
  reason: REASONS,
  status: STATUSES,
  origin: ORIGIN_REGIONS,
  age: AGES,
  arrival: ARRIVALS,
  setting: SETTINGS,
} as const

export type PopulationAspect = keyof typeof POPULATION

/** The questions in the order in which they are asked and shown. */
export const POPULATION_ASPECTS = [
  'age',
  'setting',
  'origin',
  'reason',
  'status',
  'arrival',
] as const satisfies readonly PopulationAspect[]

/** Every answer that an aspect may have, those that stand alone last. */
export const answersTo = (aspect: PopulationAspect): readonly string[] => [
  ...POPULATION[aspect],
  ...POPULATION_UNKNOWNS,
]

/** Whether answers go together: “not reported” stands alone, and so does no answer twice. */
export const goTogether = (answers: readonly string[]): boolean =>
  new Set(answers).size === answers.length && !(answers.includes('not_reported') && answers.length > 1)

/** One answer to one of the questions. */
export interface PopulationFact {
  aspect: PopulationAspect
  code: string
}

/** A fact as addresses have it: `age.child`, `origin.not_reported`. */
export const factName = ({ aspect, code }: PopulationFact): string => `${aspect}.${code}`

/** The fact that an address names; undefined for anything else. */
export function factNamed(name: string): PopulationFact | undefined {
  const [written = '', code = ''] = name.split('.', 2)
  const aspect = POPULATION_ASPECTS.find((known) => known === written)
  return aspect && answersTo(aspect).includes(code) ? { aspect, code } : undefined
}
