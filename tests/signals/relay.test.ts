import { createServer, connect as dialUp, type Socket } from 'node:net'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { transact } from '#server/platform/db.ts'
import { makeLog } from '#server/platform/log.ts'
import { announce } from '#server/signals/announce.ts'
import type { HeardSignal } from '#server/signals/catalogue.ts'
import { startRelay } from '#server/signals/relay.ts'
import { testDatabase } from '#tests/support/database.ts'

const { db, pool, url } = await testDatabase()

/** A listener and what it has heard. */
async function listener(at = url, rhythm?: Parameters<typeof startRelay>[3]) {
  const heard: (HeardSignal | string)[] = []
  const lines: string[] = []
  const hearers = {
    signal: (signal: HeardSignal) => void heard.push(signal),
    whisper: (text: string) => void heard.push(text),
    lost: () => void heard.push('lost'),
    resumed: () => void heard.push('resumed'),
  }
  const relay = await startRelay(at, hearers, makeLog({ write: (line) => void lines.push(line) }), rhythm)
  onTestFinished(() => relay.stop())
  return { relay, heard, lines }
}

/** A way to the database that can fall silent without a word, as when a firewall forgets a connection. */
async function throughWall(): Promise<{ url: string; forgetAll(): void }> {
  const { port, hostname } = new URL(url)
  const pairs: Socket[][] = []
  const wall = createServer((near) => {
    const far = dialUp(Number(port), hostname)
    near.pipe(far).pipe(near)
    for (const end of [near, far]) end.on('error', () => {})
    pairs.push([near, far])
  })
  await new Promise<void>((done) => wall.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    wall.close()
    for (const socket of pairs.flat()) socket.destroy()
  })
  const address = wall.address()
  const target = new URL(url)
  target.port = String(typeof address === 'object' ? address?.port : '')
  target.hostname = '127.0.0.1'
  return {
    url: target.href,
    forgetAll() {
      for (const [near, far] of pairs.splice(0)) {
        near?.unpipe()
        far?.unpipe()
      }
    },
  }
}

const tell = (threadId: number, fails = false) =>
  transact(db, async (tx) => {
    await announce(tx, 'thread.opened', { threadId, revision: 1, postCount: 1 })
    if (fails) throw new Error('changed my mind')
  })

const threadsIn = (heard: readonly (HeardSignal | string)[]) =>
  heard.map((one) => (typeof one === 'string' ? one : one.name === 'thread.opened' && one.payload.threadId))

describe('the relay', () => {
  it('hears what was committed, in that order, and nothing else', async () => {
    const { heard } = await listener()
    await tell(1)
    await tell(2, true).catch(() => {})
    await tell(3)
    await vi.waitFor(() => expect(heard).toHaveLength(2))
    expect(threadsIn(heard)).toEqual([1, 3])
    expect(heard[0]).toEqual({
      id: expect.any(String),
      name: 'thread.opened',
      payload: { threadId: 1, revision: 1, postCount: 1 },
    })
  })

  it('hears each process whisper, its own too', async () => {
    const [one, other] = [await listener(), await listener()]
    await one.relay.whisper('psst')
    await vi.waitFor(() => expect([one.heard, other.heard]).toEqual([['psst'], ['psst']]))
    expect(await db.signal.count()).toBe(0)
  })

  it.each([
    '',
    'x',
    'null',
    '[]',
    '{}',
    '{"id":1,"name":"thread.opened"}',
    '{"id":1,"name":"thread.opened","payload":{"threadId":"x"}}',
    '{"id":1,"name":"thread.burnt","payload":{}}',
    '{"id":1,"name":"__proto__","payload":{}}',
    '{"id":1,"name":"constructor","payload":{}}',
    '{"id":1,"name":"toString","payload":{}}',
  ])('passes over %j and goes on', async (text) => {
    const { heard } = await listener()
    await pool.query('SELECT pg_notify($1, $2)', ['signals', text])
    await tell(7)
    await vi.waitFor(() => expect(heard.length).toBeGreaterThan(0))
    expect(threadsIn(heard)).toEqual([7])
  })

  it('says when it was away and when it is back, and hears again', async () => {
    const { relay, heard } = await listener()
    await pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'allmenning listener'`,
    )
    await vi.waitFor(() => expect(heard).toContain('lost'))
    await vi.waitFor(() => expect(heard).toContain('resumed'), { timeout: 10_000 })
    expect(relay.listening).toBe(true)
    await tell(7)
    await vi.waitFor(() => expect(heard).toHaveLength(3))
    expect(threadsIn(heard)).toEqual(['lost', 'resumed', 7])
  })

  it('notices a line that fell silent without a word, and hears again', async () => {
    const wall = await throughWall()
    const { heard } = await listener(wall.url, { heartbeat: 1_300, patience: 1_000 })
    wall.forgetAll()
    await vi.waitFor(() => expect(heard).toEqual(['lost', 'resumed']), { timeout: 15_000 })
    await tell(7)
    await vi.waitFor(() => expect(threadsIn(heard)).toEqual(['lost', 'resumed', 7]))
  })

  it('hears nothing more once it is told to stop', async () => {
    const [one, other] = [await listener(), await listener()]
    await one.relay.stop()
    expect(one.relay.listening).toBe(false)
    await tell(7)
    await vi.waitFor(() => expect(other.heard).toHaveLength(1))
    expect(one.heard).toEqual([])
  })
})
