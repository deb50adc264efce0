import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Cluster } from './embedded-cluster.ts'
import { BARE_ENVIRONMENT } from './embedded-user.ts'
import { StartupProblem } from './startup-problem.ts'

/** A PostgreSQL server that runs on a cluster, as its own `postmaster.pid` tells. */
export interface Postmaster {
  pid: number
  port: number
  ready: boolean
}

/** The log starts anew above this size in bytes; one older log is kept. */
const LOG_LIMIT = 5_000_000
/** How long a fast shutdown may take before the server is told to end at once, and how long that may take, in ms. */
const STOP_PATIENCE = { fast: 30_000, immediate: 10_000 }

/** The server that runs on this cluster, whoever started it; undefined when there is none, or only what one left behind. */
export function runningPostmaster(data: string): Postmaster | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  // Lines of this file: pid, data folder, start, port, socket folder, address, shared memory, state.
  const pid = Number(lines[0])
  if (!pid || !isPostmaster(pid, data)) return undefined
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/**
 * Clears away a `postmaster.pid` whose number now belongs to a program of another kind, which PostgreSQL would take
 * for a server that runs. One whose process is gone PostgreSQL clears away itself.
 */
export function clearForeignPid(data: string): void {
  const file = join(data, 'postmaster.pid')
  const aside = `${file}.${randomUUID()}`
  const read = (path: string): string => readFileSync(path, 'utf8')
  try {
    const stale = read(file)
    if (isPostmaster(Number(stale.split('\n')[0]), data) || !isAlive(Number(stale.split('\n')[0]))) return
    renameSync(file, aside)
    // Another start may have written a file of its own between the two lines above: it is put back.
    if (read(aside) === stale) rmSync(aside)
    else renameSync(aside, file)
  } catch {
    // There is no such file, or it is not ours to move: PostgreSQL says so itself.
  }
}

/** Starts PostgreSQL in a process group of its own, so that Ctrl-C in the terminal lets the web server drain first. */
export function spawnPostmaster({ bin, data, log, user }: Cluster, port: number, durable: boolean): ChildProcess {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(log, `${log}.1`)
  const settings: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    // The log may tell that something failed, never what people wrote or who they are.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const output = openSync(log, 'a', 0o600)
  try {
    const child = spawn(join(bin, 'postgres'), ['-D', data, ...options], {
      ...user,
      cwd: '/',
      env: BARE_ENVIRONMENT,
      detached: true,
      stdio: ['ignore', output, output],
    })
    child.on('error', () => {})
    child.unref()
    return child
  } finally {
    closeSync(output)
  }
}

/** Ends the server on this cluster by a fast shutdown: what is committed is on disk. Does nothing when none runs. */
export async function stopPostmaster(data: string): Promise<void> {
  const running = runningPostmaster(data)
  if (!running) return
  for (const [signal, patience] of [
    ['SIGINT', STOP_PATIENCE.fast],
    ['SIGQUIT', STOP_PATIENCE.immediate],
  ] as const) {
    try {
      process.kill(running.pid, signal)
    } catch (error) {
      if (!isPostmaster(running.pid, data)) return
      throw error
    }
    const until = Date.now() + patience
    while (Date.now() < until) {
      if (!isPostmaster(running.pid, data)) return
      await sleep(20)
    }
  }
  throw new StartupProblem(`PostgreSQL (process ${running.pid}) does not stop.`)
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch {
    return false
  }
}

/**
 * Whether a process is the server of this very cluster. Numbers of processes are used again (after a restart of the
 * machine or a container soon), so being alive is not enough.
 */
function isPostmaster(pid: number, data: string): boolean {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data)
    if (process.platform !== 'win32')
      return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(data)
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
