import type { Config } from '#server/platform/config.ts'
import { type EmbeddedDatabase, startEmbeddedDatabase } from '#server/platform/embedded-database.ts'
import { holdInstanceLock, type InstanceLock } from '#server/platform/instance-lock.ts'
import { log } from '#server/platform/log.ts'
import { StartupProblem } from '#server/platform/startup-problem.ts'

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
 * @param giveUp told when it can be started again only where this process would not find it; ends the process
 * @throws {StartupProblem} when another process serves the same data
 */
export async function ownDatabase(
  { databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>,
  say: (line: string) => void,
  giveUp: (problem: StartupProblem) => void = endProcess,
): Promise<OwnDatabase> {
  if (databaseUrl) return { url: databaseUrl, stop: async () => {} }
  let stopping = false
  let lock: InstanceLock | undefined
  let bringing: Promise<void> | undefined
  let embedded = await startEmbeddedDatabase({ dataDir, say })
  const { url } = embedded

  async function bringBack(): Promise<void> {
    while (!stopping) {
      try {
        embedded = await startEmbeddedDatabase({ dataDir, say: (line) => log.warn(line) })
        if (stopping) return
        if (embedded.url !== url) return await giveUpOn(embedded)
        lock = await holdInstanceLock(embedded.url, dataDir, lost)
        log.warn('the database is back')
        return
      } catch (error) {
        log.error({ err: error }, 'the database could not be started again')
        await new Promise((resolve) => setTimeout(resolve, BACK_OFF))
      }
    }
  }

  /** Every pool of this process knows the old port: the next start of the process begins anew. */
  async function giveUpOn(elsewhere: EmbeddedDatabase): Promise<void> {
    stopping = true
    await elsewhere.stop().catch((error) => log.error({ err: error }, 'stopping failed'))
    giveUp(new StartupProblem('The database could be started again only on another port. Start Allmenning anew.'))
  }

  function lost(): void {
    if (stopping) return
    log.error('the database ended by itself; starting it again')
    bringing = bringBack()
  }

  try {
    lock = await holdInstanceLock(url, dataDir, lost)
  } catch (error) {
    // One that another process serves is not ours to end.
    if (embedded.started && !(error instanceof StartupProblem)) await embedded.stop()
    throw error
  }
  return {
    url,
    async stop() {
      stopping = true
      await bringing
      // In this order: with the lock free first, another start could take up a database that is about to end.
      await embedded.stop()
      await lock?.release()
    },
  }
}

function endProcess(problem: StartupProblem): void {
  log.fatal({ err: problem }, problem.message)
  process.exit(1)
}
