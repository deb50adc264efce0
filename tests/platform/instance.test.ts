import { expect, test } from 'vitest'
import { claimInstance, onlyOwnKind } from '#server/platform/instance.ts'
import { migrate } from '#server/platform/migrate.ts'
import { testDatabase } from '#tests/support/database.ts'

const { db, pool, url } = await testDatabase()

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

test('a database of the other kind is refused before anything in it is changed', async () => {
  await claimInstance(db, false)
  const said: string[] = []
  const { rows } = await pool.query(
    `UPDATE _prisma_migrations SET rolled_back_at = now()
      WHERE id = (SELECT id FROM _prisma_migrations ORDER BY started_at DESC LIMIT 1) RETURNING id`,
  )
  try {
    await expect(migrate(url, (line) => said.push(line), onlyOwnKind(true))).rejects.toThrow('holds a site')
    expect(said).toEqual([])
  } finally {
    await pool.query('UPDATE _prisma_migrations SET rolled_back_at = NULL WHERE id = $1', [rows[0]?.id])
  }
})

test('a database that nobody has claimed, or of the same kind, is migrated', async () => {
  expect(await migrate(url, () => {}, onlyOwnKind(true))).toEqual([])
  await claimInstance(db, true)
  expect(await migrate(url, () => {}, onlyOwnKind(true))).toEqual([])
})
