import { beforeEach, describe, expect, it } from 'vitest'
import { acceptOffer, declineOffer } from '#server/initiatives/answer-offer.ts'
import { leaveOwnership } from '#server/initiatives/leave-ownership.ts'
import { offerOwnership } from '#server/initiatives/offer-ownership.ts'
import { withdrawOffer } from '#server/initiatives/withdraw-offer.ts'
import { noticesPage } from '#server/notifications/notices-page.ts'
import { tellOfOwnership, tellOfOwnershipAnswer } from '#server/notifications/tell-of-ownership.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { initiative } from '#tests/support/initiatives.ts'
import { contextOf, member, NOW } from '#tests/support/world.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

async function offered() {
  const owner = await member(db, { displayName: 'Marit' })
  const { id } = await initiative(db, { owner })
  const other = await member(db, { displayName: 'Amina' })
  await offerOwnership(contextOf(db, owner), { threadId: id, person: other.publicId })
  const { id: offerId } = await db.ownershipOffer.findFirstOrThrow()
  const told = async () => (await noticesPage(contextOf(db, other), {})).notices
  return { id, owner, other, offerId, told }
}

describe('that somebody is asked to answer for an initiative too', () => {
  it('is told to them, once, by name', async () => {
    const { id, offerId, told } = await offered()
    expect(await tellOfOwnership(db, { offerId }, NOW)).toBe(1)
    expect(await tellOfOwnership(db, { offerId }, NOW)).toBe(0)
    expect(await told()).toMatchObject([{ kind: 'ownership_offered', actorName: 'Marit', thread: { id } }])
  })

  it('is told no more once they have said no, or it was taken back', async () => {
    const { id, other, offerId, told } = await offered()
    await tellOfOwnership(db, { offerId }, NOW)
    await declineOffer(contextOf(db, other), { threadId: id })
    expect(await told()).toEqual([])
    const second = await offered()
    await tellOfOwnership(db, second, NOW)
    await withdrawOffer(contextOf(db, second.owner), { threadId: second.id, offerId: second.offerId })
    expect(await second.told()).toEqual([])
    expect(await tellOfOwnership(db, second, NOW)).toBe(0)
  })

  it('is not told to who has muted them, nor by somebody suspended since', async () => {
    const { owner, other, offerId } = await offered()
    await db.memberBlock.create({ data: { blockerId: other.id, blockedId: owner.id, kind: 'mute' } })
    expect(await tellOfOwnership(db, { offerId }, NOW)).toBe(0)
    const second = await offered()
    await db.member.update({ where: { id: second.owner.id }, data: { suspendedAt: NOW } })
    expect(await tellOfOwnership(db, second, NOW)).toBe(0)
  })

  it('follows from asking', async () => {
    await db.$executeRaw`SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs`
    await offered()
    const jobs = await db.$queryRaw`SELECT task_identifier AS name FROM graphile_worker.jobs`
    expect(jobs).toEqual([{ name: 'tell-of-ownership' }])
  })
})

describe('what they answer', () => {
  /** What whoever asked is told after it. */
  async function answered(say: typeof acceptOffer) {
    const asked = await offered()
    const { id: threadId, owner, other, offerId } = asked
    await say(contextOf(db, other), { threadId })
    const answer = { threadId, offerId, askedById: owner.id, memberId: other.id, yes: say === acceptOffer }
    const told = async () => (await noticesPage(contextOf(db, owner), {})).notices
    return { ...asked, answer, told }
  }

  it.each([
    ['a yes', acceptOffer, 'ownership_accepted'],
    ['a no', declineOffer, 'ownership_declined'],
  ])('%s is told to whoever asked, once, by name', async (_what, say, kind) => {
    const { id, answer, told } = await answered(say)
    expect(await tellOfOwnershipAnswer(db, answer, NOW)).toBe(1)
    expect(await tellOfOwnershipAnswer(db, answer, NOW)).toBe(0)
    expect(await told()).toMatchObject([{ kind, actorName: 'Amina', thread: { id } }])
  })

  it('is told no more once they think otherwise', async () => {
    const no = await answered(declineOffer)
    await tellOfOwnershipAnswer(db, no.answer, NOW)
    await acceptOffer(contextOf(db, no.other), { threadId: no.id })
    expect(await no.told()).toEqual([])
    expect(await tellOfOwnershipAnswer(db, no.answer, NOW)).toBe(0)
    const yes = await answered(acceptOffer)
    await tellOfOwnershipAnswer(db, yes.answer, NOW)
    await leaveOwnership(contextOf(db, yes.other), { threadId: yes.id })
    expect(await yes.told()).toEqual([])
    expect(await tellOfOwnershipAnswer(db, yes.answer, NOW)).toBe(0)
  })

  it('follows from answering, and once from saying no twice', async () => {
    const { id, other } = await offered()
    await db.$executeRaw`SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs`
    await declineOffer(contextOf(db, other), { threadId: id })
    await declineOffer(contextOf(db, other), { threadId: id })
    const jobs = () => db.$queryRaw<{ name: string }[]>`SELECT task_identifier AS name FROM graphile_worker.jobs`
    expect(await jobs()).toEqual([{ name: 'tell-of-ownership-answer' }])
    await acceptOffer(contextOf(db, other), { threadId: id })
    expect(await jobs()).toHaveLength(2)
  })
})
