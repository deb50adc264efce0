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
