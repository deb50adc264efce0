import { describe, expect, it } from 'vitest'
import { GROUPS } from '#server/accounts/terms.ts'
import { forumRules } from '#server/permissions/forum.ts'
import { NOW } from '#tests/support/world.ts'
import { ACTORS, asked, cases, EVERYBODY, MEMBERS, NOBODY, type RuleTable } from './rule-table.ts'

const PUBLIC = { audience: 'public' }
const MEMBERS_ONLY = { audience: 'members' }
const UNHEARD_OF = { audience: 'friends' }
const post = (thread: { audience: string }, withdrawnAt: Date | null = null) => ({
  authorId: 'author',
  withdrawnAt,
  thread,
})

const TABLE: RuleTable = {
  'thread.read': [
    ['a public thread', PUBLIC, EVERYBODY],
    ['a thread for members', MEMBERS_ONLY, MEMBERS],
    ['a thread for an audience that readers are not known to be in', UNHEARD_OF, MEMBERS],
  ],
  'thread.open': [['a thread', undefined, MEMBERS]],
  'thread.reply': [
    ['a public thread', PUBLIC, MEMBERS],
    ['a thread for members', MEMBERS_ONLY, MEMBERS],
  ],
  'post.revise': [
    ['a standing post', post(PUBLIC), ['the author']],
    ['a standing post among members', post(MEMBERS_ONLY), ['the author']],
    ['a withdrawn post', post(PUBLIC, NOW), NOBODY],
  ],
  'post.withdraw': [
    ['a standing post', post(PUBLIC), ['the author']],
    ['a standing post among members', post(MEMBERS_ONLY), ['the author']],
    ['a withdrawn post', post(PUBLIC, NOW), NOBODY],
  ],
  'history.read': [
    ['a standing post', post(PUBLIC), EVERYBODY],
    ['a standing post among members', post(MEMBERS_ONLY), MEMBERS],
    ['a withdrawn post', post(PUBLIC, NOW), NOBODY],
    ['a withdrawn post among members', post(MEMBERS_ONLY, NOW), NOBODY],
  ],
  'voice.use': [
    ['health professionals', { group: 'clinician' }, MEMBERS.filter((name) => name !== 'a member of no group')],
    ['service users', { group: 'service_user' }, ['the author']],
    ['policymakers', { group: 'policymaker' }, NOBODY],
    ['a group that does not exist', { group: 'everyone' }, NOBODY],
    ['a word out of a prototype', { group: 'constructor' }, NOBODY],
  ],
}

describe('in the forum', () => {
  it('every ability is in the table', () => {
    expect(Object.keys(TABLE).sort()).toEqual(Object.keys(forumRules).sort())
  })

  it.each(cases(TABLE))('$ability of $state by $name: $may', ({ ability, subject, name, may }) => {
    expect(asked(ACTORS[name], ability, subject)).toBe(may)
  })

  it('a member speaks as each of their groups and as no other', () => {
    const author = ACTORS['the author']
    expect(GROUPS.filter((group) => asked(author, 'voice.use', { group }))).toEqual(author.groups)
  })
})
