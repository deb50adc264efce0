import { randomUUIDv7 } from 'node:crypto'
import type { Group } from '#server/accounts/terms.ts'
import type { Tx } from '#server/platform/db.ts'
import { BAKED_WITH } from '#server/platform/markdown.ts'
import { conversationCounts } from './conversation-counts.ts'
import type { Audience, Kind } from './terms.ts'

/** A post as it was written elsewhere, rendered already: rendering takes longer than a transaction should. */
export interface FinishedPost {
  authorId: string
  voice: Group
  language: string
  body: string
  html: string
  /** Number of the post that this one answers. */
  replyToNumber: number | null
  createdAt: Date
}

/** A conversation as it was held elsewhere: its posts in the order of their numbers, the opening text first. */
export interface FinishedConversation {
  title: string
  kind: Kind
  theme: string
  language: string
  place: string | null
  audience: Audience
  posts: readonly [FinishedPost, ...FinishedPost[]]
}

/** A thread that was written, and its posts' ids in the order of their numbers. */
export interface WrittenThread {
  threadId: number
  revision: number
  postCount: number
  lastNumber: number
  postIds: string[]
}

/**
 * Writes whole conversations at once: for imports and seeds, whose people are not the ones asking and whose posts keep
 * their own dates. The rows are those that opening and replying would have left. Announces nothing: the caller knows
 * whether anybody can be listening.
 */
export async function writeConversations(
  tx: Tx,
  conversations: readonly FinishedConversation[],
): Promise<WrittenThread[]> {
  const ids = await threadIds(tx, conversations.length)
  const written = conversations.map((conversation, index) => rowsOf(conversation, ids[index] as number))
  await tx.thread.createMany({ data: written.map(({ thread }) => thread) })
  await tx.threadVoice.createMany({ data: written.flatMap(({ voices }) => voices) })
  await tx.post.createMany({ data: written.flatMap(({ posts }) => posts) })
  return written.map(({ thread, posts }) => ({
    threadId: thread.id,
    revision: thread.revision,
    postCount: thread.postCount,
    lastNumber: thread.lastNumber,
    postIds: posts.map(({ id }) => id),
  }))
}

/** The row of a post that has its number; every post of a whole conversation raised the revision by one. */
export const postRow = (post: FinishedPost, threadId: number, number: number, revision: number) => ({
  ...post,
  id: randomUUIDv7(),
  threadId,
  number,
  revision,
  bakedWith: BAKED_WITH,
})

function rowsOf({ posts, theme, place, ...facts }: FinishedConversation, id: number) {
  const { voices, ...counts } = conversationCounts(posts)
  const [{ authorId, voice, createdAt }] = posts
  return {
    thread: { ...facts, ...counts, id, themeCode: theme, placeCode: place, authorId, voice, createdAt },
    voices: voices.map((seat) => ({ ...seat, threadId: id })),
    posts: posts.map((post, index) => postRow(post, id, index + 1, index + 1)),
  }
}

/** The next ids of the sequence that also serves threads opened meanwhile. */
async function threadIds(tx: Tx, count: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT nextval(pg_get_serial_sequence('thread', 'id'))::int AS id FROM generate_series(1, ${count}::int)`
  return rows.map(({ id }) => id)
}
