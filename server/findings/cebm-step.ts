import type { Design, Question } from './terms.ts'

/** Designs whose answers are not of more or less: the steps do not apply to them. */
const QUALITATIVE: ReadonlySet<Design> = new Set([
  'qualitative_synthesis',
  'qualitative_interviews',
  'focus_groups',
  'ethnography',
  'participatory_action',
])

/** A step of the ladder; 1 is the highest. */
export type CebmStep = 1 | 2 | 3 | 4 | 5

const SYNTHESES = ['systematic_review', 'meta_analysis'] as const
const TRIALS = ['rct', 'cluster_rct', 'stepped_wedge'] as const
const CONTROLLED = ['quasi_experimental', 'cohort', 'register_based'] as const
/** Case series, case-control, and what is compared with an earlier time. */
const WEAKER = ['case_control', 'case_series', 'before_after', 'interrupted_time_series'] as const

type Ladder = Readonly<Partial<Record<Design, CebmStep>>>
const rungs = (...steps: readonly (readonly [CebmStep, readonly Design[]])[]): Ladder =>
  Object.fromEntries(steps.flatMap(([step, designs]) => designs.map((design) => [design, step])))

/** Benefits, harms and screening are answered by trials. */
const OF_INTERVENTIONS = rungs(
  [1, SYNTHESES],
  [2, TRIALS],
  [3, CONTROLLED],
  [4, WEAKER],
  [5, ['modelling', 'expert_opinion']],
)

const LADDERS: Readonly<Partial<Record<Question, Ladder>>> = {
  // “Local and current random sample surveys (or censuses)” stand above syntheses of surveys from elsewhere. Whether a
  // survey drew its sample at random is not known here, so it is held to be one that did not.
  prevalence: rungs([1, ['register_based']], [2, SYNTHESES], [3, ['cross_sectional', 'cohort']], [4, ['case_series']]),
  diagnosis: rungs(
    [1, SYNTHESES],
    [2, ['diagnostic_accuracy']],
    [3, ['cross_sectional', 'survey_validation']],
    [4, ['case_control', 'case_series']],
    [5, ['modelling', 'expert_opinion']],
  ),
  // Step 2 is for inception cohorts; whether a cohort is one is not known here.
  prognosis: rungs([1, SYNTHESES], [3, ['cohort', 'register_based', ...TRIALS]], [4, ['case_control', 'case_series']]),
  benefit: OF_INTERVENTIONS,
  common_harm: OF_INTERVENTIONS,
  rare_harm: OF_INTERVENTIONS,
  screening: OF_INTERVENTIONS,
}

/**
 * The level of evidence of one study: its step in the table of the Oxford Centre for Evidence-Based Medicine for the
 * question that it asked [OCEBM Levels of Evidence Working Group 2011, “The Oxford 2011 Levels of Evidence”].
 * @returns `qualitative` for designs to which steps do not apply; undefined where the table has no place for the design,
 * or what was asked is not known
 */
export function cebmStep(
  question: Question | null | undefined,
  design: Design | null | undefined,
): CebmStep | 'qualitative' | undefined {
  if (design && QUALITATIVE.has(design)) return 'qualitative'
  return question && design ? LADDERS[question]?.[design] : undefined
}
