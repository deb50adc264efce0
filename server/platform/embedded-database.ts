import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Cluster, OWN_NAME, readyCluster, rememberPort } from './embedded-cluster.ts'
import {
  clearForeignPid,
  type Postmaster,
  runningPostmaster,
  spawnPostmaster,
  stopPostmaster,
} from './embedded-postmaster.ts'
import { freePort } from './free-port.ts'
import { StartupProblem } from './startup-problem.ts'

/** How often a server that ends at once is started again: what a killed one left in memory takes a moment to go. */
const STARTS = 12
/** Pause between two looks at a server that starts or stops, in milliseconds. */
const PAUSE = 40
/** After this long, in milliseconds, the person who waits is told that recovery takes its time. */
const TELL_AFTER = 5_000

/** The database that comes with Allmenning. */
export interface EmbeddedDatabase {
  url: string
  /** Folder of its data and log. */
  home: string
  /** Whether this call started the server; false when it ran already. */
  started: boolean
  /** Ends PostgreSQL by a fast shutdown and waits until it is gone. */
  stop(): Promise<void>
}

/** What starting the embedded database needs. */
export interface EmbeddedOptions {
  dataDir: string
  /** Tells the person who waits what is being done. */
  say(line: string): void
  /** False leaves out waiting for the disk: for tests only. */
  durable?: boolean
}

/**
 * Starts the PostgreSQL that comes with Allmenning on the data in DATA_DIR, or finds it running: one that was left
 * behind when the web server was killed is used again. Safe to call twice at once; `holdInstanceLock` then decides
 * which process serves.
 * @throws {StartupProblem} in words, when it cannot run
 */
export async function startEmbeddedDatabase({
  dataDir,
  say,
  durable = true,
}: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const cluster = await readyCluster(dataDir, say, durable)
  const { port, started } = await bringUp(cluster, say, durable)
  return { url: urlOf(cluster, port, OWN_NAME), home: cluster.home, started, stop: () => stopPostmaster(cluster.data) }
}

const urlOf = (cluster: Cluster, port: number, database: string): string =>
  `postgresql://${OWN_NAME}:${cluster.password}@127.0.0.1:${port}/${database}`

/** Looks at the cluster again and again until a server answers: waits for one that starts or stops, starts one when there is none. */
async function bringUp(
  cluster: Cluster,
  say: (line: string) => void,
  durable: boolean,
): Promise<{ port: number; started: boolean }> {
  const since = Date.now()
  let told = false
  let starts = 0
  let child: ChildProcess | undefined
  let port = cluster.port
  for (;;) {
    const running = runningPostmaster(cluster.data)
    if (running?.ready && (await answers(cluster, running))) {
      if (running.port !== cluster.port) rememberPort(cluster.home, running.port)
      return { port: running.port, started: running.pid === child?.pid }
    }
    if (!running && ended(child)) {
      if (starts++ === STARTS)
        throw new StartupProblem(`PostgreSQL does not start. The end of ${cluster.log}:\n${tail(cluster.log)}`)
      if (starts > 1) await sleep(starts * 50)
      port = await freePort(port)
      clearForeignPid(cluster.data)
      child = spawnPostmaster(cluster, port, durable)
    }
    if (!told && Date.now() - since > TELL_AFTER) {
      told = true
      say('The database is being made whole after an unexpected end. This can take a while')
    }
    await sleep(PAUSE)
  }
}

const ended = (child: ChildProcess | undefined): boolean =>
  child === undefined || child.pid === undefined || child.exitCode !== null || child.signalCode !== null

/** Whether the server takes our password and has our database, created here if need be; false while it is only about to start or stop. */
async function answers(cluster: Cluster, { port }: Postmaster): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(cluster, port, 'postgres'), connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [OWN_NAME])
    if (!rowCount) await client.query(`CREATE DATABASE ${OWN_NAME}`)
    return true
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? (error.code ?? '') : ''
    if (code === '28P01')
      throw new StartupProblem(`The database in ${cluster.home} does not take the password kept beside it.`)
    // 57P: it starts or stops; 42P04 and 23505: another start creates our database at this moment.
    if (code && !/^(57P|42P04|23505)/.test(code)) throw error
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

function tail(log: string): string {
  try {
    return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-8).join('\n')
  } catch {
    return '(no log)'
  }
}
