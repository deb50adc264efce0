import pg from 'pg'
import { afterAll, beforeEach, inject } from 'vitest'
import { type OpenDatabase, openDatabase } from '#server/platform/db.ts'
import { createTestDatabase } from './database-server.ts'

/** Rows that every database has stay; all else goes between two tests. */
const KEPT = ['_prisma_migrations', 'place', 'theme', 'theme_text', 'institution']

/** A worker's own database, as production opens it. */
export interface TestDatabase extends OpenDatabase {
  url: string
  /** Empties it down to the reference rows. Happens before each test by itself. */
  reset(): Promise<void>
}

/**
 * The database of a test file: `const { db } = await testDatabase()` at its top. Each worker has one of its own, which
 * is emptied before each test and closed after the file.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const url = await createTestDatabase(inject('databaseServerUrl'), `test_${process.env.VITEST_POOL_ID ?? '1'}`)
  const open = openDatabase(url, 8)
  const emptying = await prepareEmptying(open.pool)
  const reset = async (): Promise<void> => {
    await open.pool.query(emptying)
  }
  beforeEach(reset)
  afterAll(() => open.close())
  return { ...open, url, reset }
}

/** One statement for all tables: foreign keys sleep meanwhile, so their order does not matter. `DELETE` beats `TRUNCATE` on few rows. */
async function prepareEmptying(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL($1)`,
    [KEPT],
  )
  const deletions = rows.map(({ name }) => `DELETE FROM ${pg.escapeIdentifier(name)}`)
  return ['SET LOCAL session_replication_role = replica', ...deletions].join('; ')
}
