import { plantReference } from '#prisma/reference/plant.ts'
import type { Config } from '#server/platform/config.ts'
import { type OpenDatabase, openDatabase } from '#server/platform/db.ts'
import { startEmbeddedDatabase } from '#server/platform/embedded-database.ts'
import { claimInstance, onlyOwnKind } from '#server/platform/instance.ts'
import { holdInstanceLock } from '#server/platform/instance-lock.ts'
import { migrate } from '#server/platform/migrate.ts'
import { StartupProblem } from '#server/platform/startup-problem.ts'

/** A site whose database is open to a command. */
export interface Site {
  config: Config
  url: string
  say(line: string): void
  /** Prisma's client and pool on the migrated database, opened when a command first asks. */
  database(): Promise<OpenDatabase>
  close(): Promise<void>
}

/**
 * Opens the database that a configuration names. An embedded one that runs already is shared with the site that runs
 * it; otherwise it is started, kept from other starts meanwhile, and stopped at the end.
 */
export async function openSite(config: Config, say: (line: string) => void): Promise<Site> {
  const { url, close } = config.databaseUrl
    ? { url: config.databaseUrl, close: async () => {} }
    : await openEmbedded(config, say)
  let open: OpenDatabase | undefined
  return {
    config,
    url,
    say,
    async database() {
      open ??= await openPrepared(url, config, say)
      return open
    },
    async close() {
      await open?.close()
      await close()
    },
  }
}

async function openPrepared(url: string, { mode }: Config, say: (line: string) => void): Promise<OpenDatabase> {
  const demo = mode !== 'site'
  await migrate(url, say, onlyOwnKind(demo))
  // A command may ask for more at once than a page: its statements take as long as they take.
  const open = openDatabase(url, undefined, 0)
  try {
    await claimInstance(open.db, demo)
    await plantReference(open.db)
    return open
  } catch (error) {
    await open.close()
    throw error
  }
}

async function openEmbedded(
  { dataDir }: Config,
  say: (line: string) => void,
): Promise<{ url: string; close(): Promise<void> }> {
  const embedded = await startEmbeddedDatabase({ dataDir, say })
  try {
    const lock = await holdInstanceLock(embedded.url, dataDir)
    return {
      url: embedded.url,
      async close() {
        // Stopping first: nobody can begin to serve a database that is about to end.
        await embedded.stop()
        await lock.release()
      },
    }
  } catch (error) {
    if (!(error instanceof StartupProblem)) throw error
    // The site runs: it goes on after the command.
    return { url: embedded.url, close: async () => {} }
  }
}
