import { describe, expect, it } from 'vitest'
import { adoptInitiative } from '#server/initiatives/adopt-initiative.ts'
import { withdrawAdoption } from '#server/initiatives/withdraw-adoption.ts'
import { noticesPage } from '#server/notifications/notices-page.ts'
import { openNotice } from '#server/notifications/see-notices.ts'
import { tellOfAdoption } from '#server/notifications/tell-of-adoption.ts'
import { testDatabase } from '#tests/support/database.ts'
import { adopting, initiative } from '#tests/support/initiatives.ts'
import { contextOf, member, NOW, post, type TestMember } from '#tests/support/world.ts'
import { toldIn } from './told.ts'

const { db } = await testDatabase()

/** An initiative of two owners, about which somebody else has written too, and a nurse who uses it elsewhere. */
async function adopted({ audience = 'public' }: { audience?: 'public' | 'members' } = {}) {
  const owner = await member(db, { displayName: 'The owner' })
  const { id } = await initiative(db, { owner, audience })
  const second = await member(db, { displayName: 'The second' })
  await db.initiativeOwner.create({ data: { threadId: id, memberId: second.id } })
  await post(db, { id }, { author: await member(db, { displayName: 'The reader' }) })
  const nurse = await member(db, { displayName: 'The nurse' })
  const { adoptionId } = await adoptInitiative(contextOf(db, nurse), adopting(id))
  return { id, owner, second, nurse, adoptionId }
}

const kindsFor = async (who: TestMember): Promise<string[]> =>
  (await noticesPage(contextOf(db, who), {})).notices.map(({ kind }) => kind)

describe('that somebody uses an initiative too', () => {
  it.each(['public', 'members'] as const)('is told to its owners, once, and to nobody else: %s', async (audience) => {
    const { adoptionId } = await adopted({ audience })
    expect(await tellOfAdoption(db, { adoptionId }, NOW)).toBe(2)
    expect(await tellOfAdoption(db, { adoptionId }, NOW)).toBe(0)
    expect((await toldIn(db)).sort()).toEqual([
      `The owner: initiative_adopted ${adoptionId}`,
      `The second: initiative_adopted ${adoptionId}`,
    ])
  })

  it('leads to the initiative, and names who does', async () => {
    const { id, owner, adoptionId } = await adopted()
    await tellOfAdoption(db, { adoptionId }, NOW)
    const { notices } = await noticesPage(contextOf(db, owner), {})
    expect(notices).toMatchObject([{ kind: 'initiative_adopted', actorName: 'The nurse', thread: { id } }])
    const opened = await openNotice(contextOf(db, owner), notices[0]?.id ?? '')
    expect(opened).toMatchObject({ kind: 'initiative_adopted', threadId: id, number: null })
  })

  it('is not told once it was taken back, and what was told goes with it', async () => {
    const { id, owner, nurse, adoptionId } = await adopted()
    await tellOfAdoption(db, { adoptionId }, NOW)
    const second = await adoptInitiative(contextOf(db, nurse), adopting(id, { place: '0301' }))
    await tellOfAdoption(db, second, NOW)
    await withdrawAdoption(contextOf(db, nurse), { threadId: id, adoptionId })
    expect(await kindsFor(owner)).toEqual(['initiative_adopted'])
    await withdrawAdoption(contextOf(db, nurse), { threadId: id, adoptionId: second.adoptionId })
    expect(await kindsFor(owner)).toEqual([])
    expect(await tellOfAdoption(db, { adoptionId }, NOW)).toBe(0)
  })

  it('is not told by somebody who was suspended since', async () => {
    const { nurse, adoptionId } = await adopted()
    await db.member.update({ where: { id: nurse.id }, data: { suspendedAt: NOW } })
    expect(await tellOfAdoption(db, { adoptionId }, NOW)).toBe(0)
  })

  it('follows from saying so', async () => {
    await db.$executeRaw`SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs`
    await adopted()
    const jobs = await db.$queryRaw`SELECT task_identifier AS name FROM graphile_worker.jobs`
    expect(jobs).toEqual([{ name: 'tell-of-adoption' }])
  })
})
