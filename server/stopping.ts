import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { log } from '#server/platform/log.ts'

/** Milliseconds that requests and jobs are given to come to their end. */
const DRAIN_LIMIT = 10_000
/** Milliseconds between looks for connections that nothing runs on any more. */
const IDLE_PAUSE = 250

/** What a process has to stop, in the order in which it was started. */
export interface Ending {
  /** Adds what was started last, and so is stopped first. While the process stops already, it is stopped next. */
  add(stop: () => unknown): void
  /** Whether stopping has begun. */
  readonly begun: boolean
  /** Stops everything, last first; whoever asks again waits for the same. What fails is logged, and the rest is stopped all the same. */
  run(): Promise<void>
}

/** Nothing has been started yet. */
export function makeEnding(): Ending {
  const steps: (() => unknown)[] = []
  let running: Promise<void> | undefined
  async function stopAll(): Promise<void> {
    let failed: unknown
    for (let stop = steps.pop(); stop; stop = steps.pop())
      try {
        await stop()
      } catch (error) {
        log.error({ err: error }, 'stopping failed')
        failed = error
      }
    if (failed) throw failed
  }
  return {
    add: (stop) => void steps.push(stop),
    get begun() {
      return running !== undefined
    },
    run() {
      running ??= stopAll()
      return running
    },
  }
}

/** Stops in order when the process is told to; a second time, at once. */
export function whenTold(ending: Ending): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (ending.begun) process.exit(1)
      ending.run().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
}

/** Waits for something, at the most `DRAIN_LIMIT`. @param limit milliseconds */
export async function within(work: Promise<unknown>, limit = DRAIN_LIMIT): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limit)
  })
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/**
 * Watches the connections of a server from now on. The function it gives accepts nothing new and waits for what has
 * begun; what is left after the limit is cut, WebSockets too, which the server itself loses sight of.
 * @param limit milliseconds
 */
export function drainOf(http: Server, limit = DRAIN_LIMIT): () => Promise<void> {
  const open = new Set<Socket>()
  http.on('connection', (socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  return async () => {
    const done = new Promise<void>((resolve) => http.close(() => resolve()))
    // Not at once: a request may be on its way over a connection that looks idle.
    const idle = setInterval(() => http.closeIdleConnections(), IDLE_PAUSE)
    const late = setTimeout(() => {
      for (const socket of open) socket.destroy()
    }, limit)
    await done
    clearInterval(idle)
    clearTimeout(late)
  }
}
