import { describe, expect, it } from 'vitest'
import { DESIGN_GROUPS, type DesignGroup, designGroupOf, designsIn } from '#server/findings/design-groups.plain.ts'
import { type CountedFindings, cellsOf, gapOf, strongestOf, unsaidIn } from '#server/findings/evidence-map.plain.ts'
import { figureOf } from '#server/findings/field-figures.plain.ts'
import { answerGroup, answerGroups, answersTo, POPULATION_ASPECTS } from '#server/findings/population.plain.ts'
import { DESIGNS, type Design } from '#server/findings/terms.ts'

const counts = (given: Partial<Record<DesignGroup, number>>): Record<DesignGroup, number> => ({
  ...{ synthesis: 0, trial: 0, observational: 0, qualitative: 0, rest: 0 },
  ...given,
})

describe('a design belongs to a group', () => {
  it.each<[Design | null, DesignGroup]>([
    ['meta_analysis', 'synthesis'],
    ['scoping_review', 'synthesis'],
    ['cluster_rct', 'trial'],
    ['quasi_experimental', 'trial'],
    ['register_based', 'observational'],
    ['before_after', 'observational'],
    ['focus_groups', 'qualitative'],
    ['guideline', 'rest'],
    ['mixed_methods', 'rest'],
    [null, 'rest'],
  ])('%s: %s', (design, group) => {
    expect(designGroupOf(design)).toBe(group)
  })

  it('and to one alone', () => {
    expect(DESIGN_GROUPS.flatMap(designsIn).sort()).toEqual([...DESIGNS].sort())
  })
})

describe('what is missing where a theme meets a population', () => {
  it.each([
    ['refugee', {}, 'absolute', null],
    ['refugee', { trial: 2 }, 'synthesis', 'trial'],
    ['refugee', { rest: 1 }, 'synthesis', 'rest'],
    ['refugee', { synthesis: 1 }, null, 'synthesis'],
    ['refugee', { synthesis: 1, trial: 4 }, null, 'synthesis'],
    ['refugee', { qualitative: 9, observational: 1 }, 'synthesis', 'observational'],
    ['pooled', {}, null, null],
    ['not_reported', { trial: 1 }, null, 'trial'],
  ] as const)('%s, %j: %s, strongest %s', (code, given, gap, strongest) => {
    expect(gapOf(code, counts(given))).toBe(gap)
    expect(strongestOf(counts(given))).toBe(strongest)
  })
})

describe('the cells of a theme', () => {
  const columns = answerGroups('status')
  const at = (code: string): number => columns.findIndex((column) => column.code === code)
  const finding = (answers: string[], group: DesignGroup, count = 1): CountedFindings => ({
    theme: 'primary-care',
    answers,
    group,
    count,
  })

  it('count a finding in every column that it speaks of', () => {
    const findings = [finding(['refugee', 'student'], 'trial', 2), finding(['refugee', 'pooled'], 'synthesis')]
    const initiatives = [{ theme: 'primary-care', answers: ['refugee'], count: 3 }]
    const cells = cellsOf(columns, { findings, initiatives })
    expect(cells[at('refugee')]).toEqual({
      findings: 3,
      strongest: 'synthesis',
      gap: null,
      initiatives: 3,
      byGroup: counts({ trial: 2, synthesis: 1 }),
    })
    expect(cells[at('student')]).toMatchObject({ findings: 2, strongest: 'trial', gap: 'synthesis', initiatives: 0 })
    expect(cells[at('pooled')]).toMatchObject({ findings: 1, gap: null })
    expect(cells[at('undocumented')]).toMatchObject({ findings: 0, gap: 'absolute', strongest: null })
  })

  it('name no gap when only one group of designs is looked at', () => {
    const cells = cellsOf(columns, { findings: [finding(['refugee'], 'trial')], initiatives: [], group: 'synthesis' })
    expect(cells[at('refugee')]).toMatchObject({ findings: 0, gap: null, strongest: null })
    expect(cells.every(({ gap }) => gap === null)).toBe(true)
  })

  it('count a study of two countries of one region once in it', () => {
    const africa = cellsOf(answerGroups('origin'), {
      findings: [finding(['014', '015', '143'], 'trial')],
      initiatives: [],
    })
    expect(africa.map(({ findings }) => findings)).toEqual([1, 0, 1, 0, 0, 0, 0])
  })

  it('do not hold what nobody has filled in', () => {
    expect(unsaidIn([finding([], 'trial', 4), finding(['pooled'], 'trial')])).toBe(4)
  })
})

describe('an answer in an address', () => {
  it.each([
    ['status', 'refugee', ['refugee']],
    ['status', 'pooled', ['pooled']],
    ['origin', '002', ['015', '014', '017', '018', '011']],
    ['origin', '014', ['014']],
    ['origin', 'not_reported', ['not_reported']],
    ['status', '002', undefined],
    ['status', 'child', undefined],
    ['age', '', undefined],
    ['age', null, undefined],
  ] as const)('%s=%s stands for %j', (aspect, code, answers) => {
    expect(answerGroup(aspect, code)?.answers).toEqual(answers)
  })

  it('is in one column of its aspect', () => {
    for (const aspect of POPULATION_ASPECTS)
      expect(answerGroups(aspect).flatMap(({ answers }) => answers)).toEqual(answersTo(aspect))
  })
})

describe('a figure beside the baseline', () => {
  it.each([
    ['states_status', 3, 12, null, 14],
    ['states_status', 0, 0, null, 14],
    ['pools_origin', 19, 19, null, 36],
    ['pools_origin', 7, 20, 35, 36],
    ['involves_users', 1, 40, 3, 5],
  ] as const)('%s: %i of %i is %s per cent', (figure, count, of, percent, baseline) => {
    expect(figureOf(figure, count, of)).toEqual({ figure, count, of, percent, baseline })
  })
})
