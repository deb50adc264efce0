/**
 * The parts in which browsers fetch messages. A conversation's page, which people open most, does with the first; pages
 * about initiatives and findings and those of moderation need all three, and every other page the first two.
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
