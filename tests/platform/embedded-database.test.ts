import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { startEmbeddedDatabase } from '#server/platform/embedded-database.ts'
import { runningPostmaster } from '#server/platform/embedded-postmaster.ts'
import { holdInstanceLock } from '#server/platform/instance-lock.ts'
import { temporaryFolder } from '#tests/support/database-server.ts'

const dataDir = temporaryFolder('allmenning-embedded-')
const start = (durable = true) => startEmbeddedDatabase({ dataDir, say: () => {}, durable })

afterAll(async () => {
  await (await start()).stop()
  rmSync(dataDir, { recursive: true, force: true })
})

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end().catch(() => {})
  }
}

const postmasterOf = (home: string): number => {
  const running = runningPostmaster(join(home, 'data'))
  if (!running) throw new Error('no server runs')
  return running.pid
}

test('of two first starts at the same moment both reach the same database', async () => {
  const [one, other] = await Promise.all([start(false), start(false)])
  expect(one.url).toBe(other.url)
  expect(postmasterOf(one.home)).toBe(postmasterOf(other.home))
  expect([one.started, other.started].filter(Boolean)).toHaveLength(1)
})

test('what was written is there after stopping and starting', async () => {
  const first = await start()
  await ask(first.url, `CREATE TABLE kept AS SELECT 'said before the stop' AS words`)
  await first.stop()
  expect(runningPostmaster(join(first.home, 'data'))).toBeUndefined()
  const second = await start()
  expect(second.started).toBe(true)
  expect(second.url).toBe(first.url)
  expect(await ask(second.url, 'SELECT words FROM kept')).toEqual([{ words: 'said before the stop' }])
})

test('a server left behind by a killed process is used again', async () => {
  const { home } = await start()
  const pid = postmasterOf(home)
  const again = await start()
  expect(again.started).toBe(false)
  expect(postmasterOf(again.home)).toBe(pid)
})

test('whatever was acknowledged is there after PostgreSQL was killed', async () => {
  const { url, home } = await start()
  await ask(url, 'CREATE TABLE acknowledged (n int)')
  let heard = 0
  const writing = (async () => {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    await client.connect()
    for (;;) {
      await client.query('INSERT INTO acknowledged VALUES ($1)', [heard + 1])
      heard++
      if (heard === 50) process.kill(postmasterOf(home), 'SIGKILL')
    }
  })()
  // The connection outlives the postmaster by a moment; its end is what the writer hears.
  await expect(writing).rejects.toThrow()
  const again = await start()
  expect(again.started).toBe(true)
  const [row] = await ask(again.url, 'SELECT max(n) AS highest, count(*)::int AS rows FROM acknowledged')
  expect(heard).toBeGreaterThanOrEqual(50)
  expect(row?.rows).toBe(row?.highest)
  expect(row?.rows).toBeGreaterThanOrEqual(heard)
})

test('a lock file whose number belongs to another program by now does not stop the start', async () => {
  const before = await start()
  const file = join(before.home, 'data/postmaster.pid')
  const lines = readFileSync(file, 'utf8')
  await before.stop()
  // Not this process: PostgreSQL knows its own parent.
  const bystander = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  onTestFinished(() => void bystander.kill())
  writeFileSync(file, lines.replace(/^\d+/, String(bystander.pid)), { mode: 0o644 })
  const after = await start()
  expect(after.started).toBe(true)
})

test('another port is taken, and remembered, when somebody else sits on the usual one', async () => {
  const before = await start()
  await before.stop()
  const squatter: Server = createServer().listen(Number(new URL(before.url).port), '127.0.0.1')
  await once(squatter, 'listening')
  onTestFinished(() => void squatter.close())
  const moved = await start()
  expect(new URL(moved.url).port).not.toBe(new URL(before.url).port)
  await moved.stop()
  expect((await start()).url).toBe(moved.url)
})

test('the log of the database tells no values and no statements', async () => {
  const { url, home } = await start()
  await ask(url, 'CREATE TABLE person (email text UNIQUE)')
  const twice = `INSERT INTO person VALUES ('somebody@example.test')`
  await ask(url, twice)
  await expect(ask(url, twice)).rejects.toThrow('duplicate key')
  const log = readFileSync(join(home, 'log'), 'utf8')
  expect(log).toContain('duplicate key')
  expect(log).not.toContain('somebody')
})

test('a second process that wants to serve the same data is refused in words', async () => {
  const { url } = await start()
  const lock = await holdInstanceLock(url, dataDir)
  await expect(holdInstanceLock(url, dataDir)).rejects.toThrow(`Allmenning already runs on ${dataDir}`)
  await lock.release()
  await (await holdInstanceLock(url, dataDir)).release()
})

test('the lock is free as soon as the process that held it was killed', async () => {
  const { url } = await start()
  const program = `import { holdInstanceLock } from '#server/platform/instance-lock.ts'
    await holdInstanceLock(process.argv[1], 'there')
    console.log('held')`
  const holder = spawn(process.execPath, ['--input-type=module', '-e', program, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(holder.stdout, 'data')
  holder.kill('SIGKILL')
  await (await holdInstanceLock(url, dataDir)).release()
})

test('whoever holds the lock hears when PostgreSQL ends under it', async () => {
  const database = await start()
  const lost = new Promise<void>(
    (hear) => void holdInstanceLock(database.url, dataDir, hear).then(() => database.stop()),
  )
  await lost
})
