import { beforeEach, describe, expect, it } from 'vitest'
import { signIn } from '#server/accounts/sign-in.ts'
import {
  type Attempts,
  countAttempt,
  forgiveAttempts,
  SIGN_IN_LIMITS,
  secondsToWait,
} from '#server/accounts/sign-in-limits.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, from, memberWithPassword, PASSWORD, SIGNED_IN, testSettings } from './entrance.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

const counted = (count: number, seconds = 60) => ({ count, endsIn: seconds * 1000 })

describe('how long to wait', () => {
  it.each<[string, Attempts, number]>([
    ['the first attempt is taken', { pair: counted(1), account: counted(1), network: counted(1) }, 0],
    ['the eighth from one network is taken', { pair: counted(8), account: counted(8), network: counted(8) }, 0],
    ['the ninth waits until its window ends', { pair: counted(9, 840) }, 840],
    ['part of a second is a second', { pair: { count: 9, endsIn: 200 } }, 1],
    ['the sixtieth from many networks is taken', { pair: counted(1), account: counted(60), network: counted(1) }, 0],
    ['the sixty-first from many networks waits', { pair: counted(1), account: counted(61, 3000) }, 3000],
    ['a hospital on Monday morning is let in', { pair: counted(1), account: counted(1), network: counted(1_000) }, 0],
    ['what no hospital does waits', { pair: counted(1), account: counted(1), network: counted(1_001, 500) }, 500],
    ['the eighth from a browser known to the account is taken', { device: counted(8) }, 0],
    ['the ninth from a browser known to the account waits', { device: counted(9, 700) }, 700],
    ['a network known to the account has only its own count', { pair: counted(2) }, 0],
  ])('%s', (_title, attempts, seconds) => {
    expect(secondsToWait(attempts)).toBe(seconds)
  })
})

const fail = async (account: string, network: string, times: number): Promise<void> => {
  for (let time = 0; time < times; time += 1) await countAttempt(account, network).catch(() => {})
}

describe('counting attempts', () => {
  it('refuses the ninth failure, then also the right password, and tells when to come back', async () => {
    const { email } = await memberWithPassword(db)
    const context = contextOf(db)
    for (let time = 0; time < SIGN_IN_LIMITS.pair.points; time += 1)
      await expect(signIn(context, { email, password: 'wrong' }, from('a'))).rejects.toMatchObject({ status: 422 })
    const refused = await signIn(context, { email, password: PASSWORD }, from('a')).catch((error: unknown) => error)
    expect(refused).toMatchObject({ status: 429, said: { key: 'failure.wait' } })
    expect((refused as { retryAfter: number }).retryAfter).toBeGreaterThan(800)
    await expect(signIn(context, { email, password: PASSWORD }, from('b'))).resolves.toMatchObject(SIGNED_IN)
  })

  it('counts those who try at once', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 30 }, () => countAttempt('amina@example.test', 'a')))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(SIGN_IN_LIMITS.pair.points)
  })

  it('keeps colleagues behind one address apart', async () => {
    await fail('forgetful@hospital.test', 'hospital', 20)
    for (let nurse = 0; nurse < 40; nurse += 1) {
      const attempt = await countAttempt(`nurse-${nurse}@hospital.test`, 'hospital')
      await attempt.succeeded()
    }
    await expect(countAttempt('forgetful@hospital.test', 'hospital')).rejects.toMatchObject({ status: 429 })
    await expect(countAttempt('forgetful@hospital.test', 'home')).resolves.toBeDefined()
  })

  it('counts for a whole network only failures, and not against those who have signed in from it', async () => {
    await (await countAttempt('known@hospital.test', 'hospital')).succeeded()
    await pool.query(
      `INSERT INTO rate_limit VALUES ('sign-in-network:hospital', 5000, $1) ON CONFLICT (key) DO UPDATE SET points = 5000`,
      [Date.now() + 600_000],
    )
    await expect(countAttempt('known@hospital.test', 'hospital')).resolves.toBeDefined()
    await expect(countAttempt('unknown@hospital.test', 'hospital')).rejects.toMatchObject({ status: 429 })
  })

  it('does not lock an owner out of a known network while many others guess', async () => {
    await (await countAttempt('amina@example.test', 'home')).succeeded()
    for (let network = 0; network < 61; network += 1) await fail('amina@example.test', `guesser ${network}`, 1)
    await expect(countAttempt('amina@example.test', 'another guesser')).rejects.toMatchObject({ status: 429 })
    await expect(countAttempt('amina@example.test', 'home')).resolves.toBeDefined()
  })

  it('does not let one network that keeps knocking close the account to others', async () => {
    await fail('amina@example.test', 'guesser', 100)
    await expect(countAttempt('amina@example.test', 'elsewhere')).resolves.toBeDefined()
  })

  it('forgets failures once the owner has proved by mail who they are', async () => {
    for (let network = 0; network < 61; network += 1) await fail('amina@example.test', `guesser ${network}`, 1)
    await fail('amina@example.test', 'mobile', 9)
    await forgiveAttempts('Amina@example.test', 'mobile')
    await expect(countAttempt('amina@example.test', 'mobile')).resolves.toBeDefined()
  })

  it('keeps no address in the table, of mail or of network', async () => {
    await fail('amina@example.test', 'hashed already', 1)
    const rows = await db.rateLimit.findMany()
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows.map(({ key }) => key))).not.toContain('amina')
  })
})
