import type { Group, StaffRole } from '#server/accounts/terms.ts'
import type { Locale } from '#server/i18n/languages.plain.ts'
import type { Db } from '#server/platform/db.ts'

/** Somebody who reads without being signed in. */
export interface Reader {
  kind: 'reader'
}

/** A signed-in member in good standing. Suspended members have no sessions, so they are readers. */
export interface MemberActor {
  kind: 'member'
  id: string
  /** Names the member in addresses and pages. */
  publicId: string
  displayName: string
  groups: readonly Group[]
  roles: readonly StaffRole[]
}

/** Who asks. */
export type Actor = Reader | MemberActor

/** All that a command or query is given besides its input. */
export interface Context {
  db: Db
  actor: Actor
  /** The instant at which the request is answered; the only clock that rules read. */
  now: Date
  locale: Locale
}
