import { tooMany } from '#server/platform/failures.ts'
import { accountKey, countOne } from './counters.ts'
import { ACCOUNT_LIMITS } from './terms.ts'

/** Mails about signing in: windows in seconds. */
export const MAIL_LIMITS = {
  /** To one address, whoever asks. */
  hourly: { points: ACCOUNT_LIMITS.mailsAnHour, duration: 60 * 60 },
  /** Of the same kind to one address: a form sent twice writes once. */
  same: { points: 1, duration: 60 },
  /** Asked for from one network: more than a conference hall that joins at once. */
  network: { points: 1_000, duration: 60 * 60 },
} as const

/**
 * Counts that a network asks for a mail about signing in.
 * @throws {Failure} 429 when it has asked for too many
 */
export async function mayAskForMail(addressKey: string): Promise<void> {
  const asked = await countOne('mail-network', MAIL_LIMITS.network, addressKey)
  if (asked.count > MAIL_LIMITS.network.points) throw tooMany(Math.ceil(asked.endsIn / 1000))
}

/**
 * Whether one more mail about signing in may go to an address; it is counted, whether anybody has that address or not.
 * What follows a plus sign before the @ is the same mailbox.
 * @param about mails about the same are sent once a minute
 */
export async function mayMail(recipient: string, about: 'join' | 'recover'): Promise<boolean> {
  const again = await countOne('mail-same', MAIL_LIMITS.same, `${about}:${accountKey(recipient)}`)
  if (again.count > MAIL_LIMITS.same.points) return false
  const sent = await countOne('mail-hourly', MAIL_LIMITS.hourly, accountKey(recipient.replace(/\+[^@]*@/, '@')))
  return sent.count <= MAIL_LIMITS.hourly.points
}
