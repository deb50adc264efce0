/**
 * Words and limits of notices that the browser uses too.
 */

/**
 * What members are told of. Each kind has its own sentence (`notice.told_…`) and its reason (`notice.why_…`) in the
 * catalogue of messages; whoever adds one adds both, and a follow-up that calls `tellMembers`.
 */
export const NOTICE_KINDS = [
  'invited_as_group',
  'invited_by_name',
  'question_to_group',
  'thread_answered',
  'post_answered',
  'mentioned',
  'post_helped',
  'outcome_written',
  'initiative_adopted',
  'relation_proposed',
  'relation_answered',
  'ownership_offered',
  'ownership_accepted',
  'ownership_declined',
  'initiative_attempted',
  'attempt_answered',
  'post_quoted',
  'help_asked',
  'help_offered',
  'decision_made',
  'report_acted',
  'report_kept',
  'cases_wait',
  'held_approved',
  'held_asked',
  'held_refused',
  'danger_reported',
  'cared_for',
  'collection_grown',
  'response_given',
  'thread_moved',
  'thread_locked',
  'thread_unlocked',
  'thread_refiled',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** Kinds that ask a member to come. */
export const INVITING_KINDS = [
  'invited_as_group',
  'invited_by_name',
  'question_to_group',
] as const satisfies NoticeKind[]

/** What a list of notices is narrowed to. */
export const NOTICE_FILTERS = ['all', 'unread', 'invitations'] as const
export type NoticeFilter = (typeof NOTICE_FILTERS)[number]

/** Notices on one page. */
export const NOTICES_PER_PAGE = 30

/** The badge counts so far. */
export const BADGE_LIMIT = 99

/** When being asked is too much. */
export const TELLING_LIMITS = {
  /** Invitations and questions to a member's groups, and invitations by name, that the member is told of in seven days. */
  asGroupAWeek: 3,
  byNameAWeek: 5,
  /** Members who are told of one invitation to a group. */
  atOnce: 100,
} as const

/** Days for which a notice is kept. */
export const NOTICE_KEPT_DAYS = 180
