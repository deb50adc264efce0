import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { invalid } from '#server/platform/failures.ts'
import { Prisma, PrismaClient } from '#server/platform/prisma/client.ts'

export { Prisma }

/** The database, outside a transaction. */
export type Db = PrismaClient

declare const inTransaction: unique symbol
/** The database inside a transaction. Only `transact` makes one, so what takes a `Tx` cannot run outside. */
export type Tx = Prisma.TransactionClient & { readonly [inTransaction]: true }

/** Either: for queries that serve commands and pages alike. */
export type AnyDb = Db | Tx

/** How many connections one process holds for its pages and commands; the listener and the worker's queue have their own. */
const POOL_SIZE = 12
/** Milliseconds that a connection may be waited for, and that one statement may take. */
const PATIENCE = { connection: 5_000, statement: 15_000 }
/** How long a transaction may wait for a connection, and how long it may last, in milliseconds. */
const TRANSACTION_LIMITS = { maxWait: 5_000, timeout: 10_000 }

/** An open database: Prisma's client and the pool below it. */
export interface OpenDatabase {
  db: Db
  pool: pg.Pool
  close(): Promise<void>
}

/**
 * Makes a pool of connections, none of which is made until the first query.
 * @param statementLimit milliseconds that one statement may take; 0 for as long as it takes
 */
export function openPool(url: string, max: number, statementLimit = PATIENCE.statement): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: 'allmenning',
    connectionTimeoutMillis: PATIENCE.connection,
    statement_timeout: statementLimit,
  })
  // An idle connection that breaks (the server restarts) is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/**
 * Opens the database at a PostgreSQL URL. No connection is made until the first query.
 * @param poolSize connections held at the most
 * @param statementLimit milliseconds that one statement may take; 0 for as long as it takes
 */
export function openDatabase(url: string, poolSize = POOL_SIZE, statementLimit?: number): OpenDatabase {
  const pool = openPool(url, poolSize, statementLimit)
  const db = new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: false }),
    transactionOptions: TRANSACTION_LIMITS,
  })
  return {
    db,
    pool,
    async close() {
      await db.$disconnect()
      await pool.end()
    },
  }
}

/** The foreign keys that lead to themes, as the database names them. */
const THEME_KEY = /"index":"(\w+)_theme_code_fkey"/

/**
 * Which themes there are is said by the rows of the database: a code that no row has is refused by the foreign key, and
 * whoever sent it is told at the field.
 */
function refuseUnknownTheme(error: unknown): never {
  const told = error instanceof Prisma.PrismaClientKnownRequestError ? JSON.stringify(error.meta ?? {}) : ''
  const refused = THEME_KEY.exec(told)
  if (!refused) throw error
  throw invalid({ [refused[1] === 'help_offer_theme' ? 'themes' : 'theme']: { key: 'theme.choose' } })
}

/**
 * Runs `work` in one transaction: all of it is committed, or none.
 * @throws {Failure} 422 for a theme that there is not, besides what `work` throws
 * @param timeout milliseconds that it may last; longer only where nobody waits for what it locks
 */
export function transact<T>(
  db: Db,
  work: (tx: Tx) => Promise<T>,
  timeout: number = TRANSACTION_LIMITS.timeout,
): Promise<T> {
  return db.$transaction((tx) => work(tx as Tx), { ...TRANSACTION_LIMITS, timeout }).catch(refuseUnknownTheme)
}
