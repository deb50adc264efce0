/** The queue of moderators. */
export const MODERATION = '/moderation'

/** A case, for those who handle it. */
export const pathOfCase = (caseId: number): string => `${MODERATION}/cases/${caseId}`

/** Where a moderator suspends the author of a case. */
export const pathToSuspendAuthor = (caseId: number): string => `${pathOfCase(caseId)}/suspend`

/** Where one asks moderators to look at something. @param about the subject as one word, such as `post:42:7` */
export const pathToReport = (about: string): string => `/report?about=${encodeURIComponent(about)}`

/** A decision about something that one wrote: what, why, and how to appeal. */
export const pathOfDecision = (id: string): string => `/decisions/${id}`

/** Where moderators decide a case. */
export const pathToDecide = (caseId: number): string => `/moderation/cases/${caseId}/decide`

/** What one has written that waits for a moderator, and what came of it. */
export const pathOfHeld = (id: string): string => `/held/${id}`

/** The same for moderators. */
export const pathToReadHeld = (id: string): string => `${MODERATION}/held/${id}`

/** Where coordinators choose whether first texts are held. */
export const FIRST_POSTS_SETTING = `${MODERATION}/first-posts`

/** Where moderators and curators steer a conversation. */
export const pathToSteer = (threadId: number): string => `/t/${threadId}/steer`

/** Where moderators split a conversation. @param after number of the post before the first that is shown */
export const pathToSplit = (threadId: number, after = 0): string =>
  `/t/${threadId}/split${after > 0 ? `?after=${after}` : ''}`

/** Where moderators move posts into another conversation. @param after as `pathToSplit` */
export const pathToMove = (threadId: number, after = 0): string =>
  `/t/${threadId}/move${after > 0 ? `?after=${after}` : ''}`

/** Where moderators merge a conversation into another. */
export const pathToMerge = (threadId: number): string => `/t/${threadId}/merge`

/** Numbers that help somebody in danger, in every language of ours. */
export const HELP_NOW = '/help-now'

/** Where coordinators keep these numbers. */
export const HELPLINES = '/moderation/help'

/** Where one of them is changed, or another added. @param id of the number, or `new` */
export const pathOfHelpline = (id: string): string => `${HELPLINES}/${id}`
