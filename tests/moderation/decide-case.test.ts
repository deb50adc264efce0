import { beforeEach, describe, expect, it } from 'vitest'
import { revisePost } from '#server/forum/revise-post.ts'
import { threadChanges } from '#server/forum/thread-changes.ts'
import { threadPage } from '#server/forum/thread-page.ts'
import { withdrawPost } from '#server/forum/withdraw-post.ts'
import { decideCase } from '#server/moderation/decide-case.ts'
import { VERBS } from '#server/moderation/decisions.plain.ts'
import { noticesPage } from '#server/notifications/notices-page.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { announced, counters } from '#tests/forum/conversation.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW } from '#tests/support/world.ts'
import { decided, deciding, moderator, STATEMENT } from './deciding.ts'
import { reportedPost } from './filling.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const WORDS = 'A family that can be recognised.'
const postOf = (at: { threadId: number; number: number }) =>
  db.post.findUniqueOrThrow({ where: { threadId_number: { threadId: at.threadId, number: at.number } } })

describe('what each choice does', () => {
  it.each([
    ['keep', null, 'decided', 'report_kept', []],
    ['warn', null, 'decided', 'report_acted', ['decision_made']],
    ['rewrite', 'hidden', 'asked', 'report_acted', ['decision_made']],
    ['hide', 'hidden', 'decided', 'report_acted', ['decision_made']],
    ['remove', 'removed', 'decided', 'report_acted', ['decision_made']],
  ] as const)('%s', async (verb, setAside, state, toReporter, toAuthor) => {
    const about = await reportedPost(db)
    const { id, by } = await decided(db, about.id, verb)
    const post = await postOf(about)
    expect([post.body, post.html === ''].join()).toBe(setAside ? ',true' : `${WORDS},false`)
    expect(post).toMatchObject({ setAside, setAsideRule: setAside && 'named_person', withdrawnAt: setAside && NOW })
    expect(await db.moderationCase.findUniqueOrThrow({ where: { id: about.id } })).toMatchObject({ state, version: 2 })
    const kindsOf = async (who: typeof by) =>
      (await noticesPage(contextOf(db, who), {})).notices.map(({ kind, actorName }) => [kind, actorName])
    expect(await kindsOf(about.reporter)).toEqual([[toReporter, null]])
    expect(await kindsOf(about.author)).toEqual(toAuthor.map((kind) => [kind, null]))
    expect(await db.mailMessage.count({ where: { body: { contains: 'In a small place' } } })).toBe(toAuthor.length)
    expect(await db.report.count({ where: { answeredAt: NOW } })).toBe(1)
    const [deed] = await db.staffLogEntry.findMany()
    expect(deed).toMatchObject({ staffId: by.id, verb: 'decision.made', caseId: about.id })
    expect(deed?.details).toEqual({ verb, rule: 'named_person' })
    expect(JSON.stringify(deed, (_, each) => String(each) && (typeof each === 'bigint' ? '' : each))).not.toContain(
      WORDS,
    )
    const decision = await db.decision.findUniqueOrThrow({ where: { id }, include: { custody: true } })
    expect(decision).toMatchObject({ verb, statement: STATEMENT, inForceAt: NOW, madeById: by.id })
    expect(decision.custody.map(({ kept, eraseAt }) => [(kept as { body: string }).body, eraseAt])).toEqual(
      setAside ? [[WORDS, new Date('2027-03-15T10:00:00Z')]] : [],
    )
    const { kept, counted } = await counters(db, about.threadId)
    expect(kept).toEqual(counted)
  })

  it('a post out of sight says by which rule, in the reader’s language, on its page and to open ones', async () => {
    const about = await reportedPost(db)
    const before = await threadPage(contextOf(db), { id: about.threadId, after: 0 })
    await decided(db, about.id, 'hide')
    expect((await announced(db)).find(({ name }) => name === 'post.set_aside')?.payload).toEqual({
      ...{ threadId: about.threadId, number: 2, revision: 3, postCount: 1 },
    })
    const { posts } = await threadPage(contextOf(db), { id: about.threadId, after: 0 })
    const words = 'Hidden by moderators: Someone can be recognised'
    expect(posts[1]).toMatchObject({
      author: null,
      html: '',
      aside: { href: '/rules#named_person', words },
      reactions: {},
    })
    const { revision: since } = before.thread
    const changes = await threadChanges(contextOf(db, undefined, { locale: 'nb' }), { id: about.threadId, since })
    expect(changes.posts.map(({ aside }) => aside?.words)).toEqual(['Skjult av moderatorer: Noen kan kjennes igjen'])
  })
})

const REFUSED = { status: 403 }
const AWAY = { status: 404 }
describe('who decides', () => {
  const cast = async (who: string, about: Awaited<ReturnType<typeof reportedPost>>) => {
    if (who === 'its author') return { ...about.author, roles: ['moderator'] as const }
    if (who === 'who reported it') return { ...about.reporter, roles: ['moderator'] as const }
    const roles = ['moderator', 'coordinator', 'curator'].filter((role) => who === `a ${role}`) as ['moderator']
    return who === 'a reader' ? undefined : member(db, { roles })
  }
  it.each([
    ['a moderator', undefined],
    ['a member', AWAY],
    ['a curator', AWAY],
    ['a coordinator', AWAY],
    ['its author', AWAY],
    ['who reported it', REFUSED],
    ['a reader', REFUSED],
  ] as const)('%s', async (who, refusal) => {
    for (const verb of VERBS) {
      const about = await reportedPost(db)
      const asking = decideCase(contextOf(db, await cast(who, about)), await deciding(db, about.id, { verb }))
      if (refusal) await expect(asking).rejects.toMatchObject(refusal)
      else await expect(asking).resolves.toMatchObject({ proposed: false })
      expect(await db.decision.count({ where: { caseId: about.id } })).toBe(refusal ? 0 : 1)
    }
  })

  it.each([
    ['waiting', undefined],
    ['taken', undefined],
    ['asked', undefined],
    ['seconding', { status: 409 }],
    ['decided', { status: 409 }],
  ] as const)('a case that is %s', async (state, refusal) => {
    const by = await moderator(db)
    const about = await reportedPost(db, { state, ...(state === 'taken' ? { takenBy: by } : {}) })
    const asking = decideCase(contextOf(db, by), await deciding(db, about.id))
    if (refusal) await expect(asking).rejects.toMatchObject(refusal)
    else await expect(asking).resolves.toMatchObject({ proposed: false })
  })
})

it.each<[string, Record<string, unknown>, object]>([
  ['a case that has changed', { version: 7 }, { status: 409, said: { key: 'decide.changed_meanwhile' } }],
  ['no choice', { verb: '' }, { status: 422, fields: { verb: { key: 'field.choose' } } }],
  ['a rule that is not published', { rule: 'taste' }, { status: 422 }],
  [
    'too few words to the author',
    { statement: 'No.' },
    { status: 422, fields: { statement: { key: 'field.too_short' } } },
  ],
  ['an identity number', { statement: `${STATEMENT} 13097248022` }, { status: 422 }],
])('%s is refused, and nothing has happened', async (_what, changes, refusal) => {
  const about = await reportedPost(db)
  const asking = decideCase(contextOf(db, await moderator(db)), await deciding(db, about.id, changes))
  await expect(asking).rejects.toMatchObject(refusal)
  expect((await postOf(about)).body).toBe(WORDS)
  expect(await db.staffLogEntry.count()).toBe(0)
})

describe('at the same time', () => {
  it('two moderators decide once', async () => {
    const about = await reportedPost(db)
    const input = await deciding(db, about.id)
    const both = await Promise.allSettled(
      [await moderator(db), await moderator(db)].map((by) => decideCase(contextOf(db, by), input)),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db.custody.count()).toBe(1)
  })

  it('its author edits: custody holds what was said last, or the edit is refused in words', async () => {
    const about = await reportedPost(db)
    const { threadId, number } = about
    const edit = { threadId, number, revision: 2, body: 'The same family, and their street.', language: 'en' }
    const [, edited] = await Promise.allSettled([
      decided(db, about.id, 'hide'),
      revisePost(contextOf(db, about.author), edit),
    ])
    const { kept } = await db.custody.findFirstOrThrow()
    expect((kept as { body: string }).body).toBe(edited.status === 'fulfilled' ? edit.body : WORDS)
    if (edited.status === 'rejected')
      expect(edited.reason).toMatchObject({ status: 409, said: { key: 'post.set_aside' } })
    expect((await postOf(about)).body).toBe('')
  })

  it('its author takes it back: it is withdrawn or hidden, and never counted twice', async () => {
    const about = await reportedPost(db)
    const { threadId, number } = about
    await Promise.allSettled([
      decided(db, about.id, 'remove'),
      withdrawPost(contextOf(db, about.author), { threadId, number }),
    ])
    const { kept, counted } = await counters(db, threadId)
    expect(kept).toEqual(counted)
    expect(await db.custody.count()).toBe((await postOf(about)).setAside ? 1 : 0)
  })
})

it('what its author took back cannot be hidden, and can be left', async () => {
  const about = await reportedPost(db)
  await withdrawPost(contextOf(db, about.author), { threadId: about.threadId, number: about.number })
  await expect(decided(db, about.id, 'hide')).rejects.toMatchObject({ status: 409, said: { key: 'decide.gone' } })
  await decided(db, about.id, 'keep')
})

it('a post that waits to be rewritten can be left as it is after all, or removed from the same custody', async () => {
  const about = await reportedPost(db)
  await decided(db, about.id, 'rewrite')
  await decided(db, about.id, 'keep')
  expect(await postOf(about)).toMatchObject({ body: WORDS, setAside: null, withdrawnAt: null })
  expect(await db.decision.count({ where: { verb: 'rewrite', undoneAt: NOW } })).toBe(1)
  const other = await reportedPost(db)
  await decided(db, other.id, 'rewrite')
  const { id } = await decided(db, other.id, 'remove')
  expect(await postOf(other)).toMatchObject({ body: '', setAside: 'removed' })
  expect(await db.custody.findFirstOrThrow()).toMatchObject({ decisionId: id })
})
