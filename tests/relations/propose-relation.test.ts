import { describe, expect, it } from 'vitest'
import { transact } from '#server/platform/db.ts'
import { proposeRelation } from '#server/relations/propose-relation.ts'
import { withdrawRelation } from '#server/relations/withdraw-relation.ts'
import { testDatabase } from '#tests/support/database.ts'
import { initiative } from '#tests/support/initiatives.ts'
import { contextOf, member, thread } from '#tests/support/world.ts'
import { REASON, tied, twoEnds, tying } from './tying.ts'

const { db } = await testDatabase()

describe('what ties two', () => {
  it('is said from either end, and stands from the one that it is said of', async () => {
    const { researcher, owner, findingId, practiceId } = await twoEnds(db)
    await proposeRelation(contextOf(db, researcher), tying(findingId, practiceId))
    const changes = { tie: 'to_qualifies', voice: 'clinician' }
    await proposeRelation(contextOf(db, owner), tying(practiceId, findingId, changes))
    const rows = await db.relation.findMany({ orderBy: { kind: 'asc' } })
    const ends = { fromThreadId: findingId, toThreadId: practiceId, state: 'proposed', reason: REASON }
    expect(rows).toMatchObject([
      { kind: 'qualifies', authorId: owner.id, voice: 'clinician', ...ends },
      { kind: 'supports', authorId: researcher.id, voice: 'researcher', ...ends },
    ])
  })

  it('is confirmed at once by whoever answers for both ends', async () => {
    const owner = await member(db)
    const [one, other] = [await initiative(db, { owner }), await initiative(db, { owner })]
    const changes = { tie: 'from_adapted_from', voice: 'clinician' }
    await proposeRelation(contextOf(db, owner), tying(one.id, other.id, changes))
    expect(await db.relation.findMany()).toMatchObject([{ state: 'confirmed' }])
  })

  it('is announced to both ends', async () => {
    const { findingId, practiceId, relationId } = await tied(db)
    const signals = await db.signal.findMany({ where: { name: 'relation.proposed' } })
    expect(signals).toMatchObject([{ payload: { threadId: findingId, toThreadId: practiceId, relationId } }])
  })

  it('is made once by the same form, and refused when the form says something else', async () => {
    const { researcher, findingId, practiceId } = await twoEnds(db)
    const form = tying(findingId, practiceId)
    const first = await proposeRelation(contextOf(db, researcher), form)
    expect(await proposeRelation(contextOf(db, researcher), form)).toEqual(first)
    const other = proposeRelation(contextOf(db, researcher), { ...form, reason: `${REASON} And more.` })
    await expect(other).rejects.toMatchObject({ status: 409 })
    expect(await db.relation.count()).toBe(1)
  })

  it('is said once of the same two while it stands, also by others and at the same moment', async () => {
    const { researcher, owner, findingId, practiceId } = await twoEnds(db)
    const saying = await Promise.allSettled([
      proposeRelation(contextOf(db, researcher), tying(findingId, practiceId)),
      proposeRelation(contextOf(db, owner), tying(practiceId, findingId, { tie: 'to_supports', voice: 'clinician' })),
    ])
    const refused = saying.filter((one) => one.status === 'rejected')
    expect(refused).toMatchObject([{ reason: { status: 422, fields: { tie: { key: 'relation.said_before' } } } }])
    const [standing] = await db.relation.findMany()
    const by = standing?.authorId === owner.id ? owner : researcher
    await withdrawRelation(contextOf(db, by), { threadId: findingId, relationId: standing?.id })
    await proposeRelation(contextOf(db, researcher), tying(findingId, practiceId))
    expect(await db.relation.count({ where: { withdrawnAt: null } })).toBe(1)
  })

  it.each<[what: string, changes: Record<string, unknown>, field: string, key: string]>([
    ['a reason that is too short', { reason: 'It fits.' }, 'reason', 'field.too_short'],
    ['a reason of blanks', { reason: ' '.repeat(60) }, 'reason', 'field.missing'],
    ['an identity number', { reason: `${REASON} 13097248022` }, 'reason', 'identifier.on_line_fnr'],
    ['a kind that is none', { tie: 'from_loves' }, 'tie', 'relation.choose_tie'],
    ['what cannot be said between the two', { tie: 'from_based_on' }, 'tie', 'relation.not_between'],
    ['no other end', { other: '' }, 'other', 'relation.choose_end'],
    ['an other end that is not there', { other: '2000000000' }, 'other', 'relation.no_such_end'],
    ['a language that is none', { language: 'xx' }, 'language', 'language.choose'],
  ])('is refused with %s', async (_what, changes, field, key) => {
    const { researcher, findingId, practiceId } = await twoEnds(db)
    const saying = proposeRelation(contextOf(db, researcher), tying(findingId, practiceId, changes))
    await expect(saying).rejects.toMatchObject({ status: 422, fields: { [field]: { key } } })
    expect(await db.relation.count()).toBe(0)
  })

  it('ties nothing to itself', async () => {
    const { researcher, findingId } = await twoEnds(db)
    const saying = proposeRelation(contextOf(db, researcher), tying(findingId, findingId, { tie: 'from_led_to' }))
    await expect(saying).rejects.toMatchObject({ fields: { other: { key: 'relation.no_such_end' } } })
    const row = { reason: REASON, language: 'en', voice: 'ngo', authorId: researcher.id }
    const ends = { fromThreadId: findingId, toThreadId: findingId, kind: 'led_to' }
    const writing = transact(db, (tx) =>
      tx.relation.create({ data: { ...row, ...ends, idempotencyKey: crypto.randomUUID() } }),
    )
    await expect(writing).rejects.toThrow('relation_ends')
  })

  it('is said by members alone, in a voice of their own, of what is there', async () => {
    const { researcher, findingId, practiceId } = await twoEnds(db)
    await expect(proposeRelation(contextOf(db), tying(findingId, practiceId))).rejects.toMatchObject({ status: 403 })
    const borrowed = proposeRelation(contextOf(db, researcher), tying(findingId, practiceId, { voice: 'ngo' }))
    await expect(borrowed).rejects.toMatchObject({ status: 403 })
    const nowhere = proposeRelation(contextOf(db, researcher), tying(2_000_000_000, practiceId))
    await expect(nowhere).rejects.toMatchObject({ status: 404 })
    const { id: threadId } = await thread(db, { kind: 'discussion' })
    const anybody = await member(db)
    const changes = { tie: 'from_led_to', voice: 'clinician' }
    await proposeRelation(contextOf(db, anybody), tying(threadId, practiceId, changes))
    expect(await db.relation.findMany()).toMatchObject([{ authorId: anybody.id, state: 'proposed' }])
  })
})
