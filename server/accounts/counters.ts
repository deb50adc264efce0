import { createHmac } from 'node:crypto'
import type pg from 'pg'
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { settings } from '#server/platform/settings.ts'

/** So many within a window of so many seconds. */
export interface Limit {
  points: number
  duration: number
}

/** What a counter holds, and the milliseconds until its window ends. */
export interface Counted {
  count: number
  endsIn: number
}

const made = new WeakMap<pg.Pool, Map<string, RateLimiterPostgres>>()

/** A counter of this instance. They stand outside every transaction: what was tried was tried. */
export function counter(name: string, limit: Limit): RateLimiterPostgres {
  const { pool } = settings()
  const ofPool = made.get(pool) ?? new Map<string, RateLimiterPostgres>()
  made.set(pool, ofPool)
  const standing = ofPool.get(name)
  if (standing) return standing
  // The daily sweep throws away what has expired, so no counter keeps a timer of its own.
  const table = { tableName: 'rate_limit', tableCreated: true, clearExpiredByTimeout: false }
  const fresh = new RateLimiterPostgres({ storeClient: pool, storeType: 'pool', ...table, keyPrefix: name, ...limit })
  ofPool.set(name, fresh)
  return fresh
}

/** Counts one more and says what the counter holds. Counting comes before trying, so that many at once do not slip by. */
export async function countOne(name: string, limit: Limit, key: string): Promise<Counted> {
  const { consumedPoints, msBeforeNext } = await counter(name, limit).penalty(key)
  return { count: consumedPoints, endsIn: msBeforeNext }
}

/** Stands for an e-mail address in a counter's key: nobody's address is kept in that table. */
export const accountKey = (address: string): string =>
  createHmac('sha256', settings().secret).update(address.normalize('NFC').toLowerCase()).digest('base64url')
