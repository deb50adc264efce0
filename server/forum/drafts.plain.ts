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
] as const
export type DraftField = (typeof DRAFT_FIELDS)[number]
/** What was filled in so far. */
export type DraftFields = { [Name in DraftField]?: string | undefined }

/** Drafts of one person at the most, and the days for which one that nobody touches is kept. */
export const DRAFT_LIMITS = { count: 50, days: 90 } as const

/**
 * Which form a draft belongs to: opening a thread, answering in one, changing a post, saying what a question led to,
 * opening a thread that goes on from a post.
 */
export type DraftKey =
  | 'open'
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
}

const ROW = '([1-9]\\d{0,8})'
const KEY = new RegExp(`^(?:open|(reply|outcome):${ROW}|(edit|continue):${ROW}:${ROW})$`)

/** Reads a key; undefined when it is none. */
export function draftPlace(key: string): DraftPlace | undefined {
  const parts = KEY.exec(key)
  if (!parts) return undefined
  const [, inThread, threadId, ofPost, postThreadId, number] = parts
  if (ofPost)
    return {
      threadId: Number(postThreadId),
      number: Number(number),
      ...(ofPost === 'continue' ? { continues: true } : {}),
    }
  if (!inThread) return {}
  return { threadId: Number(threadId), ...(inThread === 'outcome' ? { outcome: true } : {}) }
}

/** The conversation, and the post, that a text will stand in: none for one that opens a conversation. */
export const standsIn = ({ threadId, number, continues }: DraftPlace): Pick<DraftPlace, 'threadId' | 'number'> =>
  continues ? {} : { threadId, number }

/** Where the form of a draft stands. */
export function draftPath({ threadId, number, outcome, continues }: DraftPlace, fields: DraftFields = {}): string {
  if (threadId === undefined) return fields.kind ? `/share?kind=${fields.kind}` : '/share'
  if (outcome) return `/t/${threadId}/outcome`
  if (number !== undefined) return `/t/${threadId}/posts/${number}/${continues ? 'continue' : 'edit'}`
  return fields.replyToNumber ? `/t/${threadId}/reply?to=${fields.replyToNumber}` : `/t/${threadId}/reply`
}
