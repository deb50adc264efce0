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

const question = (thread: { audience: string }) => ({ ...thread, authorId: 'author', kind: 'question' })
const answer = (thread: { audience: string }) => ({ authorId: 'member', withdrawnAt: null, thread: question(thread) })

const TABLE: RuleTable = {
  'thread.read': [
    ['a public thread', PUBLIC, EVERYBODY],
    ['a thread for members', MEMBERS_ONLY, MEMBERS],
    ['a thread that moderators took out of sight', { audience: 'staff' }, ['a moderator']],
    ['a thread that went into another one', { audience: 'merged' }, []],
    ['a thread for an audience that nobody is known to be in', UNHEARD_OF, ['a moderator']],
  ],
  'thread.open': [['a thread', undefined, MEMBERS]],
  'thread.reply': [
    ['a public thread', { ...PUBLIC, lockedAt: null }, MEMBERS],
    ['a thread for members', { ...MEMBERS_ONLY, lockedAt: null }, MEMBERS],
    ['a locked thread', { ...PUBLIC, lockedAt: NOW }, ['a moderator']],
  ],
  'slow.pass': [
    ['a slow thread', { authorId: 'author' }, ['a moderator']],
    ['one’s own slow thread', { authorId: 'moderator' }, NOBODY],
  ],
  'thread.invite': [
    ['a public thread that one has spoken in', { ...PUBLIC, spoken: true }, MEMBERS],
    ['a thread for members that one has spoken in', { ...MEMBERS_ONLY, spoken: true }, MEMBERS],
    ['a thread that one has only read', { ...PUBLIC, spoken: false }, NOBODY],
  ],
  'question.close': [
    ['a question', question(PUBLIC), ['the author']],
    ['a question among members', question(MEMBERS_ONLY), ['the author']],
    ['a conversation that is no question', { ...question(PUBLIC), kind: 'discussion' }, NOBODY],
  ],
  'post.mark_helped': [
    ['an answer', answer(PUBLIC), ['the author']],
    ['an answer among members', answer(MEMBERS_ONLY), ['the author']],
    ['a withdrawn answer', { ...answer(PUBLIC), withdrawnAt: NOW }, NOBODY],
    ['the own post of the one who asked', { ...answer(PUBLIC), authorId: 'author' }, NOBODY],
    ['a post of what is no question', { ...answer(PUBLIC), thread: { ...question(PUBLIC), kind: 'call' } }, NOBODY],
  ],
  'theme.follow': [['a theme', undefined, MEMBERS]],
  'thread.retitle': [
    ['a public thread', question(PUBLIC), ['the author']],
    ['a thread for members', question(MEMBERS_ONLY), ['the author']],
  ],
  'post.bookmark': [
    ['a standing post', post(PUBLIC), MEMBERS],
    ['a standing post among members', post(MEMBERS_ONLY), MEMBERS],
    ['a withdrawn post', post(PUBLIC, NOW), NOBODY],
  ],
  'post.continue': [
    ['a standing post', post(PUBLIC), MEMBERS],
    ['a standing post among members', post(MEMBERS_ONLY), MEMBERS],
    ['a withdrawn post', post(PUBLIC, NOW), NOBODY],
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
  'post.react': [
    [
      'a standing post',
      post(PUBLIC),
      MEMBERS.filter((name) => name !== 'the author' && name !== 'a member of no group'),
    ],
    [
      'a standing post among members',
      post(MEMBERS_ONLY),
      MEMBERS.filter((name) => name !== 'the author' && name !== 'a member of no group'),
    ],
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
