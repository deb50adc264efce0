import { describe, expect, it } from 'vitest'
import { mergePreview } from '#server/moderation/merge-preview.ts'
import { mergeThreads } from '#server/moderation/merge-threads.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, thread } from '#tests/support/world.ts'
import { caseAbout } from './deciding.ts'
import { REASON, two } from './moving.ts'

const { db } = await testDatabase()

describe('what cannot be merged', () => {
  const refuses = async ({ from, to, moderator }: Awaited<ReturnType<typeof two>>, key: string, id = to.id) => {
    const said = { threadId: from.id, thread: String(id), reason: REASON }
    for (const asked of [mergeThreads, mergePreview])
      await expect(asked(contextOf(db, moderator), said)).rejects.toMatchObject({ status: 409, said: { key } })
    expect(await db.threadMove.count()).toBe(0)
  }

  it('a conversation and itself', async () => {
    const both = await two(db)
    await refuses(both, 'merge.not_itself', both.from.id)
  })

  it.each([
    ['audience', { audience: 'members' }, {}],
    ['audience', {}, { audience: 'members' }],
    ['aside', { audience: 'staff' }, {}],
    ['record', { kind: 'practice' }, {}],
    ['record', { kind: 'finding' }, {}],
  ] as const)('%s', async (why, facts, into) => refuses(await two(db, facts, into), `merge.not_${why}`))

  it('outcome: a question that led to something', async () => {
    const both = await two(db)
    const said = { voice: 'clinician', language: 'en', body: 'x', html: 'x', bakedWith: 1 }
    await db.outcome.create({ data: { threadId: both.from.id, ...said } })
    await refuses(both, 'merge.not_outcome')
  })

  it('response: what a body has answered', async () => {
    const both = await two(db)
    const { from, moderator } = both
    const said = { body: 'The county', status: 'considering', reason: 'We look at it.', language: 'en' }
    await db.officialResponse.create({ data: { threadId: from.id, ...said, writtenById: moderator.id } })
    await refuses(both, 'merge.not_response')
  })

  it('case: what moderators have before them', async () => {
    const both = await two(db)
    await caseAbout(db, { subject: 'thread', threadId: both.from.id }, { authorId: both.from.authorId })
    await refuses(both, 'merge.not_case')
  })

  it('ties: what only a question may be tied by', async () => {
    const both = await two(db, {}, { kind: 'discussion' })
    const finding = await thread(db, { kind: 'finding' })
    await db.relation.create({
      data: {
        ...{ kind: 'answered_by', reason: 'It answers what was asked in every part of it.', language: 'en' },
        ...{ fromThreadId: both.from.id, toThreadId: finding.id, authorId: both.from.kari.id, voice: 'clinician' },
        idempotencyKey: crypto.randomUUID(),
      },
    })
    await refuses(both, 'merge.not_ties')
  })

  it.each([
    ['no such thread', '99999', REASON, 'thread'],
    ['no reason', undefined, '', 'reason'],
  ])('%s', async (_what, id, reason, field) => {
    const { from, to, moderator } = await two(db)
    const said = { threadId: from.id, thread: id ?? String(to.id), reason }
    await expect(mergeThreads(contextOf(db, moderator), said)).rejects.toMatchObject({
      ...{ status: 422, fields: { [field]: expect.anything() } },
    })
  })
})
