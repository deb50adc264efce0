import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { plantReference } from '#prisma/reference/plant.ts'
import { openDatabase } from '#server/platform/db.ts'
import { startEmbeddedDatabase } from '#server/platform/embedded-database.ts'
import { stopPostmaster } from '#server/platform/embedded-postmaster.ts'
import { migrate } from '#server/platform/migrate.ts'
import { prepareQueue } from '#server/platform/worker.ts'

const PREFIX = 'allmenning-test-database-'
/** Migrated and holding the reference rows; every test database starts as its copy. */
const TEMPLATE = 'test_template'

/** A PostgreSQL of one test run. */
export interface TestServer {
  /** An administrative database; tests work in copies of the template. */
  url: string
  stop(): Promise<void>
}

/**
 * Starts a PostgreSQL for one test run, in a folder of its own that goes when it stops, and prepares the template.
 * What runs that were cut off left behind is cleared away first.
 */
export async function startTestServer(): Promise<TestServer> {
  await clearLeftovers()
  const folder = temporaryFolder(PREFIX)
  writeFileSync(join(folder, 'owner'), String(process.pid))
  const server = await startEmbeddedDatabase({ dataDir: folder, say: () => {}, durable: false })
  const stop = async (): Promise<void> => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await prepareTemplate(server.url)
    return { url: server.url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function prepareTemplate(serverUrl: string): Promise<void> {
  await asAdministrator(serverUrl, `CREATE DATABASE ${TEMPLATE}`)
  const url = databaseAt(serverUrl, TEMPLATE)
  await migrate(url)
  const open = openDatabase(url, 1)
  try {
    await plantReference(open.db)
    await prepareQueue(open.pool)
  } finally {
    await open.close()
  }
  await asAdministrator(serverUrl, `ALTER DATABASE ${TEMPLATE} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`)
}

/**
 * Makes sure that a copy of the template stands under a name.
 * @param template `template0` for an empty database
 * @returns its URL
 */
export async function createTestDatabase(serverUrl: string, name: string, template = TEMPLATE): Promise<string> {
  try {
    await asAdministrator(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === '42P04')) throw error
  }
  return databaseAt(serverUrl, name)
}

/** A temporary folder that other users can walk through: as root, PostgreSQL runs as one of them. */
export function temporaryFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix))
  chmodSync(folder, 0o755)
  return folder
}

function databaseAt(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

async function asAdministrator(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

async function clearLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name)
    const owner = join(folder, 'owner')
    if (!existsSync(owner) || isAlive(Number(readFileSync(owner, 'utf8')))) continue
    await stopPostmaster(join(folder, 'postgres/18/data')).catch(() => {})
    try {
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // Another user's: theirs to clear.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
