import { beforeEach, expect, it } from 'vitest'
import { join } from '#server/accounts/join.ts'
import { sweepAccounts } from '#server/accounts/sweep-accounts.ts'
import { testDatabase } from '#tests/support/database.ts'
import { member, NOW, post, thread } from '#tests/support/world.ts'
import { contextOf, cookieOf, joining, memberWithPassword, testSettings, VISIT } from './entrance.ts'

const { db, pool } = await testDatabase()
beforeEach(() => testSettings(pool))

it('throws away what has served its time, and nobody who has confirmed an address, come by import, or written', async () => {
  const imported = await member(db, { email: null })
  await db.member.update({ where: { id: imported.id }, data: { emailVerifiedAt: null } })
  const author = await member(db)
  await post(db, await thread(db), { author })
  await db.member.update({ where: { id: author.id }, data: { emailVerifiedAt: null } })
  const who = await memberWithPassword(db)
  await cookieOf(contextOf(db), who.email)
  await join(contextOf(db), joining(), VISIT)
  await db.mailMessage.updateMany({ data: { createdAt: NOW } })
  const people = await db.member.count()

  await sweepAccounts(db, new Date(NOW.getTime() + 86_400_000))
  expect([
    await db.member.count(),
    await db.session.count(),
    await db.oneTimeToken.count(),
    await db.mailMessage.count(),
  ]).toEqual([people, 1, 1, 1])

  await sweepAccounts(db, new Date(NOW.getTime() + 31 * 86_400_000))
  expect([
    await db.member.count(),
    await db.session.count(),
    await db.oneTimeToken.count(),
    await db.mailMessage.count(),
  ]).toEqual([people - 1, 0, 0, 0])
  expect(await db.member.findUnique({ where: { email: 'amina@example.test' } })).toBeNull()
})
