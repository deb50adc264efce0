import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { makePatient, namedLoss } from '#server/platform/patient-pool.ts'
import { testDatabase } from '#tests/support/database.ts'

const { pool: standing } = await testDatabase()
const opened: pg.Pool[] = []
afterAll(() => Promise.all(opened.map((pool) => pool.end())))

const patient = (config: pg.PoolConfig): pg.Pool => {
  const pool = makePatient(new pg.Pool(config))
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  opened.push(pool)
  return pool
}
const LOST = { code: 'EHOSTUNREACH' }

describe('the loss of the database', () => {
  it.each([
    ['a refused connection', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 'EHOSTUNREACH'],
    ['a connection that was ended', Object.assign(new Error('terminating'), { code: '57P01' }), 'EHOSTUNREACH'],
    ['one that broke without a word', new Error('Connection terminated unexpectedly'), 'EHOSTUNREACH'],
    ['a refused statement', Object.assign(new Error('duplicate'), { code: '23505' }), '23505'],
    ['a fault of our own', new TypeError('x is not a function'), undefined],
  ])('is named where it is one: %s', (_what, error, code) => {
    expect(namedLoss(error)).toBe(error)
    expect((error as { code?: string }).code).toBe(code)
  })

  it('is nothing to whoever asks a pool that was closed', async () => {
    const pool = makePatient(new pg.Pool({ host: '127.0.0.1', port: 1 }))
    await pool.end()
    expect(await Promise.race([pool.connect().catch((error) => error), sleep(50, 'no answer')])).toBe('no answer')
  })

  it('is named while one connects, and in the middle of a statement', async () => {
    const nowhere = patient({ host: '127.0.0.1', port: 1 })
    await expect(nowhere.connect()).rejects.toMatchObject(LOST)
    await expect(nowhere.query('SELECT 1')).rejects.toMatchObject(LOST)
    const { host, port, user, password, database } = standing.options
    const connectionString = standing.options.connectionString
    const pool = patient(connectionString ? { connectionString } : { host, port, user, password, database })
    const client = await pool.connect()
    const asleep = expect(client.query('SELECT pg_sleep(60)')).rejects.toMatchObject(LOST)
    const ending = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                     WHERE query = 'SELECT pg_sleep(60)' AND datname = current_database()`
    await vi.waitFor(async () => expect((await standing.query(ending)).rowCount).toBe(1))
    await asleep
    client.release(true)
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    await expect(pool.query('SELECT nothing')).rejects.toMatchObject({ code: '42703' })
  })
})
