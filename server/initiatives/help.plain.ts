/** Lengths in characters (Unicode code points), and how often an initiative may call. */
export const HELP_LIMITS = {
  words: { min: 20, max: 2_000 },
  /** Days between two calls of one initiative. */
  callEveryDays: 30,
} as const

/** From when on an initiative may call again, when it last called at an instant. */
export const nextCallFrom = (askedAt: Date): Date =>
  new Date(askedAt.getTime() + HELP_LIMITS.callEveryDays * 86_400_000)
