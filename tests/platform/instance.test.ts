import { expect, test } from 'vitest'
import { claimInstance } from '#server/platform/instance.ts'
import { testDatabase } from '#tests/support/database.ts'

const { db } = await testDatabase()

test('the first start claims the database, and later starts of the same kind find it claimed', async () => {
  const first = await claimInstance(db, true)
  expect(first.demo).toBe(true)
  expect(await claimInstance(db, true)).toEqual(first)
  expect(await db.instance.count()).toBe(1)
})

test('two first starts at the same moment claim it once', async () => {
  await Promise.all([claimInstance(db, false), claimInstance(db, false)])
  expect(await db.instance.count()).toBe(1)
})

test('a site refuses the demo, and the demo a site', async () => {
  await claimInstance(db, true)
  await expect(claimInstance(db, false)).rejects.toThrow('holds the demo')
  await db.instance.update({ where: { id: 1 }, data: { demo: false } })
  await expect(claimInstance(db, true)).rejects.toThrow('holds a site')
})
