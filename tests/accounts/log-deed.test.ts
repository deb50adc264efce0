import { expect, it } from 'vitest'
import { logDeed } from '#server/accounts/log-deed.ts'
import { transact } from '#server/platform/db.ts'
import { testDatabase } from '#tests/support/database.ts'
import { member, NOW } from '#tests/support/world.ts'

const { db } = await testDatabase()

const deed = async () => {
  const { id: staffId } = await member(db, { roles: ['moderator'] })
  return { staffId, verb: 'case.taken', subjectKey: 'case:7', caseId: 7 } as const
}

it('what staff did stands in the log with the instant, or not at all', async () => {
  const taken = await deed()
  await transact(db, (tx) => logDeed(tx, { ...taken, details: { risk: 1 } }, NOW))
  expect(await db.staffLogEntry.findMany({ omit: { id: true } })).toEqual([{ ...taken, details: { risk: 1 }, at: NOW }])
  const failing = transact(db, async (tx) => {
    await logDeed(tx, taken, NOW)
    throw new Error('the deed failed')
  })
  await expect(failing).rejects.toThrow('the deed failed')
  expect(await db.staffLogEntry.count()).toBe(1)
})

it.each(["UPDATE staff_log SET verb = 'nothing.done'", 'DELETE FROM staff_log', 'TRUNCATE staff_log'])(
  'nobody changes it, whatever they can write: %s',
  async (sql) => {
    const taken = await deed()
    await transact(db, (tx) => logDeed(tx, taken, NOW))
    await expect(db.$executeRawUnsafe(sql)).rejects.toThrow(/only ever added to/)
    expect(await db.staffLogEntry.count({ where: { verb: 'case.taken' } })).toBe(1)
  },
)
