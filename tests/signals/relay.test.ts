import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { transact } from '#server/platform/db.ts'
import { makeLog } from '#server/platform/log.ts'
import { announce } from '#server/signals/announce.ts'
import type { HeardSignal } from '#server/signals/catalogue.ts'
import { startRelay } from '#server/signals/relay.ts'
import { testDatabase } from '#tests/support/database.ts'

const { db, pool, url } = await testDatabase()

/** A listener and what it has heard. */
async function listener() {
  const heard: (HeardSignal | string)[] = []
  const lines: string[] = []
  const hearers = {
    signal: (signal: HeardSignal) => void heard.push(signal),
    whisper: (text: string) => void heard.push(text),
    lost: () => void heard.push('lost'),
    resumed: () => void heard.push('resumed'),
  }
  const relay = await startRelay(url, hearers, makeLog({ write: (line) => void lines.push(line) }))
  onTestFinished(() => relay.stop())
  return { relay, heard, lines }
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

  it('hears nothing more once it is told to stop', async () => {
    const [one, other] = [await listener(), await listener()]
    await one.relay.stop()
    expect(one.relay.listening).toBe(false)
    await tell(7)
    await vi.waitFor(() => expect(other.heard).toHaveLength(1))
    expect(one.heard).toEqual([])
  })
})
