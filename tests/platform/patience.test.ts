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
