import { describe, expect, it } from 'vitest'
import { initiativeRules } from '#server/permissions/initiatives.ts'
import { NOW } from '#tests/support/world.ts'
import { ACTORS, asked, cases, EVERYBODY, MEMBERS, NOBODY, type RuleTable } from './rule-table.ts'

const PUBLIC = { audience: 'public' }
const MEMBERS_ONLY = { audience: 'members' }
const ofAuthor = (thread: { audience: string }) => ({ owners: ['author'], thread })
const adoption = (thread: { audience: string }, withdrawnAt: Date | null = null) => ({
  memberId: 'author',
  withdrawnAt,
  thread,
})

/** Members of a group, without the owner. */
const OTHERS = MEMBERS.filter((name) => name !== 'the author' && name !== 'a member of no group')

const byOwners: RuleTable['evidence.claim'] = [
  ['an initiative', ofAuthor(PUBLIC), ['the author']],
  ['an initiative among members', ofAuthor(MEMBERS_ONLY), ['the author']],
  ['an initiative of two', { owners: ['member', 'author'], thread: PUBLIC }, ['a member', 'the author']],
  ['an initiative that nobody answers for', { owners: [], thread: PUBLIC }, NOBODY],
]
const byOthers: RuleTable['evidence.confirm'] = [
  ['an initiative', ofAuthor(PUBLIC), OTHERS],
  ['an initiative among members', ofAuthor(MEMBERS_ONLY), OTHERS],
  [
    'an initiative of two',
    { owners: ['member', 'author'], thread: PUBLIC },
    OTHERS.filter((name) => name !== 'a member'),
  ],
]

const formerly = { owners: ['author'], former: ['member'], thread: PUBLIC }
const once: RuleTable['evidence.confirm'] = [
  ['an initiative that was their own once', formerly, OTHERS.filter((name) => name !== 'a member')],
]

const TABLE: RuleTable = {
  'initiative.share': [['an initiative', undefined, MEMBERS]],
  'initiative.read': [
    ['an initiative', { thread: PUBLIC }, EVERYBODY],
    ['an initiative among members', { thread: MEMBERS_ONLY }, MEMBERS],
  ],
  'initiative.revise': byOwners,
  'evidence.claim': byOwners,
  'evidence.confirm': [...byOthers, ...once],
  'initiative.adopt': byOthers,
  'adoption.withdraw': [
    ['an adoption that stands', adoption(PUBLIC), ['the author']],
    ['an adoption among members', adoption(MEMBERS_ONLY), ['the author']],
    ['an adoption that was taken back', adoption(PUBLIC, NOW), NOBODY],
  ],
}

describe('of initiatives', () => {
  it('every ability is in the table', () => {
    expect(Object.keys(TABLE).sort()).toEqual(Object.keys(initiativeRules).sort())
  })

  it.each(cases(TABLE))('$ability of $state by $name: $may', ({ ability, subject, name, may }) => {
    expect(asked(ACTORS[name], ability, subject)).toBe(may)
  })
})
