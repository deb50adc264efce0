import type { Locale, TextLanguage } from '#server/i18n/languages.plain.ts'
import type { Actor } from '#server/platform/context.ts'
import type { Db } from '#server/platform/db.ts'

/** What is known of a request before any page sees it: who asks, in which language, from which kind of place. */
export interface Asking {
  db: Db
  actor: Actor
  /** Public id of the session by which a member asks. */
  sessionId: string | null
  locale: Locale
  /** Languages that a member reads; none of a reader's are known. */
  languages: readonly TextLanguage[]
  /** Whether a member may have notices that wait to be seen: then they are worth counting. */
  unseenNotices: boolean
  /** Languages in which texts are shown as they are, best first: a member's own, or what a reader's browser tells. */
  reads: readonly TextLanguage[]
  /** For the scripts of a member's page; readers' pages hold no inline script. */
  nonce: string | undefined
  /** Keyed hash of the network address, for counting attempts. The address itself goes no further. */
  addressKey: string
  userAgent: string
  /** By which a browser shows that somebody has signed in with it before, as it was sent. */
  deviceCookie: string | undefined
  /** Whether this is a demo, whose mails may be read in the browser. */
  demo: boolean
  /** IANA name of the zone in which times are shown. */
  timeZone: string
  /** The request's id in the log. */
  requestId: string
}
