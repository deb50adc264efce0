import pg from 'pg'
import { z } from 'zod'
import type { Log } from '#server/platform/log.ts'
import { type HeardSignal, SIGNALS, type SignalName } from './catalogue.ts'

/** Channel on which the trigger of the signal table rings. */
const SIGNALS_CHANNEL = 'signals'
/** Channel for what is not stored: presence and typing between web processes. */
const WHISPERS_CHANNEL = 'whispers'
/** Milliseconds between attempts to listen again: first and longest. */
const BACK_OFF = { first: 100, longest: 5_000 }
/** Milliseconds between two times that the connection is asked whether it still lives, and that an answer may take. */
const RHYTHM = { heartbeat: 15_000, patience: 5_000 }

const envelope = z.object({ id: z.coerce.string(), name: z.string(), payload: z.unknown() })

/** What the relay tells its process. */
export interface Hearers {
  /** A transaction has committed and announced this. */
  signal(signal: HeardSignal): void
  /** Another web process (or this one) whispered. */
  whisper(text: string): void
  /** The listener was away and is back: signals may have been missed, so everyone should compare. */
  resumed(): void
  /** The listener went away: caches that rely on signals must not be trusted. */
  lost(): void
}

/** A running listener. */
export interface Relay {
  /** Whether signals are being heard at this moment. */
  readonly listening: boolean
  /** Tells every web process something that need not survive (at most 7,900 bytes). */
  whisper(text: string): Promise<void>
  stop(): Promise<void>
}

/**
 * Listens to the database on a connection of its own and tells this process what it hears. A lost connection is taken
 * up again with back-off; what was missed meanwhile is made good by comparing revisions, not by replay. A line that
 * is cut without a word (half open) counts as lost when the heartbeat is not answered in time.
 */
export async function startRelay(
  url: string,
  hearers: Hearers,
  log: Log,
  { heartbeat: every, patience } = RHYTHM,
): Promise<Relay> {
  let client: pg.Client | undefined
  let stopped = false
  let wait = BACK_OFF.first
  let retry: NodeJS.Timeout | undefined
  let heartbeat: NodeJS.Timeout | undefined

  async function listen(): Promise<void> {
    const fresh = new pg.Client({
      connectionString: url,
      application_name: 'allmenning listener',
      keepAlive: true,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
    })
    fresh.on('notification', ({ channel, payload }) => {
      if (channel === WHISPERS_CHANNEL) hearers.whisper(payload ?? '')
      else hear(payload ?? '')
    })
    fresh.on('error', () => lose(fresh))
    fresh.on('end', () => lose(fresh))
    try {
      await fresh.connect()
      await fresh.query(`LISTEN ${SIGNALS_CHANNEL}; LISTEN ${WHISPERS_CHANNEL}`)
    } catch (error) {
      fresh.end().catch(() => {})
      throw error
    }
    client = fresh
    wait = BACK_OFF.first
    heartbeat = setInterval(() => fresh.query('SELECT 1').catch(() => lose(fresh)), every)
    heartbeat.unref()
  }

  function hear(text: string): void {
    try {
      const { id, name, payload } = envelope.parse(JSON.parse(text))
      const kind = SIGNALS[name as SignalName]
      if (kind) hearers.signal({ id, name, payload: kind.payload.parse(payload) } as HeardSignal)
    } catch (error) {
      log.error({ err: error }, 'a signal could not be read')
    }
  }

  function lose(which: pg.Client): void {
    if (stopped || client !== which) return
    client = undefined
    clearInterval(heartbeat)
    log.warn('lost the connection that listens for signals')
    hearers.lost()
    which.end().catch(() => {})
    again()
  }

  function again(): void {
    if (stopped) return
    retry = setTimeout(async () => {
      try {
        await listen()
        log.info('listening for signals again')
        hearers.resumed()
      } catch {
        again()
      }
    }, wait)
    wait = Math.min(wait * 2, BACK_OFF.longest)
  }

  await listen()
  return {
    get listening() {
      return client !== undefined
    },
    async whisper(text) {
      await client?.query('SELECT pg_notify($1, $2)', [WHISPERS_CHANNEL, text])
    },
    async stop() {
      stopped = true
      clearTimeout(retry)
      clearInterval(heartbeat)
      await client?.end().catch(() => {})
      client = undefined
    },
  }
}
