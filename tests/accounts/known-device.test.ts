import { beforeEach, describe, expect, it } from 'vitest'
import { DEVICE_COOKIE, knownDevice, rememberDevice } from '#server/accounts/known-device.ts'
import { signIn } from '#server/accounts/sign-in.ts'
import { SIGN_IN_LIMITS } from '#server/accounts/sign-in-limits.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, from, memberWithPassword, PASSWORD, SIGNED_IN, testSettings, VISIT } from './entrance.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const AMINA = 'amina@example.test'
/** What a browser sends back of a `Set-Cookie` header. */
const kept = (setCookie: string): string => setCookie.split(';')[0]?.split('=')[1] ?? ''
const cookieFor = (...accounts: string[]): string =>
  accounts.reduce((cookie, account) => kept(rememberDevice(cookie, account)), '')

describe('the cookie of a browser', () => {
  it('goes only to the page that signs in, out of the reach of scripts, and names nobody in words', () => {
    const header = rememberDevice(undefined, AMINA)
    expect(header).toMatch(
      new RegExp(`^${DEVICE_COOKIE}=[\\w.-]+; Path=/sign-in; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure$`),
    )
    expect(header).not.toMatch(/amina|example/i)
  })

  it.each<[what: string, cookie: () => string | undefined, known: boolean]>([
    ['that its owner has signed in with', () => cookieFor(AMINA), true],
    ['in which a colleague has signed in since', () => cookieFor(AMINA, 'nora@example.test'), true],
    [
      'in which four others have signed in since',
      () => cookieFor(AMINA, 'a@b.no', 'b@b.no', 'c@b.no', 'd@b.no'),
      false,
    ],
    ['that only a colleague has signed in with', () => cookieFor('nora@example.test'), false],
    ['that sends nothing', () => undefined, false],
    ['that sends an empty cookie', () => '', false],
    ['that sends another number under the seal', () => cookieFor(AMINA).replace(/\.(.)/, '._'), false],
    ['that sends another seal', () => `${cookieFor(AMINA).slice(0, -3)}AAA`, false],
    ['that sends far too much', () => `${cookieFor(AMINA)}~${'x'.repeat(2_000)}`, false],
    ['that sends odd things beside it', () => `~~${cookieFor(AMINA)}~__proto__~a.b.c`, true],
  ])('%s: known %s', (_what, cookie, known) => {
    expect(knownDevice(cookie(), 'Amina@Example.test') !== null).toBe(known)
  })

  it('of another site, whose secret is another, is not known', () => {
    const cookie = cookieFor(AMINA)
    testSettings(pool, { secret: 'another' })
    expect(knownDevice(cookie, AMINA)).toBeNull()
  })
})

describe('a browser that the owner has signed in with', () => {
  const context = contextOf(db)
  const fail = async (email: string, times: number, deviceCookie?: string): Promise<void> => {
    for (let time = 0; time < times; time += 1)
      await signIn(context, { email, password: 'wrong' }, { ...VISIT, deviceCookie }).catch(() => {})
  }

  it('is let in while strangers on the same network, and on many others, guess', async () => {
    const { email } = await memberWithPassword(db)
    const { device } = await signIn(context, { email, password: PASSWORD }, VISIT)
    await fail(email, 20)
    const right = { email, password: PASSWORD }
    await expect(signIn(context, right, VISIT)).rejects.toMatchObject({ status: 429 })
    await expect(signIn(context, right, { ...VISIT, deviceCookie: kept(device) })).resolves.toMatchObject(SIGNED_IN)
    await expect(signIn(context, right, { ...from('a train'), deviceCookie: kept(device) })).resolves.toMatchObject(
      SIGNED_IN,
    )
  })

  it('has a count of its own, which does not hold others back', async () => {
    const { email } = await memberWithPassword(db)
    const { device } = await signIn(context, { email, password: PASSWORD }, VISIT)
    const own = { ...VISIT, deviceCookie: kept(device) }
    await fail(email, SIGN_IN_LIMITS.device.points, own.deviceCookie)
    await expect(signIn(context, { email, password: PASSWORD }, own)).rejects.toMatchObject({ status: 429 })
    await expect(signIn(context, { email, password: PASSWORD }, VISIT)).resolves.toMatchObject(SIGNED_IN)
  })

  it('is counted as any other for other people’s accounts', async () => {
    const [{ email }, other] = [await memberWithPassword(db), await memberWithPassword(db)]
    const { device } = await signIn(context, { email, password: PASSWORD }, VISIT)
    await fail(other.email, SIGN_IN_LIMITS.pair.points, kept(device))
    await expect(
      signIn(context, { email: other.email, password: PASSWORD }, { ...VISIT, deviceCookie: kept(device) }),
    ).rejects.toMatchObject({ status: 429 })
  })
})
