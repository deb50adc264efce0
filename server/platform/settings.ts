import type pg from 'pg'
import type { Tx } from './db.ts'

/** What a running instance is, for the few places that need to know more than the context tells. */
export interface Settings {
  /** Where people reach the site, without a slash at the end: `https://example.org`. */
  origin: string
  /** A demo shows its mails in the browser. */
  demo: boolean
  /** Plain connections, for counters that stand whatever becomes of a transaction. */
  pool: pg.Pool
  /** Key of the hashes that stand for addresses in counters: `instance.secret`. */
  secret: string
  /** Where works are looked up by their DOI, without a slash at the end; left out where they are not. */
  worksUrl?: string | undefined
  /** Whom those may write to who are asked for something by this site. */
  contact?: string | undefined
  /** Wakes the job that sends mail once the transaction has committed. Null without a mail server: mails stay in the outbox. */
  wakePostman: ((tx: Tx) => Promise<void>) | null
}

let current: Settings | undefined

/** Says what this instance is; once, at the start. */
export function establishSettings(settings: Settings): void {
  current = settings
}

/** What this instance is. @throws when nobody has said */
export function settings(): Settings {
  if (!current) throw new Error('establishSettings() has to be called before anything asks for the settings')
  return current
}
