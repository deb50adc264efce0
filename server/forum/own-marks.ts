import { isMember } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import type { DraftView } from './own-drafts.ts'
import { REACTION_KINDS, type ReactionKind } from './reaction-kinds.plain.ts'

/** What a page of a thread shows to one person alone. */
export interface OwnMarks {
  /** The asker's reply, begun and not sent. */
  draft: DraftView | null
  /** What the asker says of the page's posts, by post number. */
  reactions: Record<number, ReactionKind[]>
}

/**
 * All that a page of a thread shows to one person alone, in one query; nothing for readers. Whether the thread may be
 * read is the caller's to have asked.
 */
export async function ownMarks(
  { db, actor }: Context,
  { threadId, first, last }: { threadId: number; first: number; last: number },
): Promise<OwnMarks> {
  if (!isMember(actor)) return { draft: null, reactions: {} }
  const rows = await db.$queryRaw<
    { draft: DraftView | null; reactions: { number: number; kind: ReactionKind }[] | null }[]
  >`
    SELECT (SELECT json_build_object('version', version, 'updatedAt', updated_at, 'fields', fields)
              FROM draft WHERE member_id = ${actor.id}::uuid AND key = ${`reply:${threadId}`}) AS draft,
           (SELECT json_agg(json_build_object('number', post.number, 'kind', reaction.kind))
              FROM post JOIN reaction ON reaction.post_id = post.id AND reaction.member_id = ${actor.id}::uuid
             WHERE post.thread_id = ${threadId} AND post.number BETWEEN ${first} AND ${last}) AS reactions`
  return { draft: rows[0]?.draft ?? null, reactions: byNumber(rows[0]?.reactions ?? []) }
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
