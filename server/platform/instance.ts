import type pg from 'pg'
import type { Db } from './db.ts'
import { StartupProblem } from './startup-problem.ts'

/**
 * Claims a database as the demo's or a site's at its first start, and checks the claim at every later one. A demo has
 * sign-ins that everybody knows, so its database is never served as a real site, nor the other way round.
 * @returns the instance's row
 * @throws {StartupProblem} when the database is the other kind's
 */
export async function claimInstance(db: Db, demo: boolean) {
  await db.$executeRaw`INSERT INTO instance (id, demo) VALUES (1, ${demo}) ON CONFLICT (id) DO NOTHING`
  const instance = await db.instance.findUniqueOrThrow({ where: { id: 1 } })
  refuseOther(instance.demo, demo)
  return instance
}

/**
 * Refuses a database that is the other kind's before anything in it is changed: for `migrate`. One that nobody has
 * claimed yet is anybody's.
 * @throws {StartupProblem} when the database is the other kind's
 */
export const onlyOwnKind =
  (demo: boolean) =>
  async (client: pg.Client): Promise<void> => {
    const { rows: tables } = await client.query<{ there: boolean }>(
      `SELECT to_regclass('instance') IS NOT NULL AS there`,
    )
    if (!tables[0]?.there) return
    const { rows } = await client.query<{ demo: boolean }>('SELECT demo FROM instance WHERE id = 1')
    if (rows[0]) refuseOther(rows[0].demo, demo)
  }

function refuseOther(claimed: boolean, demo: boolean): void {
  if (claimed === demo) return
  throw new StartupProblem(
    claimed
      ? 'This database holds the demo, whose sign-ins everybody knows. It is never served as a site: set another DATABASE_URL or DATA_DIR.'
      : 'This database holds a site. The demo would plant invented people in it: set another DATABASE_URL or DATA_DIR.',
  )
}
