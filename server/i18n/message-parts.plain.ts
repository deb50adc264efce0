/** The two parts in which browsers fetch messages: a conversation's page, which people open most, does without the other. */
export const MESSAGE_PARTS = ['conversation', 'elsewhere'] as const
export type MessagePart = (typeof MESSAGE_PARTS)[number]

/** Families of messages (what stands before the first point of their keys) that no conversation's page says. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  ...['account', 'door', 'first', 'join', 'password', 'recover', 'sign_in'],
  ...['member', 'people', 'restore', 'seen', 'sessions', 'settings', 'suspend'],
  ...['mail', 'mail_sent', 'notice', 'notices', 'outbox'],
  ...['front', 'matrix', 'seats', 'translations'],
  ...['history', 'open', 'revise', 'similar', 'withdraw'],
  ...['age', 'arrival', 'design', 'done', 'finding', 'part', 'population', 'practice'],
  ...['reason', 'running', 'setting', 'status', 'where'],
  ...['adopt', 'evidence', 'rung', 'spread', 'stage'],
])

/** The part that a message belongs to, by its key. */
export const partOf = (key: string): MessagePart =>
  ELSEWHERE.has(key.split('.', 1)[0] ?? '') ? 'elsewhere' : 'conversation'
