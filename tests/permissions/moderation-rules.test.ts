import { describe, expect, it } from 'vitest'
import type { Ability } from '#server/permissions/can.ts'
import { moderationRules } from '#server/permissions/moderation.ts'
import { ACTORS, type ActorName, asked, cases, MEMBERS, NOBODY, type RuleTable } from './rule-table.ts'

const ALL = { themes: [], languages: [] }
const CASE = {
  authorId: 'author',
  reporterIds: ['member'],
  takenById: null,
  themeCode: 'primary-care',
  language: 'nb',
  escalated: false,
  state: 'waiting',
  deciders: [],
  scope: ALL,
}
const MODERATOR: readonly ActorName[] = ['a moderator']
const UP: readonly ActorName[] = ['a moderator', 'a coordinator']
const elsewhere = { themes: ['undocumented'], languages: [] }
const arabic = { themes: [], languages: ['ar'] }

/** What holds for reading a case, and for all that asks for it. */
const SEEN: [string, object, readonly ActorName[]][] = [
  ['a case that waits', CASE, MODERATOR],
  ['a case of one of one’s themes', { ...CASE, scope: { themes: ['primary-care'], languages: ['nb'] } }, MODERATOR],
  ['a case of another theme', { ...CASE, scope: elsewhere }, NOBODY],
  ['a case in a language that one does not answer for', { ...CASE, scope: arabic }, NOBODY],
  ['a case without a theme, of who answers for some', { ...CASE, themeCode: null, scope: elsewhere }, NOBODY],
  ['a case of another theme that was handed over', { ...CASE, scope: elsewhere, takenById: 'moderator' }, MODERATOR],
  ['a case that was handed up', { ...CASE, scope: elsewhere, escalated: true }, UP],
  ['a case about oneself', { ...CASE, authorId: 'moderator', escalated: true }, ['a coordinator']],
]
const THREAD = { authorId: 'author', themeCode: 'primary-care', language: 'nb', scope: ALL }
const DECIDED = { ...CASE, state: 'decided' }

const TABLE: RuleTable = {
  'queue.read': [['the queue', undefined, UP]],
  'case.read': [...SEEN, ['a decided case', DECIDED, MODERATOR]],
  'case.handle': [...SEEN, ['a decided case', DECIDED, NOBODY]],
  'case.decide': [
    ...SEEN,
    ['a decided case', DECIDED, NOBODY],
    ['a case that one reported', { ...CASE, reporterIds: ['moderator'] }, NOBODY],
    ['an appeal against one’s own decision', { ...CASE, deciders: ['moderator'] }, NOBODY],
  ],
  'post.care': [
    ['a post', { authorId: 'author' }, MODERATOR],
    ['one’s own post', { authorId: 'moderator' }, NOBODY],
  ],
  'case.care': [
    ['a case that waits', CASE, MODERATOR],
    ['a case of another theme', { ...CASE, scope: elsewhere }, MODERATOR],
    ['a case that one reported', { ...CASE, reporterIds: ['moderator'] }, MODERATOR],
    ['a case that was handed up', { ...CASE, scope: elsewhere, escalated: true }, UP],
    ['a case about oneself', { ...CASE, authorId: 'moderator', escalated: true }, ['a coordinator']],
    ['a decided case', { ...DECIDED, escalated: true }, NOBODY],
  ],
  'care.end': [
    ...SEEN,
    ['a decided case', DECIDED, NOBODY],
    ['a case that one reported', { ...CASE, reporterIds: ['moderator'] }, NOBODY],
    ['a case that waits for a second person', { ...CASE, state: 'seconding' }, NOBODY],
  ],
  'helplines.keep': [['the numbers', undefined, ['a coordinator']]],
  'decision.undo': [
    ...SEEN,
    ['a decided case', DECIDED, MODERATOR],
    ['a case that one reported', { ...CASE, reporterIds: ['moderator'] }, NOBODY],
  ],
  'decision.read': [
    ['a decision', DECIDED, ['the author', 'a moderator']],
    ['a decision of another theme', { ...DECIDED, scope: elsewhere }, ['the author']],
    ['a decision about oneself', { ...DECIDED, authorId: 'moderator' }, MODERATOR],
  ],
  'decision.answer': [['a decision', DECIDED, ['the author']]],
  'report.write': [['a post', { authorId: 'author' }, MEMBERS.filter((name) => name !== 'the author')]],
  'commons.shape': [['the commons', undefined, ['a curator', 'a moderator']]],
  'themes.merge': [
    ['themes', { scope: ALL }, ['a curator', 'a moderator']],
    ['themes, of who answers for some', { scope: elsewhere }, NOBODY],
  ],
  'thread.moderate': [
    ['a thread', THREAD, MODERATOR],
    [
      'a thread of one of one’s themes',
      { ...THREAD, scope: { themes: ['primary-care'], languages: ['nb'] } },
      MODERATOR,
    ],
    ['a thread of another theme', { ...THREAD, scope: elsewhere }, NOBODY],
    ['a thread in a language that one does not answer for', { ...THREAD, scope: arabic }, NOBODY],
    ['one’s own thread', { ...THREAD, authorId: 'moderator' }, NOBODY],
  ],
  'staff_log.read': [['the log', undefined, UP]],
  'group.confirm': [
    ['a member', { id: 'member' }, ['a coordinator']],
    ['oneself', { id: 'coordinator' }, NOBODY],
  ],
  'staff.appoint': [
    ['a member', { id: 'member' }, ['a coordinator']],
    ['oneself', { id: 'coordinator' }, NOBODY],
  ],
}

describe('who may do what as a moderator', () => {
  it.each(cases(TABLE))('$ability of $state: $name: $may', ({ ability, subject, name, may }) => {
    expect(asked(ACTORS[name], ability, subject)).toBe(may)
  })

  it('says it of every ability', () => {
    expect(Object.keys(TABLE).sort()).toEqual((Object.keys(moderationRules) as Ability[]).sort())
  })
})
