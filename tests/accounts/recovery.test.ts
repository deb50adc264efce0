import { beforeEach, describe, expect, it } from 'vitest'
import { answerRecovery } from '#server/accounts/answer-recovery.ts'
import { askForRecovery } from '#server/accounts/ask-for-recovery.ts'
import { authenticate } from '#server/accounts/authenticate.ts'
import { recoverPassword } from '#server/accounts/recover-password.ts'
import { signIn } from '#server/accounts/sign-in.ts'
import { translate } from '#server/i18n/messages.ts'
import { testDatabase } from '#tests/support/database.ts'
import { NOW } from '#tests/support/world.ts'
import {
  allThatIsStored,
  askedForRecovery,
  contextOf,
  cookieOf,
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
const NEW = 'an altogether new one'
beforeEach(() => testSettings(pool))

describe('recovering a password', () => {
  it('answers alike whether the address is known or not, and writes to its owner only', async () => {
    const { email } = await memberWithPassword(db, { locale: 'nb' })
    expect(await askedForRecovery(context, email)).toEqual(await askedForRecovery(context, 'nobody@example.test'))
    expect(await db.mailMessage.count()).toBe(1)
    expect(await mailsTo(db, email)).toMatchObject([{ subject: 'Velg et nytt passord' }])
    expect(await allThatIsStored(pool)).not.toContain(await tokenIn(db, email, 'recover'))
  })

  it.each([
    ['nn', 'Vel eit nytt passord'],
    ['ar', 'اختيار كلمة مرور جديدة'],
    ['uk', 'Виберіть новий пароль'],
  ] as const)('writes in the language of its reader: %s', async (locale, subject) => {
    const { email } = await memberWithPassword(db, { locale })
    await askedForRecovery(context, email)
    expect(await mailsTo(db, email)).toMatchObject([
      { subject, body: expect.stringContaining(translate(locale)('mail.footer')) },
    ])
    expect(await tokenIn(db, email, 'recover')).toBeTruthy()
  })

  it('looks nobody up and writes nothing while the person waits: a job does, for every address', async () => {
    const { email } = await memberWithPassword(db)
    await pool.query('DELETE FROM graphile_worker._private_jobs')
    for (const asked of [email, 'nobody@example.test']) await askForRecovery(context, { email: asked }, VISIT)
    expect([await db.mailMessage.count(), await db.oneTimeToken.count()]).toEqual([0, 0])
    const { rows } = await pool.query('SELECT payload FROM graphile_worker._private_jobs ORDER BY id')
    const askedAt = NOW.toISOString()
    expect(rows.map(({ payload }) => payload)).toEqual([
      { email, askedAt },
      { email: 'nobody@example.test', askedAt },
    ])
  })

  it('is not answered when the worker comes so late that the link would be too old', async () => {
    const { email } = await memberWithPassword(db)
    const late = new Date(NOW.getTime() + 3_600_001)
    await answerRecovery(db, { email, askedAt: NOW.toISOString() }, late)
    expect(await db.mailMessage.count()).toBe(0)
  })

  it('replaces the password, ends all sessions, and says so by mail', async () => {
    const { id, email } = await memberWithPassword(db, { locale: 'en' })
    const cookie = await cookieOf(context, email)
    await askedForRecovery(context, email)
    await recoverPassword(context, { token: await tokenIn(db, email, 'recover'), password: NEW }, VISIT)
    expect(await authenticate(db, cookie, NOW)).toBeNull()
    expect(await db.signal.findMany({ select: { name: true, payload: true } })).toMatchObject([
      { name: 'session.ended', payload: { memberId: id } },
    ])
    await expect(signIn(context, { email, password: PASSWORD }, VISIT)).rejects.toMatchObject({
      said: { key: 'sign_in.refused' },
    })
    await expect(signIn(context, { email, password: NEW }, VISIT)).resolves.toMatchObject(SIGNED_IN)
    expect((await mailsTo(db, email)).map(({ subject }) => subject)).toEqual([
      'Choose a new password',
      'Your password was changed',
    ])
  })

  it('confirms the address, which is announced the first time', async () => {
    const { id, email } = await memberWithPassword(db)
    await db.member.update({ where: { id }, data: { emailVerifiedAt: null } })
    for (const password of [NEW, `${NEW} again`]) {
      await db.rateLimit.deleteMany()
      await askedForRecovery(context, email)
      await recoverPassword(context, { token: await tokenIn(db, email, 'recover'), password }, VISIT)
      expect(await db.signal.findMany({ select: { name: true, payload: true } })).toEqual([
        { name: 'member.changed', payload: { memberId: id } },
      ])
    }
  })

  it('keeps the link for another try when the password is refused, and takes it once', async () => {
    const { email } = await memberWithPassword(db)
    await askedForRecovery(context, email)
    const token = await tokenIn(db, email, 'recover')
    const refused = recoverPassword(context, { token, password: 'qwertyuiop' }, VISIT)
    await expect(refused).rejects.toMatchObject({ fields: { password: { key: 'password.common' } } })
    const tries = await Promise.allSettled(
      [1, 2].map((n) => recoverPassword(context, { token, password: `${NEW} ${n}` }, VISIT)),
    )
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(recoverPassword(context, { token, password: NEW }, VISIT)).rejects.toMatchObject({
      said: { key: 'link.spent' },
    })
  })

  it('works for one hour, and not with a link that was sent to confirm an address', async () => {
    const { email } = await memberWithPassword(db)
    await askedForRecovery(context, email)
    const token = await tokenIn(db, email, 'recover')
    const later = contextOf(db, undefined, { now: new Date(NOW.getTime() + 3_600_000) })
    await expect(recoverPassword(later, { token, password: NEW }, VISIT)).rejects.toMatchObject({
      said: { key: 'link.spent' },
    })
    await db.oneTimeToken.updateMany({ data: { purpose: 'verify_address' } })
    await expect(recoverPassword(context, { token, password: NEW }, VISIT)).rejects.toMatchObject({
      said: { key: 'link.spent' },
    })
  })

  it('opens the way for an owner whose account strangers have guessed at', async () => {
    const { email } = await memberWithPassword(db)
    for (let time = 0; time < 9; time += 1) await signIn(context, { email, password: 'wrong' }, VISIT).catch(() => {})
    await askedForRecovery(context, email)
    await recoverPassword(context, { token: await tokenIn(db, email, 'recover'), password: NEW }, VISIT)
    await expect(signIn(context, { email, password: NEW }, VISIT)).resolves.toMatchObject(SIGNED_IN)
  })

  it('writes at most once a minute, and not to somebody who is suspended', async () => {
    const { email } = await memberWithPassword(db)
    await askedForRecovery(context, email)
    await askedForRecovery(context, email)
    expect(await mailsTo(db, email)).toHaveLength(1)
    const suspended = await memberWithPassword(db, { suspendedAt: NOW })
    await askedForRecovery(context, suspended.email)
    expect(await mailsTo(db, suspended.email)).toHaveLength(0)
  })
})
