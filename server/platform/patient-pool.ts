import type pg from 'pg'

/** What is said when the database cannot be reached or went away in the middle. */
const LOST_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02'])
const LOST_WORDS =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/
/** An error of this code is tried again by graphile-worker, with pauses that grow (`RETRYABLE_ERROR_CODES`). */
const TRIED_AGAIN = 'EHOSTUNREACH'

/** Names the loss of the database as graphile-worker knows it; leaves every other error as it is. */
export function namedLoss(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { code } = error as { code?: unknown }
  const lost = typeof code === 'string' ? LOST_CODES.has(code) : LOST_WORDS.test(error.message)
  return lost ? Object.assign(error, { code: TRIED_AGAIN }) : error
}

type Answer = (error: unknown, client: pg.PoolClient | undefined, release: () => void) => void

/**
 * Makes a pool's losses of the database ones that graphile-worker tries again. It gives jobs back in a promise that nobody
 * waits for: otherwise a database that ends while a job runs would end the process, and the job would stay taken. For the
 * same reason a pool that was closed answers nobody, who would be trying again as the process comes to its end.
 */
export function makePatient(pool: pg.Pool): pg.Pool {
  const connect = pool.connect.bind(pool) as (answer?: Answer) => Promise<pg.PoolClient>
  const patient = (answer?: Answer) =>
    pool.ending
      ? new Promise<never>(() => {})
      : answer
        ? connect((error, client, release) => answer(namedLoss(error), client, release))
        : connect().catch((error) => Promise.reject(namedLoss(error)))
  pool.connect = patient as typeof pool.connect
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown
    const asked = (...args: unknown[]) => {
      const answer = query(...args)
      return answer instanceof Promise ? answer.catch((error) => Promise.reject(namedLoss(error))) : answer
    }
    client.query = asked as typeof client.query
  })
  return pool
}
