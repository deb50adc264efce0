import { isMember } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import type { DraftView } from './own-drafts.ts'
import { REACTION_KINDS, type ReactionKind } from './reaction-kinds.plain.ts'
import type { Reading } from './views.ts'
import { readingOf } from './with-reading.ts'

/** What a page of a thread shows to one person alone. */
export interface OwnMarks {
  /** Numbers of the shown standing posts that are the asker's own: the asker may change them and take them back. */
  own: number[]
  /** Public ids of those whom the asker has muted or blocked: of whoever may write here next, too. */
  muted: string[]
  /** The asker's reply, begun and not sent. */
  draft: DraftView | null
  /** What the asker says of the page's posts, by post number. */
  reactions: Record<number, ReactionKind[]>
  /** How far the asker has read; null before the first time. */
  reading: (Reading & { newFrom: number | null }) | null
  /** Numbers of the page's posts that the asker has bookmarked. */
  bookmarked: number[]
}

interface MarksRow extends Omit<OwnMarks, 'reactions'> {
  reactions: { number: number; kind: ReactionKind }[] | null
}

const LAST_NUMBER = Prisma.sql`(SELECT last_number FROM thread WHERE thread.id = read_mark.thread_id)`

const NOTHING: OwnMarks = { own: [], muted: [], draft: null, reactions: {}, reading: null, bookmarked: [] }

/**
 * All that a page of a thread shows to one person alone, in one query; nothing for readers. Whether the thread may be
 * read is the caller's to have asked.
 */
export async function ownMarks(
  { db, actor }: Context,
  { threadId, first, last }: { threadId: number; first: number; last: number },
): Promise<OwnMarks> {
  if (!isMember(actor)) return NOTHING
  // What is new on the page begins after something that was read: whoever starts in the middle has no line drawn.
  const rows = await db.$queryRaw<MarksRow[]>`
    SELECT ARRAY(SELECT number FROM post
                  WHERE thread_id = ${threadId} AND number BETWEEN ${first} AND ${last}
                    AND author_id = ${actor.id}::uuid AND withdrawn_at IS NULL ORDER BY number) AS own,
           ARRAY(SELECT member.public_id::text FROM member_block JOIN member ON member.id = member_block.blocked_id
                  WHERE member_block.blocker_id = ${actor.id}::uuid) AS muted,
           (SELECT json_build_object('version', version, 'updatedAt', updated_at, 'fields', fields)
              FROM draft WHERE member_id = ${actor.id}::uuid AND key = ${`reply:${threadId}`}) AS draft,
           (SELECT json_agg(json_build_object('number', post.number, 'kind', reaction.kind))
              FROM post JOIN reaction ON reaction.post_id = post.id AND reaction.member_id = ${actor.id}::uuid
             WHERE post.thread_id = ${threadId} AND post.number BETWEEN ${first} AND ${last}) AS reactions,
           (SELECT json_build_object(${readingOf(LAST_NUMBER)},
                     'newFrom', (SELECT min(n) FROM generate_series(${first}::int, ${last}::int) n
                                  WHERE NOT read_mark.numbers @> n AND read_mark.numbers @> n - 1))
              FROM read_mark WHERE member_id = ${actor.id}::uuid AND thread_id = ${threadId}) AS reading,
           ARRAY(SELECT post.number FROM bookmark JOIN post ON post.id = bookmark.post_id
                  WHERE bookmark.member_id = ${actor.id}::uuid AND post.thread_id = ${threadId}
                    AND post.number BETWEEN ${first} AND ${last} AND post.withdrawn_at IS NULL
                  ORDER BY post.number) AS bookmarked`
  return rows[0] ? { ...rows[0], reactions: byNumber(rows[0].reactions ?? []) } : NOTHING
}

function byNumber(said: readonly { number: number; kind: ReactionKind }[]): Record<number, ReactionKind[]> {
  const numbers = new Set(said.map(({ number }) => number))
  return Object.fromEntries(
    [...numbers].map((number) => [
      number,
      REACTION_KINDS.filter((kind) => said.some((one) => one.number === number && one.kind === kind)),
    ]),
  )
}
