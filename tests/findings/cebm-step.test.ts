import { describe, expect, it } from 'vitest'
import { cebmStep } from '#server/findings/cebm-step.ts'
import { DESIGNS, type Design, QUESTIONS, type Question } from '#server/findings/terms.ts'

describe('the step of a study (Oxford CEBM 2011)', () => {
  it.each<[Question, Design, ReturnType<typeof cebmStep>]>([
    ['prevalence', 'register_based', 1],
    ['prevalence', 'systematic_review', 2],
    ['prevalence', 'cross_sectional', 3],
    ['prevalence', 'case_series', 4],
    ['prevalence', 'rct', undefined],
    ['diagnosis', 'systematic_review', 1],
    ['diagnosis', 'diagnostic_accuracy', 2],
    ['diagnosis', 'case_control', 4],
    ['prognosis', 'meta_analysis', 1],
    ['prognosis', 'cohort', 3],
    ['prognosis', 'case_series', 4],
    ['benefit', 'systematic_review', 1],
    ['benefit', 'cluster_rct', 2],
    ['benefit', 'cohort', 3],
    ['benefit', 'before_after', 4],
    ['benefit', 'expert_opinion', 5],
    ['common_harm', 'rct', 2],
    ['rare_harm', 'register_based', 3],
    ['screening', 'stepped_wedge', 2],
    ['benefit', 'protocol', undefined],
    ['experience', 'cross_sectional', undefined],
  ])('for %s by %s is %s', (question, design, step) => {
    expect(cebmStep(question, design)).toBe(step)
  })

  it.each<Design>([
    'qualitative_interviews',
    'focus_groups',
    'ethnography',
    'participatory_action',
    'qualitative_synthesis',
  ])('is none for %s, whatever was asked', (design) => {
    for (const question of [...QUESTIONS, null]) expect(cebmStep(question, design)).toBe('qualitative')
  })

  it('is none where the question or the design is not known', () => {
    for (const design of DESIGNS) expect([undefined, 'qualitative']).toContain(cebmStep(null, design))
    for (const question of QUESTIONS) expect(cebmStep(question, null)).toBeUndefined()
  })
})
