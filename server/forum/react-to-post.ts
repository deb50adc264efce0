import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context, MemberActor } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { lockThread } from './lock-thread.ts'
import { rowNumber } from './post-input.ts'
import { REACTION_KINDS, type ReactionKind, type ReactionTotals } from './reaction-kinds.plain.ts'
import { tellOrHoldBack } from './reaction-pace.ts'
import { slugOf } from './slug.plain.ts'
import { notAside } from './standing-post.ts'

const kind = z.enum(REACTION_KINDS)

/** What is wanted is said outright, not turned round: sent twice it is the same as sent once. */
export const reactInput = z
  .object({ threadId: rowNumber, number: rowNumber, say: kind.optional(), unsay: kind.optional() })
  .refine(({ say, unsay }) => (say === undefined) !== (unsay === undefined), { error: 'field.invalid' })

/** A post with its reactions after one of them came or went. */
export interface ReactedPost {
  threadId: number
  slug: string
  number: number
  /** The post's revision; reactions that are held back for a moment are not in it yet. */
  revision: number
  totals: ReactionTotals
  /** What the member says of the post now. */
  own: ReactionKind[]
}

/**
 * Says something of a post, or takes it back.
 * @throws {Failure} 404 for what one may not see, 403 for one's own posts and withdrawn ones, 422 for anything but one
 * kind to say or to take back
 */
export async function reactToPost(context: Context, input: unknown): Promise<ReactedPost> {
  const { threadId, number, say, unsay } = parse(reactInput, input)
  const { db, actor, now } = context
  const member = memberOf(actor)
  return transact(db, async (tx) => {
    const thread = await lockThread(tx, threadId)
    if (!thread) throw notFound()
    authorize(actor, 'thread.read', thread)
    const post = await tx.post.findUnique({
      where: { threadId_number: { threadId, number } },
      select: { id: true, authorId: true, withdrawnAt: true, setAside: true, revision: true },
    })
    if (!post) throw notFound()
    notAside(post)
    authorize(actor, 'post.react', { ...post, thread })
    const changed = say ? await add(tx, post.id, member, say) : await remove(tx, post.id, member, unsay)
    const totals = await tally(tx, threadId, post.id, changed)
    const raised = changed ? await tellOrHoldBack(tx, thread, now) : undefined
    const mine = await tx.reaction.findMany({ where: { postId: post.id, memberId: member.id }, select: { kind: true } })
    return {
      threadId,
      slug: slugOf(thread.title),
      number,
      revision: raised?.get(number) ?? post.revision,
      totals,
      own: REACTION_KINDS.filter((one) => mine.some((each) => each.kind === one)),
    }
  })
}

/** All that one member says of a post is said as one group, so nobody counts in two: the first of the member's groups. */
async function add(tx: Tx, postId: string, { id, groups }: MemberActor, kind: ReactionKind): Promise<boolean> {
  const said = await tx.reaction.findFirst({ where: { postId, memberId: id }, select: { voice: true } })
  const voice = said?.voice ?? groups[0] ?? ''
  const { count } = await tx.reaction.createMany({
    data: [{ postId, memberId: id, kind, voice }],
    skipDuplicates: true,
  })
  return count > 0
}

async function remove(tx: Tx, postId: string, { id }: MemberActor, kind: ReactionKind | undefined): Promise<boolean> {
  const { count } = await tx.reaction.deleteMany({ where: { postId, memberId: id, kind: kind ?? '' } })
  return count > 0
}

/** Counts the reactions to a post anew, under the thread's lock. */
async function tally(tx: Tx, threadId: number, postId: string, changed: boolean): Promise<ReactionTotals> {
  if (!changed) {
    const row = await tx.postTally.findUnique({ where: { postId }, select: { totals: true } })
    return (row?.totals ?? {}) as ReactionTotals
  }
  const rows = await tx.$queryRaw<{ totals: ReactionTotals }[]>`
    INSERT INTO post_tally (post_id, thread_id, totals, held_back, unreleased)
    SELECT ${postId}::uuid, ${threadId}, coalesce(jsonb_object_agg(kind, count), '{}'), true, true
      FROM (SELECT kind, count(*) FROM reaction WHERE post_id = ${postId}::uuid GROUP BY kind) AS counted
    ON CONFLICT (post_id) DO UPDATE SET totals = EXCLUDED.totals, held_back = true, unreleased = true
    RETURNING totals`
  return rows[0]?.totals ?? {}
}
