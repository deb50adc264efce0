import type { Group } from '#server/accounts/terms.ts'

/** The two lanes of experience beside that of research, none of them above another. */
export const EXPERIENCE_LANES = ['professional', 'lived'] as const
export type ExperienceLane = (typeof EXPERIENCE_LANES)[number]

/**
 * The lane in which a voice speaks of experience: service users and families have lived it, those who work with it know
 * it from work. Researchers’ words stand in the lane of research as claims and findings, and are not quoted.
 */
export const laneOf = (voice: Group): ExperienceLane | undefined =>
  voice === 'service_user' ? 'lived' : voice === 'researcher' ? undefined : 'professional'

/** Lengths in characters (Unicode code points), and how many passages are quoted beside an initiative. */
export const QUOTE_LIMITS = { words: { min: 10, max: 400 }, quotations: { max: 100 } } as const

/** A text as one compares it: composed letters, single spaces. */
export const evenly = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** Whether a text says these words, letter by letter, whatever its line breaks. */
export const says = (text: string, words: string): boolean => {
  const sought = evenly(words)
  return sought !== '' && evenly(text).includes(sought)
}
