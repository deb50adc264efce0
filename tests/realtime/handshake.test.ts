import { beforeEach, describe, expect, it } from 'vitest'
import { testSettings } from '#tests/accounts/entrance.ts'
import { testDatabase } from '#tests/support/database.ts'
import { member, NOW } from '#tests/support/world.ts'
import { dial, liveProcess, OURS, outcome, session } from './live.ts'

const database = await testDatabase()
const { db, pool } = database
beforeEach(() => testSettings(pool))

const SAME = { 'sec-fetch-site': 'same-origin' }

describe('a socket', () => {
  it.each<[what: string, transport: 'websocket' | 'polling', headers: Record<string, string>, lets: boolean]>([
    ['from a page of ours', 'websocket', { origin: OURS }, true],
    ['from a page of ours, where sockets are blocked', 'polling', { origin: OURS }, true],
    ['that a browser opens without an origin, since it is its own', 'polling', SAME, true],
    ['from another site', 'websocket', { origin: 'https://evil.example' }, false],
    ['from another site, by polling', 'polling', { origin: 'https://evil.example' }, false],
    ['from another site that says otherwise', 'websocket', { origin: 'https://evil.example', ...SAME }, false],
    ['from a page that hides where it is', 'websocket', { origin: 'null' }, false],
    ['from our site without encryption', 'websocket', { origin: 'http://allmenning.test' }, false],
    ['from nowhere', 'websocket', {}, false],
    ['from nowhere, by polling', 'polling', {}, false],
    ['from the same family of sites', 'polling', { 'sec-fetch-site': 'same-site' }, false],
  ])('%s is opened or not', async (_what, transport, headers, lets) => {
    const process = await liveProcess(database)
    const { cookie } = await session(db, await member(db))
    const said = await outcome(dial(process, { cookie, ...headers }, { transports: [transport] }))
    expect(said === 'connected').toBe(lets)
    expect(process.sockets.count).toBe(lets ? 1 : 0)
  })

  it.each<[who: string, cookie: () => Promise<string | undefined>]>([
    ['a reader', async () => undefined],
    ['a forged cookie', async () => `allmenning_session=${'a'.repeat(40)}`],
    ['an odd cookie', async () => 'allmenning_session=%00; __proto__=x'],
    ['the public id of a session', async () => `allmenning_session=${(await session(db, await member(db))).publicId}`],
    ['a member who has been suspended', async () => (await session(db, await member(db, { suspendedAt: NOW }))).cookie],
    [
      'a session that has ended',
      async () => {
        const { cookie, publicId } = await session(db, await member(db))
        await db.session.delete({ where: { publicId } })
        return cookie
      },
    ],
    [
      'a session that is over',
      async () => {
        const { cookie, publicId } = await session(db, await member(db))
        await db.session.update({ where: { publicId }, data: { expiresAt: new Date(Date.now() - 1) } })
        return cookie
      },
    ],
  ])('is not opened for %s, who is told why', async (_who, cookieOf) => {
    const process = await liveProcess(database)
    const cookie = await cookieOf()
    expect(await outcome(dial(process, { origin: OURS, ...(cookie ? { cookie } : {}) }))).toBe('signed_out')
  })

  it('is not opened while the database is away, and the reason is not told', async () => {
    const process = await liveProcess(database)
    const { cookie } = await session(db, await member(db))
    await pool.query('ALTER TABLE session RENAME TO session_away')
    try {
      expect(await outcome(dial(process, { cookie, origin: OURS }))).toBe('unavailable')
    } finally {
      await pool.query('ALTER TABLE session_away RENAME TO session')
    }
    expect(await outcome(dial(process, { cookie, origin: OURS }))).toBe('connected')
  })

  it('stands beside the pages, which are served as before', async () => {
    const { address } = await liveProcess(database)
    expect(await (await fetch(`${address}/t/42`)).text()).toBe('a page')
  })
})
