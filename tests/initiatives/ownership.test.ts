import { beforeEach, describe, expect, it } from 'vitest'
import { acceptOffer, declineOffer } from '#server/initiatives/answer-offer.ts'
import { confirmEvidence } from '#server/initiatives/confirm-evidence.ts'
import { initiativeHistory } from '#server/initiatives/initiative-history.ts'
import { initiativePage } from '#server/initiatives/initiative-page.ts'
import { leaveOwnership } from '#server/initiatives/leave-ownership.ts'
import { offerOwnership } from '#server/initiatives/offer-ownership.ts'
import { ownersPage } from '#server/initiatives/owners-page.ts'
import { peopleToAsk } from '#server/initiatives/people-to-ask.ts'
import { publishContact } from '#server/initiatives/publish-contact.ts'
import { reviseInitiative } from '#server/initiatives/revise-initiative.ts'
import { withdrawOffer } from '#server/initiatives/withdraw-offer.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { CONTACT, confirming, initiative, standing } from '#tests/support/initiatives.ts'
import { contextOf, member, NOW, type TestMember, thread } from '#tests/support/world.ts'
import { described, shared } from './sharing.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

/** An initiative, its owner, and somebody from elsewhere who has written something that everybody may read. */
async function asked({ answer = true } = {}) {
  const { id, owner } = await initiative(db, { claims: ['outcomes', 'comparison'] })
  const other = await member(db, { displayName: 'Amina Warsame', groups: ['researcher'] })
  await thread(db, { author: other, voice: 'researcher' })
  const [as, to] = [contextOf(db, owner), contextOf(db, other)]
  if (answer) await offerOwnership(as, { threadId: id, person: other.publicId })
  return { id, owner, other, as, to }
}

const namesOf = async (id: number, who = contextOf(db)) =>
  (await ownersPage(who, id)).owners.map(({ person }) => person.displayName)
const block = (blocker: TestMember, blocked: TestMember) =>
  db.memberBlock.create({ data: { blockerId: blocker.id, blockedId: blocked.id, kind: 'block' } })

describe('answering for an initiative together', () => {
  it('is asked, accepted, named on the page, and lets one describe it under one’s name', async () => {
    const { id } = { id: await shared(contextOf(db, await member(db, { displayName: 'Marit' }))) }
    const owner = await db.initiativeOwner.findFirstOrThrow({ where: { threadId: id }, include: { member: true } })
    const as = contextOf(db, { ...owner.member, groups: ['clinician'], roles: [] })
    const other = await member(db, { displayName: 'Amina', groups: ['ngo'] })
    await expect(reviseInitiative(contextOf(db, other), described(id))).rejects.toMatchObject({ status: 403 })
    await offerOwnership(as, { threadId: id, person: other.publicId })
    expect(await ownersPage(contextOf(db, other), id)).toMatchObject({
      asked: { by: { displayName: 'Marit' }, declined: false },
      offers: [],
    })
    const later = contextOf(db, other, { now: new Date(NOW.getTime() + 60_000) })
    await acceptOffer(later, { threadId: id })
    await acceptOffer(later, { threadId: id })
    expect(await namesOf(id)).toEqual(['Marit', 'Amina'])
    expect((await initiativePage(contextOf(db), id)).owners.map((one) => one.displayName)).toEqual(['Marit', 'Amina'])
    await reviseInitiative(contextOf(db, other), described(id, { schedule: 'Thursdays' }))
    const { versions } = await initiativeHistory(contextOf(db), id)
    expect(versions.map(({ author }) => author.displayName)).toEqual(['Amina', 'Marit'])
    expect(await db.ownershipOffer.count()).toBe(0)
  })

  it('takes what one has confirmed of it before, and the level falls', async () => {
    const { id, other, as, to } = await asked({ answer: false })
    const third = await member(db, { groups: ['service_user'] })
    await confirmEvidence(to, confirming(id, 3, 'researcher'))
    await confirmEvidence(contextOf(db, third), confirming(id, 3, 'service_user'))
    expect(await standing(db, id)).toMatchObject({ level: 3 })
    await offerOwnership(as, { threadId: id, person: other.publicId })
    await acceptOffer(to, { threadId: id })
    expect(await standing(db, id)).toMatchObject({ level: 2 })
    // And it does not come back, nor anew, when they leave.
    await leaveOwnership(to, { threadId: id })
    expect(await standing(db, id)).toMatchObject({ level: 2 })
    await expect(confirmEvidence(to, confirming(id, 3, 'researcher'))).rejects.toMatchObject({ status: 403 })
  })

  it('is declined, and not asked again; one may still change one’s mind', async () => {
    const { id, other, as, to } = await asked()
    await declineOffer(to, { threadId: id })
    expect((await ownersPage(as, id)).offers).toMatchObject([{ to: { displayName: 'Amina Warsame' }, declined: true }])
    const again = offerOwnership(as, { threadId: id, person: other.publicId })
    await expect(again).rejects.toMatchObject({ status: 422, fields: { person: { key: 'owners.said_no' } } })
    await withdrawOffer(as, { threadId: id, offerId: (await ownersPage(as, id)).offers[0]?.id ?? '' })
    expect(await db.ownershipOffer.count()).toBe(1)
    await acceptOffer(to, { threadId: id })
    expect(await namesOf(id)).toContain('Amina Warsame')
  })

  it('is taken back before it is answered, and then nobody was asked', async () => {
    const { id, as, to } = await asked()
    await withdrawOffer(as, { threadId: id, offerId: (await ownersPage(as, id)).offers[0]?.id ?? '' })
    await expect(acceptOffer(to, { threadId: id })).rejects.toMatchObject({ status: 404 })
    expect(await namesOf(id)).not.toContain('Amina Warsame')
  })

  it('is asked once, however often', async () => {
    const { id, other, as } = await asked()
    await offerOwnership(as, { threadId: id, person: other.publicId })
    expect(await db.ownershipOffer.count()).toBe(1)
  })

  it('ends when one leaves, with the contact that one consented to; the last owner stays', async () => {
    const { id, owner, as, to } = await asked()
    await expect(leaveOwnership(as, { threadId: id })).rejects.toMatchObject({
      status: 409,
      said: { key: 'owners.last' },
    })
    await acceptOffer(to, { threadId: id })
    await publishContact(as, { threadId: id, ...CONTACT })
    await leaveOwnership(as, { threadId: id })
    expect(await namesOf(id)).toEqual(['Amina Warsame'])
    expect(await db.initiativeContact.count()).toBe(0)
    await expect(leaveOwnership(to, { threadId: id })).rejects.toMatchObject({ status: 409 })
    // And somebody who left may be asked to come back.
    await offerOwnership(to, { threadId: id, person: owner.publicId })
    await acceptOffer(as, { threadId: id })
    expect(await db.formerOwner.count()).toBe(0)
  })

  it('keeps at least one owner when two leave at the same moment', async () => {
    const { id, as, to } = await asked()
    await acceptOffer(to, { threadId: id })
    const left = await Promise.allSettled([as, to].map((who) => leaveOwnership(who, { threadId: id })))
    expect(left.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await namesOf(id)).toHaveLength(1)
  })

  it('is shown to nobody else while it is asked', async () => {
    const { id, to } = await asked()
    for (const who of [contextOf(db), contextOf(db, await member(db))])
      expect(await ownersPage(who, id)).toMatchObject({ offers: [], asked: null, may: { revise: false } })
    expect((await ownersPage(to, id)).offers).toEqual([])
  })
})

describe('who can be asked', () => {
  const find = async (
    query: string,
    { prepare }: { prepare?: (one: Awaited<ReturnType<typeof asked>>) => unknown } = {},
  ) => {
    const one = await asked({ answer: false })
    await prepare?.(one)
    const found = await peopleToAsk(one.as, { threadId: one.id, query: query.replace('ID', one.other.publicId) })
    return { ...one, names: found.map(({ displayName }) => displayName) }
  }

  it.each([
    ['a part of the name', 'warsa', ['Amina Warsame']],
    ['the address of the page', 'https://allmenning.test/members/ID', ['Amina Warsame']],
    ['one letter', 'a', []],
    ['a sign that stands for all', '%%', []],
    ['an identity number', '13097248022', []],
  ])('is found by %s', async (_what, query, names) => {
    expect((await find(query)).names).toEqual(names)
  })

  it.each<[who: string, prepare: (one: Awaited<ReturnType<typeof asked>>) => unknown]>([
    ['somebody whom one has blocked', ({ owner, other }) => block(owner, other)],
    ['somebody who has blocked one', ({ owner, other }) => block(other, owner)],
    [
      'somebody who takes no invitations by name',
      ({ other }) => db.invitationSetting.create({ data: { memberId: other.id, byName: false } }),
    ],
    ['somebody suspended', ({ other }) => db.member.update({ where: { id: other.id }, data: { suspendedAt: NOW } })],
  ])('is not %s, by name, by page, or by guessing', async (_who, prepare) => {
    const one = await find('Warsame', { prepare })
    expect(one.names).toEqual([])
    const byPage = await peopleToAsk(one.as, { threadId: one.id, query: `/members/${one.other.publicId}` })
    expect(byPage).toEqual([])
    const asking = offerOwnership(one.as, { threadId: one.id, person: one.other.publicId })
    await expect(asking).rejects.toMatchObject({ status: 422, fields: { person: { key: 'invite.no_such_person' } } })
  })

  it('is not who answers for it, or was asked', async () => {
    const { as, id, other, owner } = await asked()
    for (const { publicId } of [other, owner])
      expect(await peopleToAsk(as, { threadId: id, query: `/members/${publicId}` })).toEqual([])
  })

  it('is for owners to find', async () => {
    const { to, id } = await asked({ answer: false })
    await expect(peopleToAsk(to, { threadId: id, query: 'Marit' })).rejects.toMatchObject({ status: 403 })
  })
})
