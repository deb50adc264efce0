import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { SETTING_NAMES } from '#server/platform/config.ts'
import { freePort } from '#server/platform/free-port.ts'
import { ROOT } from './root.ts'

/** How long a site may take to answer, or to drain, in milliseconds. */
const PATIENCE = 30_000

/** The real server in a process of its own. */
export interface RunningSite {
  /** Where it is reached, without a slash at the end. */
  origin: string
  /** Everything that it has printed so far. */
  output(): string
  /** Asks it to drain and waits. @throws when it ends badly */
  stop(): Promise<void>
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>
  /** Starts it again at the same address on the same database. */
  start(): Promise<void>
}

/** What any program needs, and no setting of the developer's own: an empty one keeps that of a `.env` file out. */
const surroundings = (): Record<string, string | undefined> => ({
  ...Object.fromEntries(['PATH', 'HOME', 'TMPDIR', 'LANG', 'TZ'].map((name) => [name, process.env[name]])),
  ...Object.fromEntries(SETTING_NAMES.map((name) => [name, ''])),
})

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

async function untilReady(origin: string, child: ChildProcess, output: () => string): Promise<void> {
  const until = Date.now() + PATIENCE
  while (Date.now() < until && !hasEnded(child)) {
    const ready = await fetch(`${origin}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready) return
    await sleep(50)
  }
  child.kill('SIGKILL')
  const reason = hasEnded(child)
    ? 'The site ended before it was ready'
    : `The site was not ready in ${PATIENCE / 1000} s`
  throw new Error(`${reason}. It said:\n${output()}`)
}

/**
 * Starts the built site in production mode on a database and waits until it is ready.
 * @param databaseUrl a migrated database that is this site's alone
 * @param settings environment variables beyond the address and the database
 */
export async function startSite(databaseUrl: string, settings: Record<string, string> = {}): Promise<RunningSite> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  let printed = ''
  let child: ChildProcess | undefined

  const start = async (): Promise<void> => {
    const env = {
      ...surroundings(),
      NODE_ENV: 'production' as const,
      DATABASE_URL: databaseUrl,
      HOST: '127.0.0.1',
      PORT: String(port),
      ORIGIN: origin,
      ...settings,
    }
    const started = spawn(process.execPath, ['server/start.js', 'site'], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [started.stdout, started.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text
      })
    }
    child = started
    await untilReady(origin, started, () => printed)
  }

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (!child || hasEnded(child)) return
    const ended = once(child, 'exit')
    child.kill(signal)
    const drained = await Promise.race([ended.then(() => true), sleep(PATIENCE, false, { ref: false })])
    if (drained) return
    child.kill('SIGKILL')
    throw new Error(`The site did not end within ${PATIENCE / 1000} s. It said:\n${printed}`)
  }

  await start()
  // A worker that is cut off takes its site along.
  process.once('exit', () => child?.kill('SIGKILL'))
  return {
    origin,
    output: () => printed,
    start,
    kill: () => end('SIGKILL'),
    async stop() {
      await end('SIGTERM')
      if (child?.exitCode !== 0)
        throw new Error(`The site ended with ${child?.exitCode ?? child?.signalCode}. It said:\n${printed}`)
    },
  }
}
