/** Fields that a draft may hold, by the names that forms give them. */
export const DRAFT_FIELDS = [
  'title',
  'body',
  'kind',
  'theme',
  'place',
  'audience',
  'voice',
  'language',
  'replyToNumber',
  'revision',
  'addressedGroup',
  'addressedOrganisation',
  'outcomeRevision',
  'why',
  'whom',
  'providers',
  'where',
] as const
export type DraftField = (typeof DRAFT_FIELDS)[number]
/** The fields that hold what people wrote: a draft without any of it is none. */
export const DRAFT_TEXTS = [
  'title',
  'body',
  'why',
  'whom',
  'providers',
  'where',
] as const satisfies readonly DraftField[]
/** What was filled in so far. */
export type DraftFields = { [Name in DraftField]?: string | undefined }

/** What the opening post of a draft will say: of a practice, what is done and why. */
export const openingText = ({ body = '', why }: Pick<DraftFields, 'body' | 'why'>): string =>
  why ? `${body}\n\n${why}` : body

/** Drafts of one person at the most, and the days for which one that nobody touches is kept. */
export const DRAFT_LIMITS = { count: 50, days: 90 } as const

/**
 * Which form a draft belongs to: opening a thread, sharing a practice, answering in one, changing a post, saying what a question led to,
 * opening a thread that goes on from a post.
 */
export type DraftKey =
  | 'open'
  | 'practice'
  | `practice:${string}`
  | `reply:${number}`
  | `edit:${number}:${number}`
  | `outcome:${number}`
  | `continue:${number}:${number}`

/** What a key stands for. */
export interface DraftPlace {
  threadId?: number
  /** The post that is changed, or gone on from. */
  number?: number
  outcome?: boolean
  /** A thread of its own that begins at the post. */
  continues?: boolean
  /** A practice that is shared. */
  practice?: boolean
  /** Public id of the one who began it, where somebody else finishes it with them. */
  of?: string | undefined
}

const ROW = '([1-9]\\d{0,8})'
const KEY = new RegExp(
  `^(?:open|(practice)(?::([\\da-f-]{36}))?|(reply|outcome):${ROW}|(edit|continue):${ROW}:${ROW})$`,
)

/** Reads a key; undefined when it is none. */
export function draftPlace(key: string): DraftPlace | undefined {
  const parts = KEY.exec(key)
  if (!parts) return undefined
  const [, practice, of, inThread, threadId, ofPost, postThreadId, number] = parts
  if (ofPost)
    return {
      threadId: Number(postThreadId),
      number: Number(number),
      ...(ofPost === 'continue' ? { continues: true } : {}),
    }
  if (practice) return { practice: true, ...(of ? { of } : {}) }
  if (!inThread) return {}
  return { threadId: Number(threadId), ...(inThread === 'outcome' ? { outcome: true } : {}) }
}

/** The conversation, and the post, that a text will stand in: none for one that opens a conversation. */
export const standsIn = ({ threadId, number, continues }: DraftPlace): Pick<DraftPlace, 'threadId' | 'number'> =>
  continues ? {} : { threadId, number }

/** Where the form of a draft stands. */
export function draftPath(
  { threadId, number, outcome, continues, practice, of }: DraftPlace,
  fields: DraftFields = {},
): string {
  if (practice) return `/share/practice${of ? `?of=${of}` : ''}`
  if (threadId === undefined) return fields.kind ? `/share?kind=${fields.kind}` : '/share'
  if (outcome) return `/t/${threadId}/outcome`
  if (number !== undefined) return `/t/${threadId}/posts/${number}/${continues ? 'continue' : 'edit'}`
  return fields.replyToNumber ? `/t/${threadId}/reply?to=${fields.replyToNumber}` : `/t/${threadId}/reply`
}
