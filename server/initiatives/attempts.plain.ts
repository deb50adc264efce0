/**
 * Words and limits of attempts that the browser uses too.
 */

/**
 * Why something did not work as planned: the five domains of the Consolidated Framework for Implementation Research,
 * with a few of its constructs each, in words that people use [CFIR 2.0; Damschroder 2022, doi:10.1186/s13012-022-01245-0].
 */
export const CAUSES = {
  innovation: ['innovation_fit', 'innovation_complex', 'innovation_cost'],
  outer: ['outer_rules', 'outer_funding', 'outer_partners', 'outer_crisis'],
  inner: ['inner_time', 'inner_leadership', 'inner_priority', 'inner_premises'],
  individuals: ['individuals_reach', 'individuals_trust', 'individuals_skills', 'individuals_key_person'],
  process: ['process_planning', 'process_involvement', 'process_adapting', 'process_follow_up'],
} as const

export const CAUSE_DOMAINS = ['innovation', 'outer', 'inner', 'individuals', 'process'] as const
export type CauseDomain = (typeof CAUSE_DOMAINS)[number]
export type Cause = (typeof CAUSES)[CauseDomain][number]

/** All causes, domain by domain. */
export const ALL_CAUSES: readonly Cause[] = CAUSE_DOMAINS.flatMap((domain): readonly Cause[] => CAUSES[domain])

/** What kind of organisation somebody is from who would rather not name it. */
export const ORGANISATION_TYPES = [
  'municipality',
  'hospital',
  'practice',
  'voluntary',
  'faith',
  'school',
  'state',
  'research',
  'other',
] as const
export type OrganisationType = (typeof ORGANISATION_TYPES)[number]

/** Who is named as having tried something. */
export const NAMING = ['named', 'unnamed'] as const

/** Lengths in characters (Unicode code points), and how many causes are picked at the most. */
export const ATTEMPT_LIMITS = {
  title: { min: 5, max: 140 },
  story: { min: 20, max: 2_000 },
  organisation: { min: 2, max: 120 },
  causes: { max: 5 },
  answer: { min: 20, max: 2_000 },
  query: { max: 80 },
} as const

/** Attempts on one page of their list. */
export const ATTEMPTS_PER_PAGE = 20
