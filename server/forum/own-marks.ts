import { isMember } from '#server/permissions/actor.ts'
import type { Actor, Context } from '#server/platform/context.ts'
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

/** The marks as the database gives them. */
export interface MarksRow extends Omit<OwnMarks, 'reactions'> {
  reactions: { number: number; kind: ReactionKind }[] | null
}

const NOTHING: OwnMarks = { own: [], muted: [], draft: null, reactions: {}, reading: null, bookmarked: [] }

/** Which part of a thread: its posts from `first` to `last`, or to its end. */
export interface Part {
  threadId: number
  first: number
  last: number
}

/** What a page of a thread shows to one person alone, as a column `marks` beside the thread; null for readers. */
export const ownMarksColumn = (actor: Actor, part: Part): Prisma.Sql =>
  isMember(actor)
    ? Prisma.sql`(SELECT row_to_json(mine) FROM (${marksOf(actor.id, part)}) AS mine) AS marks`
    : Prisma.sql`NULL AS marks`

/**
 * All that a page of a thread shows to one person alone, in one query; nothing for readers. Whether the thread may be
 * read is the caller's to have asked.
 */
export async function ownMarks({ db, actor }: Context, part: Part): Promise<OwnMarks> {
  if (!isMember(actor)) return NOTHING
  const rows = await db.$queryRaw<{ marks: MarksRow }[]>`SELECT ${ownMarksColumn(actor, part)}`
  return ownMarksView(rows[0]?.marks ?? null)
}

/** The marks that `ownMarksColumn` gave. */
export const ownMarksView = (row: MarksRow | null): OwnMarks =>
  row ? { ...row, reactions: byNumber(row.reactions ?? []) } : NOTHING

function marksOf(memberId: string, { threadId, first, last }: Part): Prisma.Sql {
  const me = Prisma.sql`${memberId}::uuid`
  const lastNumber = Prisma.sql`(SELECT last_number FROM thread WHERE id = ${threadId})`
  // What is new on the page begins after something that was read: whoever starts in the middle has no line drawn.
  return Prisma.sql`
    SELECT ARRAY(SELECT number FROM post
                  WHERE thread_id = ${threadId} AND number BETWEEN ${first} AND ${last}
                    AND author_id = ${me} AND withdrawn_at IS NULL ORDER BY number) AS own,
           ARRAY(SELECT member.public_id::text FROM member_block JOIN member ON member.id = member_block.blocked_id
                  WHERE member_block.blocker_id = ${me}) AS muted,
           (SELECT json_build_object('version', version, 'updatedAt', updated_at, 'fields', fields)
              FROM draft WHERE member_id = ${me} AND key = ${`reply:${threadId}`}) AS draft,
           (SELECT json_agg(json_build_object('number', post.number, 'kind', reaction.kind))
              FROM post JOIN reaction ON reaction.post_id = post.id AND reaction.member_id = ${me}
             WHERE post.thread_id = ${threadId} AND post.number BETWEEN ${first} AND ${last}) AS reactions,
           (SELECT json_build_object(${readingOf(lastNumber)},
                     'newFrom', (SELECT min(n) FROM generate_series(${first}::int, least(${last}::int, ${lastNumber})) n
                                  WHERE NOT read_mark.numbers @> n AND read_mark.numbers @> n - 1))
              FROM read_mark WHERE member_id = ${me} AND thread_id = ${threadId}) AS reading,
           ARRAY(SELECT post.number FROM bookmark JOIN post ON post.id = bookmark.post_id
                  WHERE bookmark.member_id = ${me} AND post.thread_id = ${threadId}
                    AND post.number BETWEEN ${first} AND ${last} AND post.withdrawn_at IS NULL
                  ORDER BY post.number) AS bookmarked`
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
