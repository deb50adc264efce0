import { expect, test } from 'vitest'
import { testDatabase } from '#tests/support/database.ts'
import { post, thread } from '#tests/support/world.ts'

const { db } = await testDatabase()
for (const n of [1, 2])
  test('a' + n, async () => {
    const t = await thread(db)
    await post(db, t)
    await post(db, t, { voice: 'interpreter' })
    await post(db, t, { withdrawnAt: new Date() })
    const row = await db.thread.findMany({ include: { voices: true, theme: true } })
    expect(row).toHaveLength(1)
    console.log(row[0])
  })
