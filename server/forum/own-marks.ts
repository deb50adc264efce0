import { isMember } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { REACTION_KINDS, type ReactionKind } from './reaction-kinds.plain.ts'

/** What a page of a thread knows of the one who asks. */
export interface OwnMarks {
  /** What the asker says of the page's posts, by post number. */
  reactions: Record<number, ReactionKind[]>
}

/**
 * All that a page of a thread shows to one person only, in one query. A reader has none, and costs none.
 * The thread was asked for before.
 */
export async function ownMarks(
  { db, actor }: Context,
  { threadId, first, last }: { threadId: number; first: number; last: number },
): Promise<OwnMarks> {
  if (!isMember(actor)) return { reactions: {} }
  const rows = await db.$queryRaw<{ reactions: { number: number; kind: ReactionKind }[] | null }[]>`
    SELECT (SELECT json_agg(json_build_object('number', post.number, 'kind', reaction.kind))
              FROM post JOIN reaction ON reaction.post_id = post.id AND reaction.member_id = ${actor.id}::uuid
             WHERE post.thread_id = ${threadId} AND post.number BETWEEN ${first} AND ${last}) AS reactions`
  return { reactions: byNumber(rows[0]?.reactions ?? []) }
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
