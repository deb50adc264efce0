import { describe, expect, it } from 'vitest'
import { handUpNobodysHeld } from '#server/moderation/hand-up-held.ts'
import { moderatorScope } from '#server/moderation/moderator-scope.ts'
import { type Ability, can } from '#server/permissions/can.ts'
import { heldRules, visibleHeld } from '#server/permissions/held.ts'
import { transact } from '#server/platform/db.ts'
import { testDatabase } from '#tests/support/database.ts'
import { actorOf, member, NOW, type TestMember, thread } from '#tests/support/world.ts'
import { ACTORS, type ActorName, asked, cases, MEMBERS, NOBODY, type RuleTable } from './rule-table.ts'

const { db } = await testDatabase()

const HELD = {
  ...{ authorId: 'author', themeCode: 'primary-care', language: 'nb', handedUp: false, refusedById: null },
  scope: { themes: [], languages: [] },
}
const elsewhere = { themes: ['undocumented'], languages: [] }
const arabic = { themes: [], languages: ['ar'] }
const MODERATOR: readonly ActorName[] = ['a moderator']

const SEEN: [string, object, readonly ActorName[]][] = [
  ['a text', HELD, MODERATOR],
  ['a text of one of one’s themes', { ...HELD, scope: { themes: ['primary-care'], languages: ['nb'] } }, MODERATOR],
  ['a text of another theme', { ...HELD, scope: elsewhere }, NOBODY],
  ['a text in another language', { ...HELD, scope: arabic }, NOBODY],
  ['a text that nobody answers for', { ...HELD, scope: arabic, handedUp: true }, ['a moderator', 'a coordinator']],
]

const TABLE: RuleTable = {
  'held.read': [
    ...SEEN.map(([state, subject, may]): [string, object, readonly ActorName[]] => [
      state,
      subject,
      [...may, 'the author'],
    ]),
    ['one’s own', { ...HELD, authorId: 'moderator' }, MODERATOR],
    ['a text that one has refused before', { ...HELD, refusedById: 'moderator' }, [...MODERATOR, 'the author']],
  ],
  'held.decide': [
    ...SEEN,
    ['a text that one has refused before', { ...HELD, refusedById: 'moderator' }, NOBODY],
    ['one that another has refused before', { ...HELD, refusedById: 'somebody' }, MODERATOR],
    [
      'one handed up since a moderator refused it',
      { ...HELD, handedUp: true, refusedById: 'moderator' },
      ['a coordinator'],
    ],
    [
      'one handed up since a coordinator refused it',
      { ...HELD, handedUp: true, refusedById: 'coordinator' },
      MODERATOR,
    ],
    ['one’s own', { ...HELD, authorId: 'moderator', handedUp: true }, ['a coordinator']],
  ],
  'held.answer': [
    ['a text', HELD, ['the author']],
    ['a moderator’s own', { ...HELD, authorId: 'moderator' }, MODERATOR],
  ],
  'settings.change': [['the setting', undefined, ['a coordinator', 'an administrator']]],
}

describe('who may do what with texts that wait', () => {
  it.each(cases(TABLE))('$ability of $state: $name: $may', ({ ability, subject, name, may }) => {
    expect(asked(ACTORS[name], ability, subject)).toBe(may)
  })

  it('says it of every ability', () => {
    expect(Object.keys(TABLE).sort()).toEqual((Object.keys(heldRules) as Ability[]).sort())
    expect(MEMBERS).toContain('the author')
  })
})

describe('which texts a queue shows and which may be decided about is the same', () => {
  const staff: [string, () => Promise<TestMember>][] = [
    ['a moderator of everything', () => member(db, { roles: ['moderator'] })],
    ['a moderator of a theme', () => scoped({ themes: ['undocumented'] })],
    ['a moderator of a language', () => scoped({ languages: ['ar'] })],
    ['a moderator of both', () => scoped({ themes: ['undocumented'], languages: ['ar'] })],
    ['a coordinator', () => member(db, { roles: ['coordinator'] })],
    ['a curator', () => member(db, { roles: ['curator'] })],
    ['a member', () => member(db)],
  ]
  it.each(staff)('for %s', async (_who, make) => {
    const who = await make()
    const actor = actorOf(who)
    const scope = await moderatorScope(db, actor)
    await texts(who)
    const shown = await db.$queryRaw<{ id: string }[]>`
      SELECT held_post.id FROM held_post LEFT JOIN thread ON thread.id = held_post.thread_id
       WHERE ${visibleHeld(actor, scope)}`
    const all = await db.heldPost.findMany({ include: { thread: true } })
    expect(all.length).toBe(24)
    const may = all.filter(({ authorId, themeCode, thread: of, language, handedUpAt, refusedById }) =>
      can(actor, 'held.decide', {
        ...{ authorId, themeCode: themeCode ?? of?.themeCode ?? null, language },
        ...{ handedUp: handedUpAt !== null, refusedById, scope },
      }),
    )
    expect(shown.map(({ id }) => id).sort()).toEqual(may.map(({ id }) => id).sort())
  })

  async function scoped(scope: { themes?: string[]; languages?: string[] }): Promise<TestMember> {
    const made = await member(db, { roles: ['moderator'] })
    await db.memberRole.updateMany({ where: { memberId: made.id }, data: scope })
    return made
  }

  /** Replies and openings of two themes in two languages, by somebody else and by whoever asks, who has refused some. */
  async function texts(who: TestMember): Promise<void> {
    const other = await member(db)
    const threads = {
      undocumented: (await thread(db, { theme: 'undocumented' })).id,
      'primary-care': (await thread(db, { theme: 'primary-care' })).id,
    }
    const before = { appealedAt: NOW, firstRule: 'spam', firstRefusedAt: NOW }
    for (const [author, more] of [
      [other, {}],
      [other, { ...before, refusedById: who.id }],
      [who, {}],
    ] as const)
      for (const theme of ['undocumented', 'primary-care'] as const)
        for (const language of ['ar', 'nb'])
          for (const opens of [true, false]) {
            const text = { voice: 'clinician', language, body: 'x', textKey: 'x', heldAt: NOW, authorId: author.id }
            const where = opens ? { title: 'A title', themeCode: theme } : { threadId: threads[theme] }
            const data = { ...text, ...where, ...more, idempotencyKey: crypto.randomUUID() }
            await db.heldPost.create({ data, select: { id: true } })
          }
    await transact(db, (tx) => handUpNobodysHeld(tx, NOW))
  }
})
