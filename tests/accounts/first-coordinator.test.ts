import { beforeEach, describe, expect, it } from 'vitest'
import { authenticate } from '#server/accounts/authenticate.ts'
import { createFirstCoordinator } from '#server/accounts/create-first-coordinator.ts'
import { firstCoordinatorLink } from '#server/accounts/first-coordinator-link.ts'
import { testDatabase } from '#tests/support/database.ts'
import { member, NOW } from '#tests/support/world.ts'
import { allThatIsStored, contextOf, cookieIn, joining, testSettings, VISIT } from './entrance.ts'

const { db, pool } = await testDatabase()
const context = contextOf(db)
beforeEach(() => testSettings(pool))

const tokenOf = async (): Promise<string> => (await firstCoordinatorLink(db, NOW))?.split('/').at(-1) ?? ''

describe('the first coordinator', () => {
  it('is made by the link from the console, and is signed in', async () => {
    const link = await firstCoordinatorLink(db, NOW)
    expect(link).toMatch(/^https:\/\/allmenning\.test\/first-coordinator\/[\w-]{43}$/)
    const token = link?.split('/').at(-1) ?? ''
    expect(await allThatIsStored(pool)).not.toContain(token)
    const cookie = cookieIn(await createFirstCoordinator(context, joining({ token }), VISIT))
    const found = await authenticate(db, cookie, NOW)
    expect(found).toMatchObject({ actor: { displayName: 'Amina', roles: ['coordinator'] } })
    // Pages that say how many members there are hear of the first.
    expect(await db.signal.findMany({ select: { name: true, payload: true } })).toEqual([
      { name: 'member.changed', payload: { memberId: found?.actor.id } },
    ])
    expect(await firstCoordinatorLink(db, NOW)).toBeNull()
  })

  it('is one, however many press the button', async () => {
    const token = await tokenOf()
    const tries = await Promise.allSettled(
      [1, 2, 3].map((n) =>
        createFirstCoordinator(context, joining({ token, email: `amina-${n}@example.test` }), VISIT),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.member.count()).toBe(1)
  })

  it('is not made by an earlier link, an old one, or once there is a coordinator', async () => {
    const earlier = await tokenOf()
    const token = await tokenOf()
    const spent = { said: { key: 'link.spent' } }
    await expect(createFirstCoordinator(context, joining({ token: earlier }), VISIT)).rejects.toMatchObject(spent)
    const later = contextOf(db, undefined, { now: new Date(NOW.getTime() + 7 * 86_400_000) })
    await expect(createFirstCoordinator(later, joining({ token }), VISIT)).rejects.toMatchObject(spent)
    await member(db, { roles: ['coordinator'] })
    await expect(createFirstCoordinator(context, joining({ token }), VISIT)).rejects.toMatchObject(spent)
  })

  it('keeps the link for another try when the address is taken', async () => {
    await member(db, { email: 'amina@example.test' })
    const token = await tokenOf()
    const taken = createFirstCoordinator(context, joining({ token }), VISIT)
    await expect(taken).rejects.toMatchObject({ fields: { email: { key: 'email.taken' } } })
    await expect(
      createFirstCoordinator(context, joining({ token, email: 'other@example.test' }), VISIT),
    ).resolves.toBeTruthy()
  })
})
