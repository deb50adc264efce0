/** The queue of moderators. */
export const MODERATION = '/moderation'

/** A decision about something that one wrote: what, why, and how to appeal. */
export const pathOfDecision = (id: string): string => `/decisions/${id}`

/** Where moderators decide a case. */
export const pathToDecide = (caseId: number): string => `/moderation/cases/${caseId}/decide`
