import { DESIGNS, type Design } from './terms.ts'

/** Designs in five groups, as evidence-and-gap maps sort them [3ie, Campbell]: what draws studies together comes first. */
export const DESIGN_GROUPS = ['synthesis', 'trial', 'observational', 'qualitative', 'rest'] as const
export type DesignGroup = (typeof DESIGN_GROUPS)[number]

const DESIGNS_OF: Readonly<Record<Exclude<DesignGroup, 'rest'>, readonly Design[]>> = {
  synthesis: ['systematic_review', 'meta_analysis', 'qualitative_synthesis', 'scoping_review'],
  trial: ['rct', 'cluster_rct', 'stepped_wedge', 'quasi_experimental', 'interrupted_time_series'],
  observational: [
    'cohort',
    'register_based',
    'case_control',
    'cross_sectional',
    'before_after',
    'diagnostic_accuracy',
    'case_series',
  ],
  qualitative: ['qualitative_interviews', 'focus_groups', 'ethnography', 'participatory_action'],
}

/** The group of a design. What has no group of its own is in the `rest`, and so is a finding whose design nobody has said. */
export const designGroupOf = (design: Design | null): DesignGroup =>
  DESIGN_GROUPS.find((group) => group !== 'rest' && design !== null && DESIGNS_OF[group].includes(design)) ?? 'rest'

/** The designs of a group. */
export const designsIn = (group: DesignGroup): readonly Design[] =>
  DESIGNS.filter((design) => designGroupOf(design) === group)
