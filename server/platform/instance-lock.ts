import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { ADVISORY_LOCKS } from './advisory-locks.ts'
import { StartupProblem } from './startup-problem.ts'

/** How long a lock that a killed process held may take to come free, in milliseconds. */
const PATIENCE = 1_500

/** The lock that makes this process the only one that serves a DATA_DIR. */
export interface InstanceLock {
  /** Gives the lock back. */
  release(): Promise<void>
}

/**
 * Takes the lock of an embedded database, on a connection of its own: PostgreSQL gives it back the moment this process
 * ends, however it ends.
 * @param dataDir named in the message
 * @param onLost called once if the connection breaks before `release`: PostgreSQL ended, and with it the lock
 * @throws {StartupProblem} when another process holds it
 */
export async function holdInstanceLock(
  url: string,
  dataDir: string,
  onLost: () => void = () => {},
): Promise<InstanceLock> {
  const client = new pg.Client({ connectionString: url, application_name: 'allmenning lock', keepAlive: true })
  let released = false
  client.on('error', () => {})
  client.once('end', () => {
    if (!released) onLost()
  })
  const release = async (): Promise<void> => {
    released = true
    await client.end().catch(() => {})
  }
  const until = Date.now() + PATIENCE
  try {
    await client.connect()
    while (!(await tryLock(client))) {
      if (Date.now() > until)
        throw new StartupProblem(`Allmenning already runs on ${dataDir}. Stop it first, or set another DATA_DIR.`)
      await sleep(100)
    }
  } catch (error) {
    await release()
    throw error
  }
  return { release }
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [
    ADVISORY_LOCKS.instance,
  ])
  return rows[0]?.held ?? false
}
