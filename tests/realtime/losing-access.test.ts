import { beforeEach, describe, expect, it, vi } from 'vitest'
import { endSession } from '#server/accounts/end-session.ts'
import { suspendMember } from '#server/accounts/suspend-member.ts'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { contextOf, member } from '#tests/support/world.ts'
import {
  type Browser,
  dial,
  type LiveProcess,
  liveProcess,
  next,
  OURS,
  outcome,
  session,
  watch,
  windowOf,
} from './live.ts'

const database = await testDatabase()
const { db, pool } = database
beforeEach(() => testSettings(pool))

/** A window of a session that is known by its public id. */
async function windowAt(process: LiveProcess, who: { id: string }): Promise<{ socket: Browser; publicId: string }> {
  const { cookie, publicId } = await session(db, who)
  const socket = dial(process, { cookie, origin: OURS })
  expect(await outcome(socket)).toBe('connected')
  return { socket, publicId }
}

/** What a socket is told when it is cut, and that it is. */
const cut = async (socket: Browser): Promise<string> => {
  const gone = new Promise<string>((done) => socket.once('disconnect', done))
  return `${await next(socket, 'ended')}: ${await gone}`
}

describe('losing access', () => {
  it('of a session cuts its windows, says why, and leaves those of other sessions', async () => {
    const process = await liveProcess(database)
    const who = await member(db)
    const { socket, publicId } = await windowAt(process, who)
    const [other, stranger] = [await windowAt(process, who), await windowOf(process, db, await member(db))]
    const ended = cut(socket)
    await endSession(contextOf(db, who), { session: publicId })
    expect(await ended).toBe('session_ended: io server disconnect')
    expect(await watch(other.socket, 'threads')).toMatchObject({ ok: true })
    expect(await watch(stranger, 'threads')).toMatchObject({ ok: true })
    expect(process.sockets.count).toBe(2)
  })

  it('of a session that ends while its window is being let in cuts it too', async () => {
    const who = await member(db)
    const { cookie, publicId } = await session(db, who)
    const process: LiveProcess = await liveProcess(database, async () => {
      await endSession(contextOf(db, who), { session: publicId })
      await vi.waitFor(() => expect(process.heard).toHaveLength(1))
    })
    expect(await cut(dial(process, { cookie, origin: OURS }))).toBe('session_ended: io server disconnect')
    await vi.waitFor(() => expect(process.sockets.count).toBe(0))
  })

  it('of a member cuts every window of every session, in every process', async () => {
    const processes = [await liveProcess(database), await liveProcess(database)]
    const who = await member(db)
    const windows = await Promise.all(processes.map((process) => windowAt(process, who)))
    const stranger = await windowOf(processes[0] as LiveProcess, db, await member(db))
    const ended = windows.map(({ socket }) => cut(socket))
    const staff = contextOf(db, await member(db, { roles: ['coordinator'] }))
    await suspendMember(staff, { member: who.id, reason: 'Wrote harshly to others' })
    for (const words of await Promise.all(ended))
      expect(words).toMatch(/^(suspended|session_ended): io server disconnect$/)
    expect(await watch(stranger, 'threads')).toMatchObject({ ok: true })
    expect(processes.map(({ sockets }) => sockets.count)).toEqual([1, 0])
  })

  it('of a member is told as such where no session was left to end', async () => {
    const process = await liveProcess(database)
    const who = await member(db)
    const { socket, publicId } = await windowAt(process, who)
    await db.session.delete({ where: { publicId } })
    const ended = cut(socket)
    const staff = contextOf(db, await member(db, { roles: ['coordinator'] }))
    await suspendMember(staff, { member: who.id, reason: 'Wrote harshly to others' })
    expect(await ended).toBe('suspended: io server disconnect')
  })

  it.each<[what: string, happens: (who: { id: string }, publicId: string) => Promise<unknown>]>([
    ['ended', (_who, publicId) => db.session.delete({ where: { publicId } })],
    ['ran out', (_who, publicId) => db.session.update({ where: { publicId }, data: { expiresAt: new Date() } })],
    [
      'was its member’s, who was suspended',
      ({ id }) => db.member.update({ where: { id }, data: { suspendedAt: new Date() } }),
    ],
  ])('of a session that %s while nobody listened is found out afterwards', async (_what, happens) => {
    const process = await liveProcess(database)
    const who = await member(db)
    const { socket, publicId } = await windowAt(process, who)
    const stranger = await windowOf(process, db, await member(db))
    const [ended, compares] = [cut(socket), next(stranger, 'compare')]
    await happens(who, publicId)
    await process.sockets.compare()
    expect(await ended).toBe('session_ended: io server disconnect')
    await compares
    expect(process.sockets.count).toBe(1)
  })

  it('cannot be found out while the database is away, and everyone compares all the same', async () => {
    const process = await liveProcess(database)
    const socket = await windowOf(process, db, await member(db))
    const compares = next(socket, 'compare')
    await pool.query('ALTER TABLE session RENAME TO session_away')
    try {
      await process.sockets.compare()
    } finally {
      await pool.query('ALTER TABLE session_away RENAME TO session')
    }
    await compares
    expect(process.sockets.count).toBe(1)
  })

  it('to a server that stops is told to everyone', async () => {
    const process = await liveProcess(database)
    const socket = await windowOf(process, db, await member(db))
    const ended = cut(socket)
    process.sockets.close()
    expect(await ended).toMatch(/^restart: (io server disconnect|transport close)$/)
  })
})
