import pg from 'pg'
import { ADVISORY_LOCKS } from './advisory-locks.ts'
import { type MigrationFile, migrationList, NO_FILTERS, readMigrations } from './migration-files.ts'
import { withSchemaEngine } from './schema-engine.ts'
import { StartupProblem } from './startup-problem.ts'

/** `uuidv7()` came with PostgreSQL 18. */
const OLDEST_SERVER = 180_000

interface AppliedMigration {
  name: string
  checksum: string
  finished: boolean
}

/**
 * Brings a database to the schema of this version, by the migrations that it lacks; quick when it lacks none. Several
 * processes may do this at once: one works, the others wait.
 * @param say told what is done, when something is
 * @param beforehand asked before anything is changed; it throws to refuse the database
 * @returns the names of the migrations that were applied
 * @throws {StartupProblem} for a database that cannot be reached, is too old or too new, or was left half migrated
 */
export async function migrate(
  url: string,
  say: (line: string) => void = () => {},
  beforehand: (client: pg.Client) => Promise<void> = async () => {},
): Promise<string[]> {
  const client = await connect(url)
  try {
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCKS.migration])
    await beforehand(client)
    const missing = missingMigrations(readMigrations(), await appliedMigrations(client))
    if (missing.length === 0) return []
    say(missing.length === 1 ? 'Preparing the database: 1 step' : `Preparing the database: ${missing.length} steps`)
    const list = migrationList()
    const done = await withSchemaEngine(url, (engine) =>
      engine.applyMigrations({ migrationsList: list, filters: NO_FILTERS }),
    )
    return done.appliedMigrationNames
  } finally {
    // Closing the connection gives the lock back.
    await client.end()
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'allmenning migrations' })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string; number: number }>(
      `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number`,
    )
    const server = rows[0]
    if (server && server.number < OLDEST_SERVER)
      throw new StartupProblem(
        `Allmenning needs PostgreSQL 18 or newer; the server at DATABASE_URL is ${server.version}.`,
      )
    return client
  } catch (error) {
    await client.end().catch(() => {})
    if (error instanceof StartupProblem) throw error
    const why = error instanceof Error ? error.message || error.name : String(error)
    throw new StartupProblem(
      `The database cannot be reached (${why}). Check DATABASE_URL, and that the server runs and has this database.`,
    )
  }
}

async function appliedMigrations(client: pg.Client): Promise<AppliedMigration[]> {
  const { rows: tables } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`,
  )
  if (!tables[0]?.there) return []
  const { rows } = await client.query<AppliedMigration>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  )
  return rows
}

/**
 * The migrations on disk that the database lacks.
 * @throws {StartupProblem} when the two histories do not belong together
 */
export function missingMigrations(
  onDisk: readonly MigrationFile[],
  applied: readonly AppliedMigration[],
): MigrationFile[] {
  const broken = applied.find(({ finished }) => !finished)
  if (broken)
    throw new StartupProblem(
      `The migration ${broken.name} began on this database and did not finish. ` +
        'Restore a backup, or mend the database by hand and set rolled_back_at on its row in _prisma_migrations.',
    )
  for (const { name, checksum } of applied) {
    const file = onDisk.find((migration) => migration.name === name)
    if (!file)
      throw new StartupProblem(
        `This database knows the migration ${name}, which this version of Allmenning does not have. Start the newer version.`,
      )
    if (file.checksum !== checksum)
      throw new StartupProblem(
        `The migration ${name} was changed after it was applied to this database. Put the file back as it was.`,
      )
  }
  return onDisk.filter(({ name }) => !applied.some((done) => done.name === name))
}
