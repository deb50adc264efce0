/**
 * The parts in which browsers fetch messages. A conversation's page, which people open most, does with the first; pages
 * about initiatives and findings need all three, and every other page the first two.
 */
export const MESSAGE_PARTS = ['conversation', 'elsewhere', 'records'] as const
export type MessagePart = (typeof MESSAGE_PARTS)[number]

/** The parts that each sort of page comes with. */
export const PARTS_OF_PAGES = {
  conversation: ['conversation'],
  plain: ['conversation', 'elsewhere'],
  records: MESSAGE_PARTS,
} as const satisfies Record<string, readonly MessagePart[]>
export type PageSort = keyof typeof PARTS_OF_PAGES

/** Families of messages (what stands before the first point of their keys) that no conversation's page says. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  ...['account', 'done', 'door', 'first', 'join', 'password', 'recover', 'sign_in'],
  ...['member', 'people', 'restore', 'seen', 'sessions', 'settings', 'suspend'],
  ...['mail', 'mail_sent', 'notice', 'notices', 'outbox'],
  ...['front', 'matrix', 'seats', 'translations'],
  ...['history', 'open', 'revise', 'similar', 'withdraw'],
])

/** Families that only pages about initiatives and findings say. */
const RECORDS: ReadonlySet<string> = new Set([
  ...['adopt', 'evidence', 'initiative', 'part', 'practice', 'running', 'rung', 'spread', 'stage', 'where'],
  ...['design', 'finding'],
  ...['age', 'arrival', 'population', 'reason', 'setting', 'status'],
])

/** The part that a message belongs to, by its key. */
export function partOf(key: string): MessagePart {
  const family = key.split('.', 1)[0] ?? ''
  return RECORDS.has(family) ? 'records' : ELSEWHERE.has(family) ? 'elsewhere' : 'conversation'
}
