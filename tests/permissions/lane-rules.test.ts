import { describe, expect, it } from 'vitest'
import { tellAttempt } from '#server/initiatives/tell-attempt.ts'
import { withdrawAttempt } from '#server/initiatives/withdraw-attempt.ts'
import { attemptRules, visibleAttempts } from '#server/permissions/attempts.ts'
import { can } from '#server/permissions/can.ts'
import { helpRules } from '#server/permissions/help.ts'
import { quotationRules } from '#server/permissions/quotations.ts'
import type { Actor, MemberActor } from '#server/platform/context.ts'
import { testDatabase } from '#tests/support/database.ts'
import { initiative } from '#tests/support/initiatives.ts'
import { trying } from '#tests/support/lanes.ts'
import { contextOf, member, NOW } from '#tests/support/world.ts'
import { ACTORS, type ActorName, asked, cases, EVERYBODY, MEMBERS, NOBODY, type RuleTable } from './rule-table.ts'

const { db } = await testDatabase()
const PUBLIC = { audience: 'public' }
const MEMBERS_ONLY = { audience: 'members' }
const SPEAKING = MEMBERS.filter((name) => name !== 'a member of no group')

const attempt = (changes: Record<string, unknown> = {}) => ({
  ...{ memberId: 'author', withdrawnAt: null, answeredAt: null, thread: PUBLIC, owners: ['member'] },
  ...changes,
})
const quoted = (changes: Record<string, unknown> = {}, post: Record<string, unknown> = {}) => ({
  ...{ thread: PUBLIC, pickedById: 'member' },
  post: { authorId: 'author', withdrawnAt: null, thread: PUBLIC, ...post },
  ...changes,
})

const TABLE: RuleTable = {
  'attempt.tell': [
    ['something that stands alone', { thread: null }, SPEAKING],
    ['an initiative among members', { thread: MEMBERS_ONLY }, SPEAKING],
  ],
  'attempt.read': [
    ['an attempt', attempt(), EVERYBODY],
    ['one that stands alone', attempt({ thread: null }), EVERYBODY],
    ['one among members', attempt({ thread: MEMBERS_ONLY }), MEMBERS],
    ['one that was taken back', attempt({ withdrawnAt: NOW }), NOBODY],
  ],
  'attempt.withdraw': [
    ['an attempt', attempt(), ['the author']],
    ['one that was taken back', attempt({ withdrawnAt: NOW }), NOBODY],
  ],
  'attempt.answer': [
    ['an attempt', attempt(), ['a member']],
    ['one that was answered', attempt({ answeredAt: NOW }), NOBODY],
    ['one that was taken back', attempt({ withdrawnAt: NOW }), NOBODY],
    ['one that stands alone', attempt({ thread: null, owners: [] }), NOBODY],
  ],
  'quotation.read': [
    ['a quotation', quoted(), EVERYBODY],
    ['one beside an initiative among members', quoted({ thread: MEMBERS_ONLY }), MEMBERS],
    ['one from a conversation among members', quoted({}, { thread: MEMBERS_ONLY }), MEMBERS],
    ['one of a withdrawn post', quoted({}, { withdrawnAt: NOW }), NOBODY],
  ],
  'quotation.pick': [
    ['a post', quoted(), SPEAKING],
    ['a withdrawn post', quoted({}, { withdrawnAt: NOW }), NOBODY],
  ],
  'quotation.remove': [
    ['a quotation', quoted(), ['a member', 'the author']],
    ['one of a withdrawn post', quoted({}, { withdrawnAt: NOW }), ['a member', 'the author']],
  ],
}

describe('of attempts and quotations', () => {
  it('every ability is in the table', () => {
    expect(Object.keys(TABLE).sort()).toEqual([...Object.keys(attemptRules), ...Object.keys(quotationRules)].sort())
  })

  it.each(cases(TABLE))('$ability of $state by $name: $may', ({ ability, subject, name, may }) => {
    expect(asked(ACTORS[name], ability, subject)).toBe(may)
  })
})

describe('which attempts queries pick and which may be read is the same', () => {
  it.each(Object.keys(ACTORS) as ActorName[])('for %s', async (name) => {
    const nurse = contextOf(db, await member(db))
    for (const audience of ['public', 'members'] as const) {
      const { id } = await initiative(db, { audience })
      for (const practice of [String(id), '']) {
        await tellAttempt(nurse, trying({ practice }))
        const { attemptId } = await tellAttempt(nurse, trying({ practice }))
        await withdrawAttempt(nurse, { attemptId })
      }
    }
    const actor: Actor = ACTORS[name]
    const picked = await db.$queryRaw<{ id: number }[]>`
      SELECT attempt.id FROM attempt LEFT JOIN thread ON thread.id = attempt.thread_id WHERE ${visibleAttempts(actor)}`
    const all = await db.attempt.findMany({ include: { initiative: { include: { thread: true } } } })
    const readable = all.filter(({ withdrawnAt, initiative: tried }) =>
      can(actor, 'attempt.read', { withdrawnAt, thread: tried?.thread ?? null }),
    )
    expect(picked.map(({ id }) => id).sort()).toEqual(readable.map(({ id }) => id).sort())
    expect(readable.length).toBe(name === 'a reader' ? 3 : 4)
  })
})

describe('help with evaluation', () => {
  const researcher: MemberActor = { ...ACTORS['a member'], id: 'researcher', groups: ['researcher'] }
  const owner: MemberActor = { ...ACTORS['the author'], groups: ['researcher', 'clinician'] }
  const all = { ...ACTORS, 'a researcher': researcher, 'an owner who is a researcher': owner }
  const own = { owners: ['author'], thread: MEMBERS_ONLY }
  const who = (ability: keyof typeof helpRules, subject?: unknown): string[] =>
    Object.entries(all).flatMap(([name, actor]) => (asked(actor, ability, subject) ? [name] : []))

  it.each<[ability: keyof typeof helpRules, may: string[]]>([
    ['help.offer', ['a researcher', 'an owner who is a researcher']],
    ['help.read', ['the author', 'a researcher', 'an owner who is a researcher']],
    ['help.ask', ['the author', 'an owner who is a researcher']],
    ['help.answer', ['a researcher']],
  ])('%s is for %j', (ability, may) => {
    expect(who(ability, own)).toEqual(may)
  })

  it('has no other abilities', () => {
    expect(Object.keys(helpRules).sort()).toEqual(['help.answer', 'help.ask', 'help.offer', 'help.read'])
  })
})
