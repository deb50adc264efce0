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
  if (instance.demo === demo) return instance
  throw new StartupProblem(
    instance.demo
      ? 'This database holds the demo, whose sign-ins everybody knows. It is never served as a site: set another DATABASE_URL or DATA_DIR.'
      : 'This database holds a site. The demo would plant invented people in it: set another DATABASE_URL or DATA_DIR.',
  )
}
