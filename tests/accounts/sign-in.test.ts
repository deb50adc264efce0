import { beforeEach, describe, expect, it } from 'vitest'
import { authenticate } from '#server/accounts/authenticate.ts'
import { join } from '#server/accounts/join.ts'
import { linkPage } from '#server/accounts/link-page.ts'
import { signIn } from '#server/accounts/sign-in.ts'
import { verifyAddress } from '#server/accounts/verify-address.ts'
import { Failure } from '#server/platform/failures.ts'
import { testDatabase } from '#tests/support/database.ts'
import { NOW } from '#tests/support/world.ts'
import {
  allThatIsStored,
  contextOf,
  cookieIn,
  joining,
  mailsTo,
  memberWithPassword,
  PASSWORD,
  testSettings,
  tokenIn,
  VISIT,
} from './entrance.ts'

const { db, pool } = await testDatabase()
const context = contextOf(db)
beforeEach(() => testSettings(pool))

const refusalOf = async (work: Promise<unknown>): Promise<unknown> => {
  const error = await work.catch((thrown: unknown) => thrown)
  if (!(error instanceof Failure)) throw new Error('nothing was refused')
  return { status: error.status, said: error.said, fields: error.fields }
}

describe('signing in', () => {
  it('lets a member in by address, whatever its letter case, and password', async () => {
    const amina = await memberWithPassword(db, {
      email: 'Amina@example.test',
      groups: ['interpreter', 'researcher'],
      roles: ['moderator'],
    })
    const { session: setCookie } = await signIn(context, { email: ' aMINA@example.test', password: PASSWORD }, VISIT)
    expect(setCookie).toMatch(
      /^allmenning_session=[a-z2-7]{40}; HttpOnly; Max-Age=2592000; Path=\/; SameSite=Lax; Secure$/,
    )
    expect(await authenticate(db, cookieIn(setCookie), NOW)).toMatchObject({
      actor: {
        kind: 'member',
        id: amina.id,
        displayName: amina.displayName,
        groups: ['interpreter', 'researcher'],
        roles: ['moderator'],
      },
      session: { memberId: amina.id },
    })
  })

  it('leaves `Secure` out where the site is not reached by https', async () => {
    testSettings(pool, { origin: 'http://127.0.0.1:3000' })
    const { email } = await memberWithPassword(db)
    expect((await signIn(context, { email, password: PASSWORD }, VISIT)).session).not.toContain('Secure')
  })

  it('answers alike to an unknown address, a wrong password, and somebody who came by import', async () => {
    const { email } = await memberWithPassword(db)
    const imported = await memberWithPassword(db, { passwordHash: undefined as never, email: 'imported@example.test' })
    const answers = await Promise.all([
      refusalOf(signIn(context, { email: 'nobody@example.test', password: PASSWORD }, VISIT)),
      refusalOf(signIn(context, { email, password: 'not the password' }, VISIT)),
      refusalOf(signIn(context, { email: imported.email, password: 'not the password' }, VISIT)),
      refusalOf(signIn(context, { email, password: 'x'.repeat(5_000) }, VISIT)),
    ])
    for (const answer of answers) expect(answer).toEqual({ status: 422, said: { key: 'sign_in.refused' }, fields: {} })
  })

  it('stores only a hash of what the cookie holds', async () => {
    const { email } = await memberWithPassword(db)
    const secret = cookieIn((await signIn(context, { email, password: PASSWORD }, VISIT)).session).split('=')[1] ?? ''
    const stored = await allThatIsStored(pool)
    expect(stored).toContain('Firefox/Android')
    expect(stored).not.toContain(secret)
    expect(stored).not.toContain(PASSWORD)
  })

  it('tells that an account is suspended, and why, only to the right password', async () => {
    const { id, email } = await memberWithPassword(db, { suspendedAt: NOW })
    await db.member.update({ where: { id }, data: { suspensionReason: 'Because of this' } })
    expect(await refusalOf(signIn(context, { email, password: PASSWORD }, VISIT))).toMatchObject({
      said: { key: 'sign_in.suspended', values: { reason: 'Because of this' } },
    })
    expect(await refusalOf(signIn(context, { email, password: 'not the password' }, VISIT))).toMatchObject({
      said: { key: 'sign_in.refused' },
    })
    expect(await db.session.count()).toBe(0)
  })

  it('sends a new mail to somebody who has not confirmed the address, for the right password only', async () => {
    await join(context, joining(), VISIT)
    await db.rateLimit.deleteMany()
    await refusalOf(signIn(context, { email: 'amina@example.test', password: 'not the password' }, VISIT))
    expect(await mailsTo(db, 'amina@example.test')).toHaveLength(1)
    const refused = await refusalOf(signIn(context, { email: 'amina@example.test', password: PASSWORD }, VISIT))
    expect(refused).toMatchObject({ said: { key: 'sign_in.unverified' } })
    expect(await mailsTo(db, 'amina@example.test')).toHaveLength(2)
  })
})

describe('confirming an address', () => {
  it('signs in by the button, while looking at the page changes nothing', async () => {
    await join(context, joining(), VISIT)
    const token = await tokenIn(db, 'amina@example.test', 'verify')
    expect(await linkPage(context, 'verify_address', token)).toEqual({ works: true, displayName: 'Amina' })
    expect(await linkPage(context, 'verify_address', token)).toEqual({ works: true, displayName: 'Amina' })
    expect(await linkPage(context, 'recover_password', token)).toEqual({ works: false, displayName: null })
    expect(await db.signal.count()).toBe(0)
    const cookie = cookieIn(await verifyAddress(context, { token }, VISIT))
    const found = await authenticate(db, cookie, NOW)
    expect(found).toMatchObject({ actor: { displayName: 'Amina' } })
    // Pages that say how many members there are hear of one more.
    expect(await db.signal.findMany({ select: { name: true, payload: true } })).toEqual([
      { name: 'member.changed', payload: { memberId: found?.actor.id } },
    ])
  })

  it('works once, also for two who press the button at once', async () => {
    await join(context, joining(), VISIT)
    const token = await tokenIn(db, 'amina@example.test', 'verify')
    const tries = await Promise.allSettled([1, 2, 3].map(() => verifyAddress(context, { token }, VISIT)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await refusalOf(verifyAddress(context, { token }, VISIT))).toMatchObject({
      status: 422,
      said: { key: 'link.spent' },
    })
  })

  it('works for three days', async () => {
    await join(context, joining(), VISIT)
    const token = await tokenIn(db, 'amina@example.test', 'verify')
    const later = contextOf(db, undefined, { now: new Date(NOW.getTime() + 72 * 3_600_000) })
    expect(await linkPage(later, 'verify_address', token)).toMatchObject({ works: false })
    expect(await refusalOf(verifyAddress(later, { token }, VISIT))).toMatchObject({ said: { key: 'link.spent' } })
  })
})
