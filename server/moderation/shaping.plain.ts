/**
 * Words and limits of what curators make, and of official responses, that the browser uses too.
 */

/** What a body answers. */
export const RESPONSE_STATUSES = ['accepted', 'partly', 'considering', 'rejected'] as const
export type ResponseStatus = (typeof RESPONSE_STATUSES)[number]

/** Lengths in characters (Unicode code points) and other bounds. */
export const SHAPING_LIMITS = {
  themeName: { min: 3, max: 80 },
  themeDescription: { min: 0, max: 300 },
  themeText: { min: 0, max: 4_000 },
  themeCode: { min: 3, max: 40 },
  collectionTitle: { min: 3, max: 160 },
  collectionIntro: { min: 10, max: 8_000 },
  occasion: { min: 0, max: 80 },
  itemWords: { min: 0, max: 1_000 },
  /** Threads in one collection. */
  items: 100,
  worthLine: { min: 5, max: 300 },
  /** Threads worth reading in one week. */
  worth: 5,
  body: { min: 2, max: 160 },
  reason: { min: 20, max: 4_000 },
} as const

/** A day as `2026-11-27`. */
const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10)

/** The Monday on which the week of a day begins (ISO 8601), as a date at midnight in UTC. */
export function mondayOf(instant: Date): Date {
  const day = new Date(`${dayOf(instant)}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7))
  return day
}

/** The Monday of the week that has just ended, as `2026-11-23`. */
export const lastMonday = (now: Date): string => dayOf(new Date(mondayOf(now).getTime() - 7 * 86_400_000))

/** The number of a week and the year that it belongs to (ISO 8601: the year of its Thursday). */
export function weekNumber(monday: Date): { week: number; year: number } {
  const thursday = new Date(monday.getTime() + 3 * 86_400_000)
  const year = thursday.getUTCFullYear()
  return { week: 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / 604_800_000), year }
}

/** Whether the day by which a body was to say more has passed: the day itself still counts. */
export const isLate = (nextOn: string | null, now: Date): boolean => nextOn !== null && nextOn < dayOf(now)

/** The number of a thread in what somebody typed: `42`, or an address that holds `/t/42`, `/practice/42`, `/findings/42`. */
export function threadNumberIn(words: string): { kind: 'thread' | 'finding'; id: number } | undefined {
  const text = words.trim()
  const bare = /^#?(\d{1,9})$/.exec(text)
  if (bare) return { kind: 'thread', id: Number(bare[1]) }
  const address = /(?:^|\/)(t|practice|findings)\/(\d{1,9})(?=$|[/?#])/.exec(text)
  if (!address) return undefined
  return { kind: address[1] === 'findings' ? 'finding' : 'thread', id: Number(address[2]) }
}
