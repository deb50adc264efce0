/** What there is to do where somebody may be in danger, in this order. Nothing of it is a condition of anything. */
export const DANGER_ITEMS = ['hidden', 'card', 'second', 'author', 'emergency', 'followed_up'] as const
export type DangerItem = (typeof DANGER_ITEMS)[number]

/** What is done by hiding and caring itself. */
export const DONE_BY_CARING = ['hidden', 'card'] as const satisfies DangerItem[]

/** Bounds of a number that one can ring, and of what is said of it. */
export const HELPLINE_LIMITS = {
  number: { min: 2, max: 20 },
  name: { min: 2, max: 120 },
  hours: { max: 80 },
  lines: 20,
} as const

/** A number as people read it: digits and blanks, perhaps with the sign of a country's code before them. */
export const DIALLABLE = /^\+?[0-9][0-9 ]{1,18}$/
