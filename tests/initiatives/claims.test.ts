import { describe, expect, it } from 'vitest'
import { claimEvidence } from '#server/initiatives/claim-evidence.ts'
import { confirmEvidence } from '#server/initiatives/confirm-evidence.ts'
import { evidencePage } from '#server/initiatives/evidence-page.ts'
import { FACTS, INITIATIVE_LIMITS } from '#server/initiatives/terms.ts'
import { withdrawClaim } from '#server/initiatives/withdraw-claim.ts'
import { announced, minutes } from '#tests/forum/conversation.ts'
import { testDatabase } from '#tests/support/database.ts'
import { confirming, initiative, standing, WORDS } from '#tests/support/initiatives.ts'
import { contextOf, member, thread } from '#tests/support/world.ts'

const { db } = await testDatabase()

const claim = (threadId: number, fact: string, words = WORDS) => ({ threadId, fact, words })

describe('declaring what the evidence rests on', () => {
  it('raises the level, and is shown with who said so and when', async () => {
    const { id, owner } = await initiative(db)
    expect(await standing(db, id)).toMatchObject({ level: 0 })
    await claimEvidence(contextOf(db, owner), claim(id, 'outcomes'))
    expect(await standing(db, id)).toMatchObject({ level: 2, stage: 'pilot' })
    const { level, next, claims } = await evidencePage(contextOf(db), id)
    expect({ level, next }).toEqual({ level: 2, next: { rung: 3, demands: ['comparison', 'confirmed'] } })
    expect(claims).toMatchObject([{ fact: 'outcomes', rung: 2, words: WORDS, by: { publicId: owner.publicId } }])
    expect(await announced(db)).toEqual([{ name: 'evidence.changed', payload: { threadId: id } }])
  })

  it('again replaces the words, and the same words change nothing', async () => {
    const { id, owner } = await initiative(db)
    await claimEvidence(contextOf(db, owner), claim(id, 'manual'))
    await claimEvidence(contextOf(db, owner, { now: minutes(1) }), claim(id, 'manual'))
    expect((await announced(db)).length).toBe(1)
    const anew = 'It stands on our pages in Norwegian, Somali and Arabic.'
    await claimEvidence(contextOf(db, owner, { now: minutes(2) }), claim(id, 'manual', anew))
    expect(await db.evidenceClaim.findMany()).toMatchObject([{ fact: 'manual', words: anew, claimedAt: minutes(2) }])
  })

  it('stands in the order of the ladder, whatever was declared first', async () => {
    const { id, owner } = await initiative(db)
    for (const fact of [...FACTS].reverse()) await claimEvidence(contextOf(db, owner), claim(id, fact))
    const { claims } = await evidencePage(contextOf(db), id)
    expect(claims.map(({ fact }) => fact)).toEqual(FACTS)
  })

  it('is for owners', async () => {
    const { id } = await initiative(db)
    for (const who of [undefined, await member(db), await member(db, { roles: ['administrator'] })]) {
      const context = contextOf(db, who)
      await expect(claimEvidence(context, claim(id, 'outcomes'))).rejects.toMatchObject({ status: 403 })
      await expect(withdrawClaim(context, { threadId: id, fact: 'outcomes' })).rejects.toMatchObject({ status: 403 })
    }
    expect(await db.evidenceClaim.count()).toBe(0)
  })

  it('is of initiatives: other conversations have no evidence', async () => {
    const who = await member(db)
    const { id } = await thread(db, { author: who })
    await expect(claimEvidence(contextOf(db, who), claim(id, 'outcomes'))).rejects.toMatchObject({ status: 404 })
    await expect(evidencePage(contextOf(db, who), id)).rejects.toMatchObject({ status: 404 })
    await expect(evidencePage(contextOf(db, who), 999_999)).rejects.toMatchObject({ status: 404 })
  })

  it.each<[what: string, changes: Record<string, unknown>, field: string]>([
    ['a fact that nobody asks for', { fact: 'it works' }, 'fact'],
    ['no fact', { fact: undefined }, 'fact'],
    ['several facts', { fact: ['outcomes', 'manual'] }, 'fact'],
    ['no words', { words: '' }, 'words'],
    ['too few words', { words: 'x'.repeat(INITIATIVE_LIMITS.words.min - 1) }, 'words'],
    ['too many words', { words: 'x'.repeat(INITIATIVE_LIMITS.words.max + 1) }, 'words'],
    ['an identity number', { words: `${WORDS} Among them 13097248022.` }, 'words'],
  ])('with %s is refused beside the field', async (_what, changes, field) => {
    const { id, owner } = await initiative(db)
    await expect(claimEvidence(contextOf(db, owner), { ...claim(id, 'outcomes'), ...changes })).rejects.toMatchObject({
      status: 422,
      fields: { [field]: { key: expect.any(String) } },
    })
  })
})

describe('taking a claim back', () => {
  it('lowers the level again, and twice is once', async () => {
    const { id, owner } = await initiative(db)
    await claimEvidence(contextOf(db, owner), claim(id, 'outcomes'))
    await withdrawClaim(contextOf(db, owner), { threadId: id, fact: 'outcomes' })
    await withdrawClaim(contextOf(db, owner), { threadId: id, fact: 'outcomes' })
    expect(await standing(db, id)).toMatchObject({ level: 1 })
    expect((await announced(db)).length).toBe(2)
  })

  it.each([
    ['outcomes', []],
    ['comparison', []],
    ['outside_evaluator', [3]],
    ['manual', [3, 4]],
  ])('of %s erases the confirmations that rested on it, leaving %j', async (fact, left) => {
    const { id, owner } = await initiative(db, { claims: FACTS })
    const other = await initiative(db, { claims: FACTS })
    await db.adoption.createMany({
      data: [id, other.id].map((threadId) => ({
        threadId,
        memberId: other.owner.id,
        voice: 'ngo',
        organisation: 'Elsewhere',
        placeCode: '1103',
        sinceYear: 2024,
        idempotencyKey: crypto.randomUUID(),
      })),
    })
    const reader = await member(db, { groups: ['ngo'] })
    for (const rung of [3, 4, 5]) await confirmEvidence(contextOf(db, reader), confirming(id, rung, 'ngo'))
    await confirmEvidence(contextOf(db, reader), confirming(other.id, 4, 'ngo'))
    await withdrawClaim(contextOf(db, owner), { threadId: id, fact })
    const rows = await db.evidenceConfirmation.findMany({ where: { threadId: id }, orderBy: { rung: 'asc' } })
    expect(rows.map(({ rung }) => rung)).toEqual(left)
    expect(await db.evidenceConfirmation.count({ where: { threadId: other.id } })).toBe(1)
  })
})
