import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test, vi } from 'vitest'
import { ownDatabase } from '#server/own-database.ts'
import { startEmbeddedDatabase } from '#server/platform/embedded-database.ts'
import { runningPostmaster } from '#server/platform/embedded-postmaster.ts'
import { log } from '#server/platform/log.ts'
import type { StartupProblem } from '#server/platform/startup-problem.ts'
import { temporaryFolder } from '#tests/support/database-server.ts'

const dataDir = temporaryFolder('allmenning-own-database-')
const start = (giveUp?: (problem: StartupProblem) => void) =>
  ownDatabase({ databaseUrl: '', dataDir }, () => {}, giveUp)
const embedded = () => startEmbeddedDatabase({ dataDir, say: () => {} })
log.level = 'silent'

const { home } = await embedded()
const running = () => runningPostmaster(join(home, 'data'))

/** Ends PostgreSQL as a power cut would. */
async function killPostgres(): Promise<void> {
  const killed = running()?.pid ?? 0
  process.kill(killed, 'SIGKILL')
  // On a quick machine the next one may stand before anybody looks.
  await vi.waitFor(() => expect(running()?.pid).not.toBe(killed))
}

afterAll(async () => {
  await (await embedded()).stop()
  rmSync(dataDir, { recursive: true, force: true })
})

test('told to stop while PostgreSQL is started again, it is waited for and stopped', async () => {
  const own = await start()
  await killPostgres()
  // The end of the connection that holds the lock is heard, and the new start has begun.
  await sleep(50)
  await own.stop()
  expect(running()).toBeUndefined()
  await sleep(500)
  expect(running()).toBeUndefined()
})

test('a database that comes back on another port ends the process, and does not run on without it', async () => {
  const giveUp = vi.fn<(problem: StartupProblem) => void>()
  const own = await start(giveUp)
  const intruder = createServer()
  const port = Number(new URL(own.url).port)
  process.kill(running()?.pid ?? 0, 'SIGKILL')
  // Takes the port as soon as it is free, before PostgreSQL does.
  for (let taken = false; !taken; ) {
    intruder.listen(port, '127.0.0.1')
    taken = await Promise.race([
      once(intruder, 'listening').then(() => true),
      once(intruder, 'error').then(() => false),
    ]).catch(() => false)
  }
  await vi.waitFor(() => expect(giveUp).toHaveBeenCalledOnce(), { timeout: 15_000 })
  expect(giveUp.mock.calls[0]?.[0]).toMatchObject({ name: 'StartupProblem' })
  expect(running()).toBeUndefined()
  intruder.close()
  await own.stop()
})
