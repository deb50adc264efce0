import express from 'express'
import { expect, it } from 'vitest'
import { health } from '#server/http/health.ts'
import { openDatabase } from '#server/platform/db.ts'
import { listening } from '#tests/http/listening.ts'
import { testDatabase } from '#tests/support/database.ts'

const { url } = await testDatabase()

it('a statement of a page is given fifteen seconds, and one of a command as long as it takes', async () => {
  for (const [limit, said] of [
    [undefined, '15s'],
    [0, '0'],
  ] as const) {
    const { pool, close } = openDatabase(url, 1, limit)
    expect((await pool.query('SHOW statement_timeout')).rows).toEqual([{ statement_timeout: said }])
    await close()
  }
})

it('a connection is not waited for without end', async () => {
  const { pool, close } = openDatabase(url, 1)
  const held = await pool.connect()
  await expect(pool.query('SELECT 1')).rejects.toThrow('timeout')
  held.release()
  await close()
})

it('a database that does not answer makes the site unready within some seconds', async () => {
  const parts = { listener: () => true, worker: () => true }
  const unready = await listening(express().use(health({ ...parts, database: () => new Promise(() => {}) })))
  const answer = await unready('/readyz')
  expect([answer.status, JSON.parse(answer.body.toString())]).toEqual([
    503,
    { status: 'unavailable', database: false, listener: true, worker: true },
  ])
  const ready = await listening(express().use(health({ ...parts, database: async () => true })))
  expect((await ready('/readyz')).status).toBe(200)
})
