import { describe, expect, it } from 'vitest'
import { claimEvidence } from '#server/initiatives/claim-evidence.ts'
import { confirmEvidence } from '#server/initiatives/confirm-evidence.ts'
import { evidencePage } from '#server/initiatives/evidence-page.ts'
import { withdrawConfirmation } from '#server/initiatives/withdraw-confirmation.ts'
import { minutes } from '#tests/forum/conversation.ts'
import { testDatabase } from '#tests/support/database.ts'
import { confirming, initiative, standing, WORDS } from '#tests/support/initiatives.ts'
import { contextOf, member, NOW } from '#tests/support/world.ts'

const { db } = await testDatabase()

/** An initiative that lacks nothing for the fourth rung but confirmation, and two who may give it. */
async function ready() {
  const { id, owner } = await initiative(db, { claims: ['outcomes', 'comparison', 'outside_evaluator'] })
  const nurse = await member(db, { displayName: 'The nurse', groups: ['clinician'] })
  const mother = await member(db, { displayName: 'The mother', groups: ['service_user', 'clinician'] })
  return { id, owner, nurse, mother }
}

describe('confirming a rung', () => {
  it('takes two people of two groups to raise the level', async () => {
    const { id, nurse, mother } = await ready()
    await confirmEvidence(contextOf(db, nurse), confirming(id, 3, 'clinician'))
    expect(await standing(db, id)).toMatchObject({ level: 2 })
    await confirmEvidence(contextOf(db, mother), confirming(id, 4, 'service_user'))
    expect(await standing(db, id)).toMatchObject({ level: 3 })
    await confirmEvidence(contextOf(db, nurse), confirming(id, 4, 'clinician'))
    expect(await standing(db, id)).toMatchObject({ level: 4 })
  })

  it('by two people at the same moment is counted right', async () => {
    const { id, nurse, mother } = await ready()
    await Promise.all([
      confirmEvidence(contextOf(db, nurse), confirming(id, 4, 'clinician')),
      confirmEvidence(contextOf(db, mother), confirming(id, 4, 'service_user')),
    ])
    expect(await standing(db, id)).toMatchObject({ level: 4 })
  })

  it('by two people of the same group does not, nor by one in two voices', async () => {
    const { id, nurse, mother } = await ready()
    await confirmEvidence(contextOf(db, nurse), confirming(id, 3, 'clinician'))
    await confirmEvidence(contextOf(db, mother), confirming(id, 3, 'clinician'))
    expect(await standing(db, id)).toMatchObject({ level: 2 })
    await withdrawConfirmation(contextOf(db, nurse), { threadId: id, rung: 3 })
    await confirmEvidence(contextOf(db, mother), confirming(id, 4, 'service_user'))
    expect(await standing(db, id)).toMatchObject({ level: 2 })
  })

  it('is shown with name, voice and words, and is offered for what one has not confirmed', async () => {
    const { id, owner, nurse } = await ready()
    expect((await evidencePage(contextOf(db, nurse), id)).confirmable).toEqual([3, 4])
    await confirmEvidence(contextOf(db, nurse), confirming(id, 3, 'clinician'))
    const page = await evidencePage(contextOf(db, nurse), id)
    expect(page).toMatchObject({ confirmable: [4], may: { confirm: true, claim: false } })
    expect(page.confirmations).toMatchObject([
      { rung: 3, words: WORDS, voice: 'clinician', by: { displayName: 'The nurse' }, outdated: false, own: true },
    ])
    const asOwner = await evidencePage(contextOf(db, owner), id)
    expect(asOwner).toMatchObject({ confirmable: [], may: { confirm: false, claim: true } })
    expect(asOwner.confirmations).toMatchObject([{ own: false }])
    expect(await evidencePage(contextOf(db), id)).toMatchObject({
      confirmable: [],
      may: { confirm: false, claim: false },
    })
  })

  it('is not for owners, readers and members of no group, and only in one’s own voice', async () => {
    const { id, owner, nurse } = await ready()
    for (const who of [undefined, owner, await member(db, { groups: [] })])
      await expect(confirmEvidence(contextOf(db, who), confirming(id, 3, 'clinician'))).rejects.toMatchObject({
        status: 403,
      })
    await expect(confirmEvidence(contextOf(db, nurse), confirming(id, 3, 'ngo'))).rejects.toMatchObject({ status: 403 })
    expect(await db.evidenceConfirmation.count()).toBe(0)
  })

  it('is once a person and rung, also at the same moment', async () => {
    const { id, nurse } = await ready()
    const twice = [1, 2].map(() => confirmEvidence(contextOf(db, nurse), confirming(id, 3, 'clinician')))
    const [refused] = (await Promise.allSettled(twice)).filter(({ status }) => status === 'rejected')
    expect(refused).toMatchObject({ reason: { status: 409, said: { key: 'evidence.confirmed_before' } } })
    expect(await db.evidenceConfirmation.count()).toBe(1)
  })

  it('needs claims that stand, on the rung and on those below', async () => {
    const { id, nurse } = await ready()
    const refused = { status: 409, said: { key: 'evidence.not_claimed' } }
    await expect(confirmEvidence(contextOf(db, nurse), confirming(id, 5, 'clinician'))).rejects.toMatchObject(refused)
    const { id: bare } = await initiative(db, { claims: ['comparison', 'manual'] })
    for (const rung of [3, 4, 5])
      await expect(confirmEvidence(contextOf(db, nurse), confirming(bare, rung, 'clinician'))).rejects.toMatchObject(
        refused,
      )
  })

  it('is of what was read: claims that changed meanwhile are read first', async () => {
    const { id, owner, nurse } = await ready()
    await db.evidenceClaim.updateMany({ data: { claimedAt: NOW } })
    const { readUpTo } = await evidencePage(contextOf(db, nurse), id)
    const words = 'Another trial, which we have not shown you yet.'
    await claimEvidence(contextOf(db, owner, { now: minutes(1) }), { threadId: id, fact: 'comparison', words })
    const send = (read: number) =>
      confirmEvidence(contextOf(db, nurse, { now: minutes(2) }), confirming(id, 3, 'clinician', { readUpTo: read }))
    await expect(send(readUpTo)).rejects.toMatchObject({ status: 409, said: { key: 'evidence.claims_changed' } })
    await send((await evidencePage(contextOf(db, nurse), id)).readUpTo)
    expect(await db.evidenceConfirmation.count()).toBe(1)
  })

  it('is marked once what it rests on is written anew; what lies above it is nothing to it', async () => {
    const { id, owner, nurse } = await ready()
    await db.evidenceClaim.updateMany({ data: { claimedAt: NOW } })
    await confirmEvidence(contextOf(db, nurse), confirming(id, 3, 'clinician'))
    const rewrite = async (fact: string, count: number) => {
      await claimEvidence(contextOf(db, owner, { now: minutes(count) }), {
        threadId: id,
        fact,
        words: `${WORDS} ${fact}`,
      })
      return (await evidencePage(contextOf(db), id)).confirmations.map(({ outdated }) => outdated)
    }
    expect(await rewrite('outside_evaluator', 1)).toEqual([false])
    expect(await rewrite('outcomes', 2)).toEqual([true])
  })

  it('by somebody who has become an owner since counts no more', async () => {
    const { id, owner, nurse, mother } = await ready()
    await confirmEvidence(contextOf(db, nurse), confirming(id, 3, 'clinician'))
    await confirmEvidence(contextOf(db, mother), confirming(id, 3, 'service_user'))
    await db.initiativeOwner.create({ data: { threadId: id, memberId: mother.id } })
    await claimEvidence(contextOf(db, owner), { threadId: id, fact: 'manual', words: WORDS })
    expect(await standing(db, id)).toMatchObject({ level: 2 })
    const { confirmations } = await evidencePage(contextOf(db), id)
    expect(confirmations.map(({ by }) => by.displayName)).toEqual(['The nurse'])
  })

  it.each<[what: string, changes: Record<string, unknown>, field: string]>([
    ['a rung that nobody confirms', { rung: '2' }, 'rung'],
    ['no rung', { rung: undefined }, 'rung'],
    ['a rung that is no number', { rung: 'three' }, 'rung'],
    ['no voice', { voice: '' }, 'voice'],
    ['too few words', { words: 'True.' }, 'words'],
    ['an identity number', { words: `${WORDS} 13097248022` }, 'words'],
    ['an old form', { readUpTo: undefined }, 'readUpTo'],
  ])('with %s is refused beside the field', async (_what, changes, field) => {
    const { id, nurse } = await ready()
    const sent = confirmEvidence(contextOf(db, nurse), confirming(id, 3, 'clinician', changes))
    await expect(sent).rejects.toMatchObject({ status: 422, fields: { [field]: { key: expect.any(String) } } })
  })
})

describe('taking a confirmation back', () => {
  it('lowers the level, and leaves those of others', async () => {
    const { id, nurse, mother } = await ready()
    await confirmEvidence(contextOf(db, nurse), confirming(id, 3, 'clinician'))
    await confirmEvidence(contextOf(db, mother), confirming(id, 3, 'service_user'))
    expect(await standing(db, id)).toMatchObject({ level: 3 })
    await withdrawConfirmation(contextOf(db, await member(db)), { threadId: id, rung: 3 })
    expect(await standing(db, id)).toMatchObject({ level: 3 })
    await withdrawConfirmation(contextOf(db, nurse), { threadId: id, rung: 3 })
    await withdrawConfirmation(contextOf(db, nurse), { threadId: id, rung: 3 })
    expect(await standing(db, id)).toMatchObject({ level: 2 })
    expect(await db.evidenceConfirmation.findMany()).toMatchObject([{ memberId: mother.id }])
    await expect(withdrawConfirmation(contextOf(db), { threadId: id, rung: 3 })).rejects.toMatchObject({ status: 403 })
  })
})
