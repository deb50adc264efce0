import type { Config } from '#server/platform/config.ts'
import { startEmbeddedDatabase } from '#server/platform/embedded-database.ts'
import { holdInstanceLock, type InstanceLock } from '#server/platform/instance-lock.ts'
import { log } from '#server/platform/log.ts'

/** The database that this process serves. */
export interface OwnDatabase {
  url: string
  /** Ends what was started here; a database of one's own server is left alone. */
  stop(): Promise<void>
}

/** Milliseconds between attempts to bring back a database that ended by itself. */
const BACK_OFF = 1_000

/**
 * The database at DATABASE_URL, else the embedded one, started here and held by this process alone. Should the embedded
 * one end by itself it is started again: what was acknowledged is there, and what runs into the gap is told to try again.
 * @throws {StartupProblem} when another process serves the same data
 */
export async function ownDatabase({ databaseUrl, dataDir }: Config, say: (line: string) => void): Promise<OwnDatabase> {
  if (databaseUrl) return { url: databaseUrl, stop: async () => {} }
  let stopping = false
  let lock: InstanceLock | undefined
  let embedded = await startEmbeddedDatabase({ dataDir, say })

  async function bringBack(): Promise<void> {
    while (!stopping) {
      try {
        embedded = await startEmbeddedDatabase({ dataDir, say: (line) => log.warn(line) })
        lock = await holdInstanceLock(embedded.url, dataDir, lost)
        log.warn('the database is back')
        return
      } catch (error) {
        log.error({ err: error }, 'the database could not be started again')
        await new Promise((resolve) => setTimeout(resolve, BACK_OFF))
      }
    }
  }

  function lost(): void {
    if (stopping) return
    log.error('the database ended by itself; starting it again')
    void bringBack()
  }

  lock = await holdInstanceLock(embedded.url, dataDir, lost)
  return {
    url: embedded.url,
    async stop() {
      stopping = true
      // In this order: with the lock free first, another start could take up a database that is about to end.
      await embedded.stop()
      await lock?.release()
    },
  }
}
