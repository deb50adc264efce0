import { beforeEach, describe, expect, it } from 'vitest'
import { changePassword } from '#server/accounts/change-password.ts'
import { join } from '#server/accounts/join.ts'
import { hashPassword } from '#server/accounts/passwords.ts'
import { recoverPassword } from '#server/accounts/recover-password.ts'
import { signIn } from '#server/accounts/sign-in.ts'
import { verifyAddress } from '#server/accounts/verify-address.ts'
import { testDatabase } from '#tests/support/database.ts'
import { NOW } from '#tests/support/world.ts'
import {
  askedForRecovery,
  contextOf,
  joining,
  memberWithPassword,
  PASSWORD,
  SIGNED_IN,
  testSettings,
  tokenIn,
  VISIT,
} from './entrance.ts'
import { type Meanwhile, meanwhile } from './meanwhile.ts'

const { db, pool } = await testDatabase()
const context = contextOf(db)
const NEW = 'an altogether new one'
beforeEach(() => testSettings(pool))

describe('a password that is changed while it is being checked', () => {
  it('lets nobody in any more', async () => {
    const { id, email } = await memberWithPassword(db)
    const hash = await hashPassword(NEW)
    const outcome = await meanwhile(
      pool,
      (other) => other.run('UPDATE member SET password_hash = $2 WHERE id = $1', [id, hash]),
      () => signIn(context, { email, password: PASSWORD }, VISIT),
    )
    expect(outcome).toMatchObject({ status: 'rejected', reason: { status: 422, said: { key: 'sign_in.refused' } } })
    expect(await db.session.count()).toBe(0)
    await expect(signIn(context, { email, password: NEW }, VISIT)).resolves.toMatchObject(SIGNED_IN)
  })

  it('is no ground for choosing another', async () => {
    const who = await memberWithPassword(db)
    const hash = await hashPassword(NEW)
    const asked = { currentPassword: PASSWORD, password: 'something else entirely' }
    const outcome = await meanwhile(
      pool,
      (other) => other.run('UPDATE member SET password_hash = $2 WHERE id = $1', [who.id, hash]),
      () => changePassword(contextOf(db, who), asked, null, VISIT),
    )
    expect(outcome).toMatchObject({
      status: 'rejected',
      reason: { status: 422, fields: { currentPassword: { key: 'password.wrong' } } },
    })
    expect(await db.member.findUniqueOrThrow({ where: { id: who.id } })).toMatchObject({ passwordHash: hash })
  })
})

describe('a link that is used while its owner is being suspended', () => {
  const suspends = (id: string) => (other: Meanwhile) =>
    other.run(`UPDATE member SET suspended_at = $2, suspension_reason = 'for a reason' WHERE id = $1`, [id, NOW])
  const revokes = (id: string) => (other: Meanwhile) =>
    other.run('UPDATE one_time_token SET used_at = $2 WHERE member_id = $1 AND used_at IS NULL', [id, NOW])
  const spent = { status: 'rejected', reason: { said: { key: 'link.spent' } } }

  it('does not stand in the way when it confirms an address, and works no more', async () => {
    await join(context, joining(), VISIT)
    const { id } = await db.member.findFirstOrThrow()
    const token = await tokenIn(db, 'amina@example.test', 'verify')
    const outcome = await meanwhile(pool, suspends(id), () => verifyAddress(context, { token }, VISIT), revokes(id))
    expect(outcome).toMatchObject(spent)
  })

  it('does not stand in the way when it replaces a password, and works no more', async () => {
    const { id, email } = await memberWithPassword(db)
    await askedForRecovery(context, email)
    const recovery = { token: await tokenIn(db, email, 'recover'), password: NEW }
    const outcome = await meanwhile(pool, suspends(id), () => recoverPassword(context, recovery, VISIT), revokes(id))
    expect(outcome).toMatchObject(spent)
  })
})
