import type pg from 'pg'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { join } from '#server/accounts/join.ts'
import { hashPassword } from '#server/accounts/passwords.ts'
import { recoverPassword } from '#server/accounts/recover-password.ts'
import { signIn } from '#server/accounts/sign-in.ts'
import { verifyAddress } from '#server/accounts/verify-address.ts'
import { testDatabase } from '#tests/support/database.ts'
import {
  allThatIsStored,
  contextOf,
  joining,
  mailsTo,
  memberWithPassword,
  PASSWORD,
  SIGNED_IN,
  testSettings,
  tokenIn,
  VISIT,
} from './entrance.ts'

const { db, pool } = await testDatabase()
const context = contextOf(db)
const AMINA = 'amina@example.test'

beforeEach(() => testSettings(pool))

/** A minute passes: the same mail may be sent again. */
const aMinuteLater = () => db.rateLimit.deleteMany({ where: { key: { startsWith: 'mail-same' } } })

/** Waits until somebody waits for an advisory lock. */
async function waitsForLock(asking: pg.Pool): Promise<void> {
  await vi.waitFor(async () => {
    const waiting = `SELECT FROM pg_locks JOIN pg_database d ON d.oid = database
                      WHERE locktype = 'advisory' AND NOT granted AND d.datname = current_database()`
    expect((await asking.query(waiting)).rowCount).toBe(1)
  }, 10_000)
}

describe('joining', () => {
  it('makes an account with its groups in order, which cannot sign in before its address is confirmed', async () => {
    await join(context, joining({ groups: ['interpreter', 'researcher'], pseudonym: 'on' }), VISIT)
    const made = await db.member.findUniqueOrThrow({
      where: { email: AMINA },
      include: { groups: { orderBy: { position: 'asc' } } },
    })
    expect(made).toMatchObject({
      displayName: 'Amina',
      pseudonym: true,
      emailVerifiedAt: null,
      locale: 'en',
      languages: ['nb', 'so'],
    })
    expect(made.groups.map(({ group }) => group)).toEqual(['interpreter', 'researcher'])
    await expect(signIn(context, { email: AMINA, password: PASSWORD }, VISIT)).rejects.toMatchObject({
      said: { key: 'sign_in.unverified' },
    })
  })

  it('stores neither the password nor the link that was sent', async () => {
    await join(context, joining(), VISIT)
    const stored = await allThatIsStored(pool)
    expect(stored).toContain(AMINA)
    expect(stored).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
    expect(stored).not.toContain(PASSWORD)
    expect(stored).not.toContain(await tokenIn(db, AMINA, 'verify'))
  })

  it('makes one account and sends one mail when the form is sent again and again at once', async () => {
    await Promise.all(Array.from({ length: 6 }, () => join(context, joining(), VISIT)))
    expect(await db.member.count()).toBe(1)
    expect(await mailsTo(db, AMINA)).toHaveLength(1)
    const token = await tokenIn(db, AMINA, 'verify')
    await expect(verifyAddress(context, { token }, VISIT)).resolves.toContain('allmenning_session=')
    await expect(signIn(context, { email: AMINA, password: PASSWORD }, VISIT)).resolves.toMatchObject(SIGNED_IN)
  })

  it('sends the mail also when another request with the same form makes the account first', async () => {
    const other = await pool.connect()
    try {
      await other.query('BEGIN')
      await other.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [AMINA])
      const joined = join(context, joining(), VISIT)
      await waitsForLock(pool)
      await other.query(
        `INSERT INTO member (display_name, languages, email, password_hash) VALUES ('Amina', '{nb}', $1, $2)`,
        [AMINA, await hashPassword(PASSWORD)],
      )
      await other.query('COMMIT')
      await joined
    } finally {
      other.release()
    }
    expect(await db.member.count()).toBe(1)
    await expect(verifyAddress(context, { token: await tokenIn(db, AMINA, 'verify') }, VISIT)).resolves.toBeTruthy()
  })

  it('answers alike whether the address is known or not, and tells only its owner', async () => {
    const owner = await memberWithPassword(db, { displayName: 'The owner', email: 'Known@example.test', locale: 'en' })
    const unknown = await join(context, joining(), VISIT)
    const known = await join(context, joining({ email: 'known@example.test', displayName: 'A stranger' }), VISIT)
    expect(known).toEqual(unknown)
    expect(await db.member.findUniqueOrThrow({ where: { id: owner.id } })).toMatchObject({ displayName: 'The owner' })
    const [mail] = await mailsTo(db, 'known@example.test')
    expect(mail).toMatchObject({ subject: 'You already have an account', state: 'held' })
    expect(mail?.body).toContain('https://allmenning.test/recover\n')
  })

  it('sends the confirmation again to somebody who joins again with the same password', async () => {
    await join(context, joining(), VISIT)
    await aMinuteLater()
    await join(context, joining(), VISIT)
    expect((await mailsTo(db, AMINA)).map(({ subject }) => subject)).toEqual([
      'Confirm your address',
      'Confirm your address',
    ])
  })

  it('lets nobody keep a password in an account that somebody else confirms', async () => {
    await join(context, joining({ displayName: 'A stranger', password: 'the password of a stranger' }), VISIT)
    const strangersLink = await tokenIn(db, AMINA, 'verify')
    await aMinuteLater()
    await join(context, joining(), VISIT)
    await expect(verifyAddress(context, { token: strangersLink }, VISIT)).rejects.toMatchObject({
      said: { key: 'link.spent' },
    })
    const token = await tokenIn(db, AMINA, 'recover')
    await recoverPassword(context, { token, password: 'the owner chose this one' }, VISIT)
    await expect(
      signIn(context, { email: AMINA, password: 'the password of a stranger' }, VISIT),
    ).rejects.toMatchObject({ status: 422 })
    await expect(signIn(context, { email: AMINA, password: 'the owner chose this one' }, VISIT)).resolves.toMatchObject(
      SIGNED_IN,
    )
    expect(await db.member.findUniqueOrThrow({ where: { email: AMINA } })).toMatchObject({ displayName: 'Amina' })
  })

  it('kills the earlier link of an unconfirmed account even when no mail may be sent any more', async () => {
    await join(context, joining({ password: 'the password of a stranger' }), VISIT)
    const strangersLink = await tokenIn(db, AMINA, 'verify')
    await join(context, joining(), VISIT)
    await expect(verifyAddress(context, { token: strangersLink }, VISIT)).rejects.toMatchObject({
      said: { key: 'link.spent' },
    })
  })

  it('sends at most four mails an hour to an address, whoever asks', async () => {
    for (let time = 0; time < 6; time += 1) {
      await aMinuteLater()
      await join(context, joining(), { ...VISIT, addressKey: `network ${time}` })
    }
    expect(await mailsTo(db, AMINA)).toHaveLength(4)
  })

  it('writes a name into the mail so that no program makes a link of it', async () => {
    await join(context, joining({ displayName: 'Win at https://evil.example/x' }), VISIT)
    const [mail] = await mailsTo(db, AMINA)
    expect(mail?.body).toContain('Hello Win at https evil example x\n')
    expect(mail?.body.match(/https?:\/\/\S+/g)?.every((link) => link.startsWith('https://allmenning.test'))).toBe(true)
  })
})
