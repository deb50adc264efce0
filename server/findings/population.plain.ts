import { AGES, ARRIVALS, REASONS, SETTINGS, STATUSES } from '#server/directory/population.plain.ts'

/**
 * Who a study was about. Several answers may apply. That a study put people together, or did not say, is an answer of its
 * own: of 303 Norwegian papers 36 % pooled or left out where people came from [Laue, Diaz, Eriksen, Risør 2021,
 * doi:10.1177/14034948211032494].
 */

/** Answers that are given where a study does not tell people apart, or says nothing of them. */
export const POPULATION_UNKNOWNS = ['pooled', 'not_reported'] as const

/**
 * Sub-regions of UN M49 under their regions (Africa, the Americas, Asia, Europe, Oceania), by number, in the order of the
 * standard. `Intl.DisplayNames` names both in every language.
 */
export const ORIGIN_WORLD = [
  ['002', ['015', '014', '017', '018', '011']],
  ['019', ['029', '013', '005', '021']],
  ['142', ['143', '030', '035', '034', '145']],
  ['150', ['151', '154', '039', '155']],
  ['009', ['053', '054', '057', '061']],
] as const

/** All sub-regions. */
export const ORIGIN_REGIONS = ORIGIN_WORLD.flatMap(([, regions]) => [...regions])

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

/** What an aspect is narrowed to or counted by: an answer and all that it stands for, as Africa does for its sub-regions. */
export interface AnswerGroup {
  code: string
  answers: readonly string[]
}

/** The answers of an aspect as a table has them across, those that stand alone last. Origins go by region of the world. */
export const answerGroups = (aspect: PopulationAspect): AnswerGroup[] => [
  ...(aspect === 'origin'
    ? ORIGIN_WORLD.map(([code, answers]) => ({ code, answers }))
    : POPULATION[aspect].map((code) => ({ code, answers: [code] }))),
  ...POPULATION_UNKNOWNS.map((code) => ({ code, answers: [code] })),
]

/** What a code in an address stands for: one answer, or a region of the world. Undefined for anything else. */
export const answerGroup = (aspect: PopulationAspect, code: string | null): AnswerGroup | undefined =>
  answerGroups(aspect).find((group) => group.code === code) ??
  (code !== null && answersTo(aspect).includes(code) ? { code, answers: [code] } : undefined)
