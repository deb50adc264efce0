/** What the field says of whom it studies: three figures. */
export const FIELD_FIGURES = ['states_status', 'pools_origin', 'involves_users'] as const
export type FieldFigure = (typeof FIELD_FIGURES)[number]

/**
 * Per cent of 303 Norwegian papers of 2008–2020 [Laue, Diaz, Eriksen, Risør 2021, doi:10.1177/14034948211032494]: state
 * migrant status, pool or omit where people came from, involve users. Only 15 of them describe an intervention.
 */
export const BASELINE: Readonly<Record<FieldFigure, number>> = {
  states_status: 14,
  pools_origin: 36,
  involves_users: 5,
}

/** What the baseline was counted in. */
export const BASELINE_STUDY = {
  papers: 303,
  from: 2008,
  to: 2020,
  interventions: 15,
  doi: '10.1177/14034948211032494',
} as const

/** So few findings say nothing in per cent: one more would move the figure by five points or more. */
const TOO_FEW = 20

/** A figure of our own records beside the baseline. */
export interface FigureView {
  figure: FieldFigure
  /** Findings of which it is true, of those in which the question is answered. */
  count: number
  of: number
  /** Whole per cent; null where there are too few for one. */
  percent: number | null
  baseline: number
}

/** A figure with what it is compared with. Of fewer than 20 findings no per cent is said. */
export const figureOf = (figure: FieldFigure, count: number, of: number): FigureView => ({
  figure,
  count,
  of,
  percent: of < TOO_FEW ? null : Math.round((count / of) * 100),
  baseline: BASELINE[figure],
})
