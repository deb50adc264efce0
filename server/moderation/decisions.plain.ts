/**
 * What moderators may decide. A pure table, which the browser uses too.
 */
import { APPEAL_MONTHS, type Subject } from './terms.ts'

/** What a moderator chooses in a case, the mildest first. */
export const VERBS = ['keep', 'warn', 'rewrite', 'hide', 'remove'] as const
export type Verb = (typeof VERBS)[number]

/** What somebody else decides about an appeal. */
export const APPEAL_VERBS = ['uphold', 'undo'] as const

const CHOICES: Readonly<Record<Subject, readonly Verb[]>> = {
  post: VERBS,
  thread: ['keep', 'warn', 'hide', 'remove'],
  attempt: ['keep', 'warn', 'remove'],
  translation: ['keep', 'warn', 'remove'],
  upload: ['keep', 'warn', 'remove'],
  profile: ['keep', 'warn', 'remove'],
}

/**
 * Hides a post whose words say that somebody may be in danger, without a word of blame: no choice among the others, but a
 * button of its own.
 */
export const CARE = 'care'

/** What may be decided about a subject. */
export const verbsFor = (subject: Subject): readonly Verb[] => CHOICES[subject]

/** How a text is out of sight. */
export type Aside = 'hidden' | 'removed'

/** How a verb takes its subject out of sight; undefined for one that leaves it in sight. */
export const asideBy = (verb: Verb): Aside | undefined =>
  verb === 'remove' ? 'removed' : verb === 'hide' || verb === 'rewrite' ? 'hidden' : undefined

/** Whether a decision needs a second person: what somebody wrote as a service user is not removed by one alone. */
export const needsTwo = (verb: Verb, voice: string | null): boolean => verb === 'remove' && voice === 'service_user'

/** An instant so many calendar months later; the last day of a month that is too short. */
export function monthsAfter(from: Date, months: number): Date {
  const to = new Date(from)
  to.setUTCMonth(to.getUTCMonth() + months)
  if (to.getUTCDate() !== from.getUTCDate()) to.setUTCDate(0)
  return to
}

/** Until when an author may appeal a decision, and what it took out of sight is kept. */
export const appealUntil = (inForceAt: Date): Date => monthsAfter(inForceAt, APPEAL_MONTHS)

/** What is known of a decision that somebody might appeal. */
export interface AppealFacts {
  verb: string
  inForceAt: Date | null
  undoneAt: Date | null
  appealedAt: Date | null
}

/** Whether a decision can be appealed at an instant: once, within the months that there are for it. */
export const canBeAppealed = ({ verb, inForceAt, undoneAt, appealedAt }: AppealFacts, now: Date): boolean =>
  ['warn', 'rewrite', 'hide', 'remove', CARE].includes(verb) &&
  inForceAt !== null &&
  undoneAt === null &&
  appealedAt === null &&
  now < appealUntil(inForceAt)
