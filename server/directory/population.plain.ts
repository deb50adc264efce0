/**
 * For whom an initiative is, or whom a study was about: closed lists. That a study lumped people together (`pooled`) or
 * did not say (`not_reported`) is a value like any other, since both are common [Laue 2021,
 * doi:10.1177/14034948211032494] and the product shows whether that changes.
 */

/** Why people came. */
export const REASONS = ['refuge', 'labour', 'family', 'education', 'other'] as const
export type Reason = (typeof REASONS)[number]

/** Under which status they are in the country. */
export const STATUSES = [
  'asylum_seeker',
  'quota_refugee',
  'refugee',
  'temporary_protection',
  'unaccompanied_minor',
  'family_reunified',
  'eea_labour',
  'third_country_labour',
  'student',
  'undocumented',
  'descendant',
] as const
export type Status = (typeof STATUSES)[number]

/** Ages. */
export const AGES = ['child', 'youth', 'adult', 'older'] as const
export type Age = (typeof AGES)[number]

/** Years since they arrived: less than one, one to five, more. */
export const ARRIVALS = ['under_1', '1_to_5', 'over_5'] as const
export type Arrival = (typeof ARRIVALS)[number]

/** Where a service meets people. */
export const SETTINGS = [
  'gp',
  'out_of_hours',
  'municipality',
  'hospital',
  'child_health_centre',
  'reception_centre',
  'school',
  'voluntary',
  'home',
  'online',
  'prison',
] as const
export type Setting = (typeof SETTINGS)[number]

/** The lists by which a population is told, and their codes. */
export const POPULATION = { ages: AGES, arrivals: ARRIVALS, reasons: REASONS, statuses: STATUSES } as const

/** One thing that is told of a population, such as that it is of children. */
export type PopulationFact = {
  [List in keyof typeof POPULATION]: { list: List; code: (typeof POPULATION)[List][number] }
}[keyof typeof POPULATION]

/** Everything that can be told of a population. */
export const POPULATION_FACTS = Object.entries(POPULATION).flatMap(([list, codes]) =>
  codes.map((code) => ({ list, code }) as PopulationFact),
)
