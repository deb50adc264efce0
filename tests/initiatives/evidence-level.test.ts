import { describe, expect, it } from 'vitest'
import type { Group } from '#server/accounts/terms.ts'
import {
  type Confirmation,
  confirmableRungs,
  type Demand,
  evidenceLevel,
  isConfirmed,
  type LevelFacts,
  nextRung,
  RUNG_OF,
} from '#server/initiatives/evidence-level.plain.ts'
import { CONFIRMED_RUNGS, type ConfirmedRung, FACTS, RUNGS } from '#server/initiatives/terms.ts'

const by = (memberId: string, voice: Group, rung: ConfirmedRung = 5): Confirmation => ({ memberId, voice, rung })
const TWO = [by('a', 'clinician'), by('b', 'service_user')]
const ALL: LevelFacts = { told: true, declared: FACTS, usedElsewhere: 1, measuredElsewhere: 0, confirmations: TWO }
const without = (...facts: string[]): LevelFacts['declared'] => FACTS.filter((fact) => !facts.includes(fact))
const NOTHING: LevelFacts = { told: false, declared: [], usedElsewhere: 0, measuredElsewhere: 0, confirmations: [] }

describe('the rung that an initiative stands on', () => {
  it.each<[what: string, facts: Partial<LevelFacts>, level: number, demands: Demand[] | undefined]>([
    ['all that there is', {}, 5, undefined],
    ['nothing told', { told: false }, 0, ['told']],
    ['nothing measured', { declared: without('outcomes') }, 1, ['outcomes']],
    ['no comparison', { declared: without('comparison') }, 2, ['comparison']],
    [
      'no comparison and nobody to confirm it',
      { declared: ['outcomes'], confirmations: [] },
      2,
      ['comparison', 'confirmed'],
    ],
    ['nobody to confirm', { confirmations: [] }, 2, ['confirmed']],
    ['nobody from outside', { declared: without('outside_evaluator') }, 3, ['independent']],
    ['another place with data instead', { declared: without('outside_evaluator'), measuredElsewhere: 1 }, 5, undefined],
    ['no manual', { declared: without('manual') }, 4, ['manual']],
    ['no use elsewhere', { usedElsewhere: 0 }, 4, ['used_elsewhere']],
    ['neither manual nor use', { usedElsewhere: 0, declared: without('manual') }, 4, ['manual', 'used_elsewhere']],
    ['confirmation of rung 3 alone', { confirmations: [by('a', 'clinician', 3), by('b', 'ngo', 3)] }, 3, ['confirmed']],
    ['confirmation up to rung 4', { confirmations: [by('a', 'clinician', 4), by('b', 'ngo', 4)] }, 4, ['confirmed']],
    [
      'confirmation of 3 by one, of 4 by another',
      { confirmations: [by('a', 'clinician', 3), by('b', 'ngo', 4)] },
      3,
      ['confirmed'],
    ],
    ['confirmation by one', { confirmations: [by('a', 'clinician')] }, 2, ['confirmed']],
  ])('with %s', (_what, changes, level, demands) => {
    const facts = { ...ALL, ...changes }
    expect(evidenceLevel(facts)).toBe(level)
    expect(nextRung(facts)?.demands).toEqual(demands)
    expect(nextRung(facts)?.rung).toBe(level === 5 ? undefined : level + 1)
  })

  it('is none of the upper ones while a lower one is missing', () => {
    for (const fact of FACTS) {
      const facts = { ...ALL, declared: without(fact) }
      expect(evidenceLevel(facts)).toBe(RUNG_OF[fact] - 1)
    }
    expect(evidenceLevel(NOTHING)).toBe(0)
  })
})

describe('a rung is confirmed', () => {
  it.each<[who: string, confirmations: Confirmation[], confirmed: boolean]>([
    ['nobody', [], false],
    ['one person', [by('a', 'clinician')], false],
    ['one person in two voices', [by('a', 'clinician', 3), by('a', 'service_user', 4)], false],
    ['two people of the same group', [by('a', 'clinician'), by('b', 'clinician')], false],
    ['two people of two groups', [by('a', 'clinician'), by('b', 'ngo')], true],
    ['three, two of them of one group', [by('a', 'clinician'), by('b', 'clinician'), by('c', 'ngo')], true],
    [
      'one in two voices, and another in one of them',
      [by('a', 'clinician', 3), by('a', 'ngo', 4), by('b', 'ngo', 3)],
      true,
    ],
  ])('by %s: %#', (_who, confirmations, confirmed) => {
    expect(isConfirmed(3, confirmations)).toBe(confirmed)
  })

  it.each(CONFIRMED_RUNGS.flatMap((rung) => CONFIRMED_RUNGS.map((said) => [rung, said] as const)))(
    'the %i. by those who confirm the %i.',
    (rung, said) => {
      expect(isConfirmed(rung, [by('a', 'clinician', said), by('b', 'ngo', said)])).toBe(said >= rung)
    },
  )
})

describe('the rungs that others may confirm', () => {
  it.each<[what: string, facts: Partial<LevelFacts>, rungs: number[]]>([
    ['all of them when all is declared', { confirmations: [] }, [3, 4, 5]],
    ['also those that are confirmed', {}, [3, 4, 5]],
    ['none when nothing is told', { told: false }, []],
    ['none when nothing was measured', { declared: without('outcomes') }, []],
    ['none without a comparison', { declared: without('comparison') }, []],
    ['the third without anybody from outside', { declared: without('outside_evaluator') }, [3]],
    ['those below the fifth without a manual', { declared: without('manual') }, [3, 4]],
    ['those below the fifth without use elsewhere', { usedElsewhere: 0 }, [3, 4]],
  ])('are %s', (_what, changes, rungs) => {
    expect(confirmableRungs({ ...ALL, ...changes })).toEqual(rungs)
  })

  it('ask for facts in the order of the ladder', () => {
    expect(FACTS.map((fact) => RUNG_OF[fact])).toEqual(RUNGS.filter((rung) => rung > 1))
  })
})
