import { describe, expect, it } from 'vitest'
import {
  appealUntil,
  asideBy,
  canBeAppealed,
  monthsAfter,
  needsTwo,
  VERBS,
  verbsFor,
} from '#server/moderation/decisions.plain.ts'
import { SUBJECTS } from '#server/moderation/terms.ts'

it('only a post can be asked to be rewritten, and everything can be left as it is or removed', () => {
  expect(SUBJECTS.filter((subject) => verbsFor(subject).includes('rewrite'))).toEqual(['post'])
  for (const verb of ['keep', 'warn', 'remove'] as const)
    expect(SUBJECTS.filter((subject) => !verbsFor(subject).includes(verb))).toEqual([])
})

it.each([
  ['keep', undefined],
  ['warn', undefined],
  ['rewrite', 'hidden'],
  ['hide', 'hidden'],
  ['remove', 'removed'],
] as const)('%s leaves it %s', (verb, how) => expect(asideBy(verb)).toBe(how))

it('only removing what a service user wrote takes two', () => {
  const two = VERBS.flatMap((verb) =>
    ['service_user', 'clinician', null].map((voice) => [verb, voice] as const),
  ).filter(([verb, voice]) => needsTwo(verb, voice))
  expect(two).toEqual([['remove', 'service_user']])
})

it.each([
  ['2026-09-15T10:00:00Z', 6, '2027-03-15T10:00:00.000Z'],
  ['2026-08-31T10:00:00Z', 6, '2027-02-28T10:00:00.000Z'],
  ['2027-08-31T10:00:00Z', 6, '2028-02-29T10:00:00.000Z'],
  ['2026-01-31T23:59:59Z', 1, '2026-02-28T23:59:59.000Z'],
])('of %s, %i months later is %s', (from, months, to) =>
  expect(monthsAfter(new Date(from), months).toISOString()).toBe(to),
)

describe('whether a decision can be appealed', () => {
  const at = new Date('2026-09-15T10:00:00Z')
  const decision = { verb: 'hide', inForceAt: at, undoneAt: null, appealedAt: null }
  const last = new Date(appealUntil(at).getTime() - 1)
  it.each<[string, object, Date, boolean]>([
    ['at once', {}, at, true],
    ['within six months', {}, last, true],
    ['after six months', {}, appealUntil(at), false],
    ['a warning', { verb: 'warn' }, at, true],
    ['that all was left as it is', { verb: 'keep' }, at, false],
    ['the answer to an appeal', { verb: 'uphold' }, at, false],
    ['a proposal', { inForceAt: null }, at, false],
    ['one that was taken back', { undoneAt: at }, at, false],
    ['one that was appealed', { appealedAt: at }, at, false],
  ])('%s', (_what, changes, now, may) => expect(canBeAppealed({ ...decision, ...changes }, now)).toBe(may))
})
