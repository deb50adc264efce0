import { expect, it } from 'vitest'
import { sweepSignals } from '#server/signals/sweep-signals.ts'
import { testDatabase } from '#tests/support/database.ts'
import { NOW } from '#tests/support/world.ts'

const { db } = await testDatabase()

it('signals are kept for a day', async () => {
  const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000)
  for (const hours of [0, 23, 24, 25, 1_000])
    await db.signal.create({ data: { name: 'x', payload: { hours }, createdAt: hoursAgo(hours) } })
  expect(await sweepSignals(db, NOW)).toBe(2)
  expect(await db.signal.count()).toBe(3)
})
