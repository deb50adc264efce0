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

/** Which form a draft belongs to: opening a thread, answering in one, changing a post, saying what a question led to. */
export type DraftKey = 'open' | `reply:${number}` | `edit:${number}:${number}` | `outcome:${number}`

/** What a key stands for. */
export interface DraftPlace {
  threadId?: number
  /** The post that is changed. */
  number?: number
  outcome?: boolean
}

const KEY = /^(?:open|reply:([1-9]\d{0,8})|edit:([1-9]\d{0,8}):([1-9]\d{0,8})|outcome:([1-9]\d{0,8}))$/

/** Reads a key; undefined when it is none. */
export function draftPlace(key: string): DraftPlace | undefined {
  const parts = KEY.exec(key)
  if (!parts) return undefined
  const [, answered, edited, number, closed] = parts
  if (edited) return { threadId: Number(edited), number: Number(number) }
  if (closed) return { threadId: Number(closed), outcome: true }
  return answered ? { threadId: Number(answered) } : {}
}

/** Where the form of a draft stands. */
export function draftPath({ threadId, number, outcome }: DraftPlace, fields: DraftFields = {}): string {
  if (threadId === undefined) return fields.kind ? `/share?kind=${fields.kind}` : '/share'
  if (outcome) return `/t/${threadId}/outcome`
  if (number !== undefined) return `/t/${threadId}/posts/${number}/edit`
  return fields.replyToNumber ? `/t/${threadId}/reply?to=${fields.replyToNumber}` : `/t/${threadId}/reply`
}
