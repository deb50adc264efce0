import { HOUSE_RULES, type HouseRule } from './terms.ts'

/** Texts of one member that are held within 24 hours, in seconds: by account, never by address. */
export const HELD_LIMIT = { points: 5, duration: 24 * 60 * 60 } as const

/** Days for which a refused text is kept for its author, besides the draft that it goes back to. */
export const REFUSED_KEPT_DAYS = 30

const LONGEST_FORM = 24 * 60 * 60

/**
 * Seconds between the form and its being sent: a key of version 7 tells when it was made (RFC 9562, section 5.7). A browser
 * that makes its own keys tells nothing, and an instant that cannot be is none.
 */
export function secondsInForm(key: string, now: Date): number | null {
  if (key[14] !== '7') return null
  const made = Number.parseInt(key.slice(0, 8) + key.slice(9, 13), 16)
  const seconds = Math.round((now.getTime() - made) / 1_000)
  return seconds >= 0 && seconds <= LONGEST_FORM ? seconds : null
}

/** A refused text can be shown to another moderator once, as long as its words are kept. */
export const mayAskAgain = (held: { state: string; body: string; appealedAt: Date | null }): boolean =>
  held.state === 'refused' && held.appealedAt === null && held.body !== ''

/** The rule that a text was refused by; null where there is none, or none of today's. */
export const knownRule = (rule: string | null): HouseRule | null => HOUSE_RULES.find((known) => known === rule) ?? null
