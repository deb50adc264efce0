import { describe, expect, it } from 'vitest'
import { PROFILE_FIELDS } from '#server/accounts/terms.ts'
import { accountRules } from '#server/permissions/accounts.ts'
import { READER } from '#server/permissions/actor.ts'
import { attemptRules } from '#server/permissions/attempts.ts'
import { authorize, rules } from '#server/permissions/can.ts'
import { findingRules } from '#server/permissions/findings.ts'
import { forumRules } from '#server/permissions/forum.ts'
import { heldRules } from '#server/permissions/held.ts'
import { helpRules } from '#server/permissions/help.ts'
import { initiativeRules } from '#server/permissions/initiatives.ts'
import { moderationRules } from '#server/permissions/moderation.ts'
import { notificationRules } from '#server/permissions/notifications.ts'
import { quotationRules } from '#server/permissions/quotations.ts'
import { relationRules } from '#server/permissions/relations.ts'
import { shapingRules } from '#server/permissions/shaping.ts'
import { translationRules } from '#server/permissions/translations.ts'
import { uploadRules } from '#server/permissions/uploads.ts'
import { ACTORS, asked, cases, EVERYBODY, MEMBERS, NOBODY, type RuleTable } from './rule-table.ts'

const THE_AUTHORS = { memberId: 'author', suspended: false }
const SUSPENDED = { memberId: 'somebody', suspended: true }

const inCase = (days: number, staff = false) => ({ id: 'member', inCase: { days, staff } })

const TABLE: RuleTable = {
  'people.read': [['the list of people', undefined, ['a coordinator']]],
  'member.read': [
    ['somebody who has confirmed their address', { email: 'a@b.no', emailVerifiedAt: new Date() }, EVERYBODY],
    ['somebody who has not', { email: 'a@b.no', emailVerifiedAt: null }, NOBODY],
    ['somebody who came by import', { email: null, emailVerifiedAt: null }, EVERYBODY],
  ],
  'profile-field.read': PROFILE_FIELDS.flatMap((field): RuleTable[string & keyof RuleTable] & object => [
    [`${field} for everyone`, { ...THE_AUTHORS, audience: 'everyone' }, EVERYBODY],
    [`${field} for members`, { ...THE_AUTHORS, audience: 'members' }, MEMBERS],
    [`${field} for nobody`, { ...THE_AUTHORS, audience: 'nobody' }, ['the author']],
    [`${field} for everyone, of somebody suspended`, { ...SUSPENDED, audience: 'everyone' }, NOBODY],
    [`${field} for members, of somebody suspended`, { ...SUSPENDED, audience: 'members' }, NOBODY],
  ]),
  'member.block': [
    ['a member', { id: 'member' }, MEMBERS.filter((name) => name !== 'a member')],
    ['a coordinator', { id: 'coordinator' }, MEMBERS.filter((name) => name !== 'a coordinator')],
  ],
  'member.suspend': [
    ['a member', { id: 'member' }, ['a coordinator']],
    ['another coordinator', { id: 'another coordinator' }, ['a coordinator']],
    ['the coordinator who asks', { id: 'coordinator' }, NOBODY],
    ['for a week, in a case', inCase(7), ['a coordinator', 'a moderator']],
    ['for thirty days, in a case', inCase(30), ['a coordinator', 'a moderator']],
    ['for longer, in a case', inCase(31), ['a coordinator']],
    ['without end, in a case', inCase(Number.POSITIVE_INFINITY), ['a coordinator']],
    ['for no time, in a case', inCase(0), ['a coordinator']],
    ['one of the staff, in a case', inCase(7, true), ['a coordinator']],
    ['the moderator who asks, in a case', { ...inCase(7), id: 'moderator' }, ['a coordinator']],
  ],
  'address.read': [
    ['a member’s address', { id: 'member' }, ['a coordinator']],
    ['one’s own', { id: 'coordinator' }, NOBODY],
  ],
  'outbox.read': [
    ['the outbox', { demo: false }, ['a coordinator']],
    ['the outbox of a demo', { demo: true }, EVERYBODY],
  ],
  'session.end': [
    ['the author’s session', { memberId: 'author' }, ['the author']],
    ['nobody’s session', { memberId: '' }, NOBODY],
  ],
}

describe('of accounts', () => {
  it('every ability is in the table', () => {
    expect(Object.keys(TABLE).sort()).toEqual(Object.keys(accountRules).sort())
  })

  it.each(cases(TABLE))('$ability of $state by $name: $may', ({ ability, subject, name, may }) => {
    expect(asked(ACTORS[name], ability, subject)).toBe(may)
  })
})

describe('a refusal', () => {
  it('knows the rules of every domain, none of them twice', () => {
    const all = [
      accountRules,
      attemptRules,
      findingRules,
      forumRules,
      heldRules,
      helpRules,
      initiativeRules,
      moderationRules,
      shapingRules,
      notificationRules,
      quotationRules,
      relationRules,
      translationRules,
      uploadRules,
    ].flatMap((of) => Object.keys(of))
    expect(Object.keys(rules).sort()).toEqual(all.sort())
  })

  it.each([
    ['thread.read', { audience: 'members' }, 404],
    ['history.read', { authorId: 'x', withdrawnAt: null, thread: { audience: 'members' } }, 404],
    ['people.read', undefined, 404],
    ['outbox.read', { demo: false }, 404],
    ['member.read', { email: 'a@b.no', emailVerifiedAt: null }, 404],
    ['profile-field.read', { memberId: 'x', audience: 'members', suspended: false }, 404],
    ['member.block', { id: 'member' }, 403],
    ['thread.open', undefined, 403],
    ['thread.reply', { audience: 'public', lockedAt: null }, 403],
    ['post.revise', { authorId: 'x', withdrawnAt: null, thread: { audience: 'public' } }, 403],
    ['post.withdraw', { authorId: 'x', withdrawnAt: null, thread: { audience: 'public' } }, 403],
    ['translation.read', { original: { withdrawn: false, thread: { audience: 'members' } } }, 404],
    ['voice.use', { group: 'clinician' }, 403],
    ['member.suspend', { id: 'member' }, 403],
    ['session.end', { memberId: 'member' }, 403],
    ['initiative.read', { thread: { audience: 'members' } }, 404],
    ['evidence.confirm', { owners: [], thread: { audience: 'members' } }, 403],
  ] as const)('of %s for %j is a %i', (ability, subject, status) => {
    const refused = () => (authorize as (...given: unknown[]) => void)(READER, ability, subject)
    expect(refused).toThrow(expect.objectContaining({ status }))
  })

  it('does not come to those who may', () => {
    expect(() => authorize(ACTORS['a member'], 'thread.read', { audience: 'members' })).not.toThrow()
  })
})
