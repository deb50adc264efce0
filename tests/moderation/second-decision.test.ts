import { beforeEach, describe, expect, it } from 'vitest'
import { decideCase } from '#server/moderation/decide-case.ts'
import { decidePage } from '#server/moderation/decide-page.ts'
import { secondDecision } from '#server/moderation/second-decision.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member, NOW } from '#tests/support/world.ts'
import { deciding, moderator } from './deciding.ts'
import { reportedPost } from './filling.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

async function proposed() {
  const about = await reportedPost(db)
  await db.moderationCase.update({ where: { id: about.id }, data: { voice: 'service_user' } })
  const first = await moderator(db)
  const made = await decideCase(contextOf(db, first), await deciding(db, about.id, { verb: 'remove' }))
  const { version } = await db.moderationCase.findUniqueOrThrow({ where: { id: about.id } })
  const body = async () => (await db.post.findFirstOrThrow({ where: { threadId: about.threadId, number: 2 } })).body
  return { about, first, made, body, answer: { caseId: about.id, version, answer: 'agree', words: '' } }
}

describe('removing what a service user wrote', () => {
  it('is a proposal, of which nobody hears', async () => {
    const { about, made, body, first } = await proposed()
    expect(made.proposed).toBe(true)
    expect(await body()).not.toBe('')
    expect([await db.custody.count(), await db.notice.count(), await db.mailMessage.count()]).toEqual([0, 0, 0])
    expect(await db.moderationCase.findUniqueOrThrow({ where: { id: about.id } })).toMatchObject({ state: 'seconding' })
    expect((await decidePage(contextOf(db, first), about.id)).may).toMatchObject({ decide: false, second: false })
    expect((await decidePage(contextOf(db, await moderator(db)), about.id)).may).toMatchObject({ second: true })
  })

  it('happens when another moderator agrees', async () => {
    const { body, answer, made } = await proposed()
    const second = await moderator(db)
    await secondDecision(contextOf(db, second), answer)
    expect(await body()).toBe('')
    const decision = await db.decision.findUniqueOrThrow({ where: { id: made.id } })
    expect(decision).toMatchObject({ agreedById: second.id, inForceAt: NOW })
    expect((await db.staffLogEntry.findMany({ orderBy: { id: 'asc' } })).map(({ verb }) => verb)).toEqual([
      'decision.proposed',
      'decision.agreed',
    ])
  })

  it('does not, when another says why not; the case is open again', async () => {
    const { about, body, answer } = await proposed()
    const second = contextOf(db, await moderator(db))
    await expect(secondDecision(second, { ...answer, answer: 'refuse' })).rejects.toMatchObject({ status: 422 })
    await secondDecision(second, { ...answer, answer: 'refuse', words: 'Ask them to rewrite it first.' })
    expect(await body()).not.toBe('')
    expect(await db.caseNote.findFirst()).toMatchObject({ body: 'Ask them to rewrite it first.' })
    expect(await db.moderationCase.findUniqueOrThrow({ where: { id: about.id } })).toMatchObject({ state: 'waiting' })
    await decideCase(contextOf(db, await moderator(db)), await deciding(db, about.id, { verb: 'rewrite' }))
    expect(await body()).toBe('')
  })

  it('is not agreed to by who proposed it, reported it, wrote it, or is no moderator; nor twice', async () => {
    const { about, first, answer, body } = await proposed()
    const agree = (who: Parameters<typeof contextOf>[1]) => secondDecision(contextOf(db, who), answer)
    await expect(agree(first)).rejects.toMatchObject({ status: 403 })
    await expect(agree({ ...about.reporter, roles: ['moderator'] })).rejects.toMatchObject({ status: 403 })
    await expect(agree({ ...about.author, roles: ['moderator'] })).rejects.toMatchObject({ status: 404 })
    await expect(agree(await member(db))).rejects.toMatchObject({ status: 404 })
    expect(await body()).not.toBe('')
    const both = await Promise.allSettled([agree(await moderator(db)), agree(await moderator(db))])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
