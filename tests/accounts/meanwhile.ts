import type pg from 'pg'

/** A transaction of somebody else that has begun and holds what it has written. */
export interface Meanwhile {
  /** Goes on with it. Gives up on a lock that somebody else holds, instead of waiting for it. */
  run(sql: string, values: unknown[]): Promise<void>
}

/**
 * Runs `work` against a transaction of somebody else: `begin` writes, `work` is started and comes to wait for what was
 * written, `goOn` writes more, and all is committed.
 * @returns what came of `work`
 */
export async function meanwhile<T>(
  pool: pg.Pool,
  begin: (other: Meanwhile) => Promise<void>,
  work: () => Promise<T>,
  goOn: (other: Meanwhile) => Promise<void> = async () => {},
): Promise<PromiseSettledResult<T>> {
  const client = await pool.connect()
  const run = async (sql: string, values: unknown[]): Promise<void> => {
    await client.query(sql, values)
  }
  try {
    await client.query('BEGIN')
    await client.query(`SET LOCAL lock_timeout = '500ms'`)
    await begin({ run })
    const working = Promise.allSettled([work()])
    await someoneWaits(pool)
    await goOn({ run })
    await client.query('COMMIT')
    const [outcome] = await working
    return outcome
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

/** Comes back when a transaction waits for another. */
async function someoneWaits(pool: pg.Pool): Promise<void> {
  for (let time = 0; time < 500; time += 1) {
    const { rowCount } = await pool.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    if (rowCount) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('nobody has come to wait')
}
