/**
 * Words and limits of initiatives that the browser uses too.
 */

/**
 * The parts of a description in the order of TIDieR [Hoffmann 2014, doi:10.1136/bmj.g1687], item 1 (the name) and item 7
 * (the places) being facts of their own.
 */
export const TIDIER_PARTS = [
  'why',
  'materials',
  'procedures',
  'providers',
  'mode',
  'schedule',
  'tailoring',
  'modifications',
  'fidelity_planned',
  'fidelity_actual',
] as const

/** What is told beside TIDieR: for whom, at what cost, how far it reaches, and how others begin and go on. */
export const OTHER_PARTS = [
  'line',
  'whom',
  'cost',
  'reach',
  'not_reached',
  'harms',
  'involvement',
  'getting_started',
  'keeping_going',
  /** Why it is not running any more. */
  'stopped_because',
] as const

/** All parts that are told in words. */
export const PARTS = [...TIDIER_PARTS, ...OTHER_PARTS] as const
export type Part = (typeof PARTS)[number]

/** The parts in the order in which they are told and read, the line apart, which stands under the name. */
export const TOLD_PARTS = [
  ...(['why', 'whom', 'procedures', 'materials', 'providers', 'mode', 'schedule', 'tailoring'] as const),
  ...(['modifications', 'fidelity_planned', 'fidelity_actual', 'cost', 'reach', 'not_reached', 'harms'] as const),
  ...(['involvement', 'getting_started', 'keeping_going', 'stopped_because'] as const),
] as const satisfies readonly Part[]

/** What is told so far. */
export type Parts = { [Name in Part]?: string | undefined }

/** A place by its code and name. */
export interface NamedPlace {
  code: string
  name: string
}

/** How far an initiative has come where it began, as its owners say. */
export const RUNNING = ['pilot', 'routine', 'stopped'] as const
export type Running = (typeof RUNNING)[number]

/** How far it has spread. */
export const STAGES = ['idea', 'pilot', 'local_routine', 'several_places', 'regional', 'national', 'stopped'] as const
export type Stage = (typeof STAGES)[number]

/** Rungs of the evidence ladder that can be stood on; 0 stands below it. */
export const RUNGS = [1, 2, 3, 4, 5] as const
export type Rung = (typeof RUNGS)[number]

/** The rungs that others have to confirm. */
export const CONFIRMED_RUNGS = [3, 4, 5] as const
export type ConfirmedRung = (typeof CONFIRMED_RUNGS)[number]

/** Facts about its evidence that the owners of an initiative declare. */
export const FACTS = ['outcomes', 'comparison', 'outside_evaluator', 'manual'] as const
export type Fact = (typeof FACTS)[number]

/** Lengths in characters (Unicode code points). */
export const INITIATIVE_LIMITS = {
  part: { max: 4_000 },
  line: { max: 200 },
  /** What a claim or a confirmation says. */
  words: { min: 20, max: 2_000 },
  organisation: { min: 2, max: 120 },
  /** Places where the owners work. */
  places: { max: 20 },
  /** Organisations that answer for it. */
  institutions: { max: 10 },
} as const

/** Letters that a reason for stopping has at the least. */
export const STOPPED_BECAUSE_MIN = 5

/** Initiatives on one page of the catalogue. */
export const INITIATIVES_PER_PAGE = 20

/** The earliest year since which somebody can say to have used an initiative. */
export const FIRST_ADOPTION_YEAR = 1950

/** What somebody who decides asks of a practice, in this order: the parts of its one-page brief. */
export const BRIEF_PARTS = [
  ...(['why', 'whom', 'procedures', 'providers'] as const),
  ...(['cost', 'reach', 'getting_started', 'keeping_going'] as const),
] as const satisfies readonly Part[]

/** Languages in which a brief comes as a file. */
export const BRIEF_LANGUAGES = ['nb', 'en'] as const
export type BriefLanguage = (typeof BRIEF_LANGUAGES)[number]
