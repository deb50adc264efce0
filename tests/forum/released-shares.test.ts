import { describe, expect, it } from 'vitest'
import { GROUPS, type Group } from '#server/accounts/terms.ts'
import {
  type AnswersByGroup,
  nextRelease,
  type Release,
  roundedShare,
  shownCells,
} from '#server/forum/released-shares.ts'
import { answersShown, FEWEST } from '#server/forum/shares.plain.ts'
import { dice } from './conversation.ts'

/** Answers as `chose/answered` by group. */
const answers = (said: Partial<Record<Group, `${number}/${number}`>>): AnswersByGroup =>
  Object.fromEntries(
    Object.entries(said).map(([group, text]) => {
      const [chose, answered] = text.split('/').map(Number)
      return [group, { chose, answered }]
    }),
  )

const shown = (said: Parameters<typeof answers>[0]): string[] =>
  shownCells(answers(said)).map(({ group, answered, share }) => `${group} ${share} of ${answered}`)

describe('a share', () => {
  it.each([
    [0, 5, 10],
    [5, 5, 90],
    [1, 5, 20],
    [3, 7, 45],
    [9, 12, 75],
    [0, 19, 10],
    [19, 19, 90],
    [0, 20, 0],
    [20, 20, 100],
    [1, 40, 5],
    [57, 100, 55],
    [58, 100, 60],
  ])('of %i in %i is shown as %i', (chose, answered, share) => {
    expect(roundedShare({ chose, answered })).toBe(share)
  })
})

describe('what is shown of the groups', () => {
  it.each<[why: string, said: Parameters<typeof answers>[0], cells: string[]]>([
    ['nobody answered', {}, []],
    ['four of a group are too few', { clinician: '4/4' }, []],
    ['five stand alone', { clinician: '4/5' }, ['clinician 80 of 5']],
    ['answers are rounded down', { clinician: '7/14' }, ['clinician 50 of 10']],
    ['nine service users are too few', { service_user: '9/9', clinician: '5/5' }, ['clinician 90 of 5']],
    ['ten service users stand alone', { service_user: '5/10' }, ['service_user 50 of 10']],
    ['one small group is no pool', { ngo: '4/4', clinician: '5/5' }, ['clinician 90 of 5']],
    ['two small groups are one', { ngo: '2/3', policymaker: '1/2' }, ['other 60 of 5']],
    ['two small groups may be too small together', { ngo: '1/1', policymaker: '1/3' }, []],
    ['a pool with service users needs ten', { ngo: '2/4', service_user: '2/5' }, []],
    ['and has ten', { ngo: '2/4', service_user: '4/6' }, ['other 60 of 10']],
    [
      'groups come in their order, the pool last',
      { policymaker: '3/6', researcher: '3/6', ngo: '3/4', interpreter: '1/4' },
      ['researcher 50 of 5', 'policymaker 50 of 5', 'other 50 of 5'],
    ],
  ])('%s', (_why, said, cells) => {
    expect(shown(said)).toEqual(cells)
  })

  it('and its total is the sum of what is shown', () => {
    expect(answersShown(shownCells(answers({ clinician: '5/14', researcher: '2/6', service_user: '3/4' })))).toBe(15)
  })
})

const release = (said: Parameters<typeof answers>[0], last: Release | null = null) => nextRelease(answers(said), last)
const standing = (said: Parameters<typeof answers>[0]): Release => {
  const made = release(said)
  if (!made) throw new Error('nothing could be released')
  return made
}

describe('the next release', () => {
  const before = { clinician: '5/8', researcher: '3/6' } as const
  it.each<[why: string, first: Parameters<typeof answers>[0], then: Parameters<typeof answers>[0], comes: boolean]>([
    ['does not come for nothing', before, before, false],
    ['waits for every shown cell', before, { clinician: '9/13', researcher: '6/10' }, false],
    ['comes when every shown cell grew by k', before, { clinician: '9/13', researcher: '6/11' }, true],
    ['does not come when answers were taken back', before, { clinician: '5/7', researcher: '3/5' }, false],
    ['counts growth net of what was taken back', before, { clinician: '9/12', researcher: '9/20' }, false],
    ['does not come when a shown group fell below k', before, { clinician: '20/30', researcher: '3/4' }, false],
    [
      'does not show a group that has just reached k',
      { clinician: '5/8', researcher: '3/6', ngo: '3/4' },
      { clinician: '9/13', researcher: '6/11', ngo: '4/5' },
      false,
    ],
    ['shows a group that came whole since then', before, { clinician: '9/13', researcher: '6/11', ngo: '4/5' }, true],
    ['needs ten more service users', { service_user: '5/10' }, { service_user: '9/19' }, false],
    ['comes for ten more service users', { service_user: '5/10' }, { service_user: '9/20' }, true],
    [
      'waits for the pool too',
      { clinician: '5/8', ngo: '2/3', policymaker: '1/2' },
      { clinician: '9/13', ngo: '3/4', policymaker: '2/4' },
      false,
    ],
    [
      'does not let one small group stand where two stood together',
      { clinician: '5/8', ngo: '2/4', policymaker: '1/3' },
      { clinician: '9/13', ngo: '6/9', policymaker: '1/3' },
      false,
    ],
    [
      'lets all that stood together stand alone, each with k more',
      { clinician: '5/8', ngo: '2/4', policymaker: '1/3' },
      { clinician: '9/13', ngo: '6/9', policymaker: '4/8' },
      true,
    ],
    [
      'does not let one of them stand alone with fewer than k more',
      { clinician: '5/8', ngo: '2/4', policymaker: '1/3' },
      { clinician: '9/13', ngo: '6/8', policymaker: '4/8' },
      false,
    ],
  ])('%s', (_why, first, then, comes) => {
    expect(release(then, standing(first)) !== null).toBe(comes)
  })

  it('is the same whether a withheld group has no answer or one too few', () => {
    const known = { clinician: '9/13', researcher: '6/11' } as const
    const cells = standing(known).cells
    for (const few of ['0/1', '1/1', '2/9', '9/9'] as const)
      expect(standing({ ...known, service_user: few }).cells).toEqual(cells)
  })

  it('waits while the live totals would prove that somebody withheld had answered', () => {
    // Nine clinicians at the most stand behind “90 of 5”, and one at the most behind “10 of 5”.
    const few = answers({ clinician: '0/5', researcher: '0/5', service_user: '3/3' })
    expect(nextRelease(few, null, { chose: 2, answered: 5 })).not.toBeNull()
    expect(nextRelease(few, null, { chose: 3, answered: 5 })).toBeNull()
    expect(nextRelease(few, null, { chose: 0, answered: 18 })).not.toBeNull()
    expect(nextRelease(few, null, { chose: 0, answered: 19 })).toBeNull()
  })
})

/** A crowd that reacts and takes back at random; each of its members in one group. */
function crowd(seed: number) {
  const roll = dice(seed)
  const size = 12 + roll(90)
  const people = Array.from({ length: size }, () => ({
    group: GROUPS[roll(GROUPS.length)] ?? 'ngo',
    said: undefined as boolean | undefined,
  }))
  return {
    move: () => {
      const one = people[roll(size)]
      if (one) one.said = roll(4) === 0 ? undefined : roll(3) > 0
    },
    answers: (): AnswersByGroup =>
      Object.fromEntries(
        GROUPS.map((group) => {
          const said = people.filter((one) => one.group === group && one.said !== undefined)
          return [group, { answered: said.length, chose: said.filter((one) => one.said).length }]
        }),
      ),
  }
}

const sumOf = (basis: Release['basis'], groups: readonly Group[]): number =>
  groups.reduce((sum, group) => sum + (basis[group] ?? 0), 0)

describe('whatever a crowd does', () => {
  it('neighbouring releases never differ by fewer than k in a shown cell, and nothing small is ever shown', () => {
    let compared = 0
    for (let seed = 1; seed <= 150; seed += 1) {
      const { move, answers: now } = crowd(seed)
      let last: Release | null = null
      for (let step = 0; step < 300; step += 1) {
        move()
        const all = now()
        const chose = Object.values(all).reduce((sum, one) => sum + one.chose, 0)
        const next = nextRelease(all, last, { chose, answered: chose })
        if (!next) continue
        const alone = next.cells.flatMap(({ group }) => (group === 'other' ? [] : [group]))
        const rest = GROUPS.filter((group) => !alone.includes(group))
        for (const { group, answered, share } of next.cells) {
          const members = group === 'other' ? rest : [group]
          const k = Math.max(...members.filter((one) => next.basis[one]).map((one) => FEWEST[one]))
          const count = sumOf(next.basis, members)
          expect(count).toBeGreaterThanOrEqual(k)
          expect(answered % 5 === 0 && answered <= count && count < answered + 5).toBe(true)
          expect(share % 5).toBe(0)
          if (count < 20) expect(share >= 10 && share <= 90).toBe(true)
          if (last) {
            compared += 1
            expect(count - sumOf(last.basis, members)).toBeGreaterThanOrEqual(k)
          }
        }
        for (const { group } of last?.cells ?? []) if (group !== 'other') expect(alone).toContain(group)
        last = next
      }
    }
    expect(compared).toBeGreaterThan(100)
  })
})
