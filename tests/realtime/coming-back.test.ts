import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { BACK_OFF, keepConnected, keptOnce, pauseAfter, watchRoom } from '#app/ui/live-socket.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { member, thread } from '#tests/support/world.ts'
import { type Browser, dial, liveProcess, OURS, outcome, session, watch, windowOf } from './live.ts'

const database = await testDatabase()
const { db, pool } = database
beforeEach(() => testSettings(pool))

/** Longest first pause of a window that comes back by itself, in milliseconds, and some. */
const ONE_PAUSE = BACK_OFF.first * 1.5 + 250

/** Runs work while the database cannot answer questions about a table. */
async function whileAway<T>(table: 'session' | 'thread', work: () => Promise<T>): Promise<T> {
  await pool.query(`ALTER TABLE ${table} RENAME TO away`)
  try {
    return await work()
  } finally {
    await pool.query(`ALTER TABLE away RENAME TO ${table}`)
  }
}

/** How often a socket was refused. */
function refusals(socket: Browser): string[] {
  const heard: string[] = []
  socket.on('connect_error', ({ message }) => void heard.push(message))
  return heard
}

describe('a window', () => {
  it('whose handshake the server could not answer comes back by itself', async () => {
    const process = await liveProcess(database)
    const { cookie } = await session(db, await member(db))
    const socket = dial(process, { cookie, origin: OURS })
    keepConnected(socket)
    expect(await whileAway('session', () => outcome(socket))).toBe('unavailable')
    await vi.waitFor(() => expect(socket.connected).toBe(true), { timeout: 5_000 })
  })

  it('that is signed out stays away', async () => {
    const process = await liveProcess(database)
    const socket = dial(process, { origin: OURS })
    keepConnected(socket)
    const heard = refusals(socket)
    await outcome(socket)
    await sleep(ONE_PAUSE)
    expect(heard).toEqual(['signed_out'])
  })

  it('tries anew when it wants to hear again, since somebody may have signed in', async () => {
    const process = await liveProcess(database)
    const { cookie } = await session(db, await member(db))
    const headers: Record<string, string> = { origin: OURS }
    const socket = dial(process, headers)
    keepConnected(socket)
    expect(await outcome(socket)).toBe('signed_out')
    headers.cookie = cookie
    const opened = vi.fn()
    onTestFinished(watchRoom(socket, 'threads', opened))
    await vi.waitFor(() => expect(opened).toHaveBeenCalledOnce(), { timeout: 5_000 })
  })

  it('asks for its room again while the server cannot say', async () => {
    const process = await liveProcess(database)
    const socket = await windowOf(process, db, await member(db))
    const { id } = await thread(db)
    const opened = vi.fn()
    await whileAway('thread', async () => {
      onTestFinished(watchRoom(socket, `thread:${id}`, opened))
      await vi.waitFor(() => expect(process.lines.join()).toContain('a room could not be opened'))
    })
    await vi.waitFor(() => expect(opened).toHaveBeenCalledOnce(), { timeout: 5_000 })
  })

  it('does not ask again for a room that it was refused, nor for one that it has left', async () => {
    const process = await liveProcess(database)
    const socket = await windowOf(process, db, await member(db))
    const { id } = await thread(db)
    const [asked, opened] = [vi.fn(), vi.fn()]
    onTestFinished(watchRoom(socket, 'thread:999999999', opened))
    // Answered after the one before.
    await watch(socket, 'thread:999999998')
    socket.onAnyOutgoing((event: string) => event === 'watch' && asked())
    await whileAway('thread', async () => {
      const leave = watchRoom(socket, `thread:${id}`, opened)
      await vi.waitFor(() => expect(process.lines.join()).toContain('a room could not be opened'))
      leave()
    })
    await sleep(ONE_PAUSE)
    expect([asked.mock.calls.length, opened.mock.calls.length]).toEqual([1, 0])
  })
})

describe('coming back', () => {
  it('is tried more and more seldom, and never by all windows at once', () => {
    for (const tries of [0, 1, 5, 60]) {
      const longest = Math.min(BACK_OFF.first * 2 ** tries, BACK_OFF.longest) * 1.5
      const pauses = Array.from({ length: 50 }, () => pauseAfter(tries))
      expect(Math.max(...pauses)).toBeLessThanOrEqual(longest)
      expect(Math.min(...pauses)).toBeGreaterThanOrEqual(longest / 3)
      expect(new Set(pauses).size).toBeGreaterThan(40)
    }
  })

  it('loads again what could not be loaded, and what was loaded only once', async () => {
    let times = 0
    const load = keptOnce(async () => {
      times += 1
      if (times === 1) throw new Error('no way through')
      return times
    })
    await expect(load()).rejects.toThrow('no way through')
    expect(await Promise.all([load(), load()])).toEqual([2, 2])
    expect(await load()).toBe(2)
  })
})
