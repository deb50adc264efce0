/**
 * Words and limits of moderation that the browser uses too.
 */

/**
 * The published rules, the gravest first. Each has its name (`rule.…`) and its explanation (`rule.…_means`) in the
 * catalogue of messages; the page of rules shows them in this order, numbered.
 */
export const HOUSE_RULES = [
  'danger',
  'identifier',
  'named_person',
  'hate',
  'harmful_advice',
  'spam',
  'off_topic',
  'other',
] as const
export type HouseRule = (typeof HOUSE_RULES)[number]

/** How soon somebody should look: 0 at once, before all else, 1 now, 2 today, 3 this week. */
export type Risk = 0 | 1 | 2 | 3
const RISK_OF: Readonly<Record<HouseRule, Risk>> = {
  danger: 0,
  identifier: 1,
  named_person: 1,
  hate: 1,
  harmful_advice: 2,
  spam: 3,
  off_topic: 3,
  other: 3,
}

/** How soon somebody should look at what is said to break a rule. */
export const riskOf = (rule: HouseRule): Risk => RISK_OF[rule]

/** The graver of two rules. */
export const graver = (one: HouseRule, other: HouseRule): HouseRule =>
  HOUSE_RULES.indexOf(one) <= HOUSE_RULES.indexOf(other) ? one : other

/**
 * The categories of statements of reasons in the transparency database of the EU Digital Services Act (article 24.5) that
 * the rules belong to.
 */
export const DSA_CATEGORIES: Readonly<Record<HouseRule, string>> = {
  danger: 'SELF_HARM',
  identifier: 'DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
  named_person: 'DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
  hate: 'ILLEGAL_OR_HARMFUL_SPEECH',
  harmful_advice: 'NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS',
  spam: 'SCAMS_AND_FRAUD',
  off_topic: 'SCOPE_OF_PLATFORM_SERVICE',
  other: 'SCOPE_OF_PLATFORM_SERVICE',
}

/** What can be reported and decided about. The records of practice and findings are reported as their thread. */
export const SUBJECTS = ['post', 'thread', 'attempt', 'translation', 'upload', 'profile'] as const
export type Subject = (typeof SUBJECTS)[number]

/** Where a case stands. `asked`: its author was asked to rewrite; `seconding`: a second person is to agree. */
export const CASE_STATES = ['waiting', 'taken', 'asked', 'seconding', 'decided'] as const
export type CaseState = (typeof CASE_STATES)[number]

/** What brings a case before moderators. */
export const CASE_ORIGINS = ['report', 'held', 'appeal', 'staff'] as const
export type CaseOrigin = (typeof CASE_ORIGINS)[number]

/** Parts of the queue; `read`: in languages that the moderator reads. */
export const QUEUE_PARTS = ['open', 'mine', 'nobodys', 'appeals', 'read', 'decided'] as const
export type QueuePart = (typeof QUEUE_PARTS)[number]

/** Lengths in characters (Unicode code points) and other bounds. */
export const MODERATION_LIMITS = {
  /** What a reporter adds in their own words. */
  reportWords: { max: 1_000 },
  note: { min: 1, max: 2_000 },
  statement: { min: 20, max: 2_000 },
  appeal: { min: 20, max: 2_000 },
  /** Reports of one member within 24 hours. */
  reportsADay: 20,
  /** Cases in one page of the queue. */
  casesPerPage: 50,
} as const

/** Hours after which a waiting case reminds moderators. */
export const REMIND_AFTER_HOURS = 24

/** Months within which an author may appeal (EU Digital Services Act, article 20.1: six). */
export const APPEAL_MONTHS = 6

/** Bounds of what is done to conversations. */
export const STEERING_LIMITS = {
  /** Characters of the reason that everybody reads who finds a conversation locked. */
  reason: { min: 10, max: 500 },
  slowMinutes: 1_440,
  pinnedDays: 90,
} as const
