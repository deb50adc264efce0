import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { slugOf } from '#server/forum/slug.plain.ts'
import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { Failure } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { authorizeModeration } from './authorize-moderation.ts'
import { followMerge } from './follow-merge.ts'
import { lockTwo } from './lock-two.ts'
import { logDeed } from './log-deed.ts'
import { mergeObstacle } from './merge-obstacles.ts'
import { movePosts, recountThread } from './move-posts.ts'
import { STEERING_LIMITS } from './terms.ts'
import { threadNamed } from './thread-named.ts'

export const mergeInput = z.object({
  threadId: rowNumber,
  /** The number or an address of the thread that it goes into. */
  thread: z.string({ error: 'field.required' }).trim().max(500),
  /** Why, in the language of that thread: told to those whose posts move. */
  reason: guardedText(STEERING_LIMITS.reason),
})

/** A thread into which another one went, and the number that its first post has there. */
export interface MergedThread {
  threadId: number
  slug: string
  number: number
}

/**
 * Puts all posts of a thread below those of another one, in the order of time. Whatever knew the thread knows the other
 * now, and its addresses lead there.
 * @throws {Failure} 404 for a thread one may not see, 403 for who may not, 409 where something stands beside it that
 * cannot go along, 422 for fields that cannot be taken
 */
export async function mergeThreads({ db, actor, now }: Context, input: unknown): Promise<MergedThread> {
  const { threadId, thread: named, reason } = parse(mergeInput, input)
  const intoId = await threadNamed(db, actor, named)
  return transact(db, async (tx) => {
    const [from, to] = await lockTwo(tx, threadId, intoId)
    for (const thread of [from, to]) await authorizeModeration(tx, actor, thread)
    const obstacle = await mergeObstacle(tx, from, to)
    if (obstacle) throw new Failure(409, { key: `merge.not_${obstacle}` })
    const { id: staffId } = memberOf(actor)
    const numbers = await postsInTime(tx, threadId)
    const { id: moveId } = await tx.threadMove.create({
      data: {
        ...{ kind: 'merge', fromThreadId: threadId, toThreadId: intoId },
        ...{ reason, language: to.language, madeById: staffId, madeAt: now },
      },
      select: { id: true },
    })
    const [firstNumber, revisions] = [to.lastNumber + 1, { to: to.revision, from: from.revision }]
    await movePosts(tx, { moveId, fromId: threadId, toId: intoId, numbers, firstNumber, revisions, now })
    await followMerge(tx, { moveId, fromId: threadId, toId: intoId })
    const gone = { audience: 'merged', mergedIntoId: intoId, pinnedUntil: null, featuredAt: null }
    await tx.thread.update({ where: { id: threadId }, data: gone, select: { id: true } })
    const left = await recountThread(tx, threadId)
    const postCount = await recountThread(tx, intoId)
    const details = { to: intoId, posts: numbers.length }
    await logDeed(tx, { staffId, verb: 'thread.merged', subjectKey: `thread:${threadId}`, details }, now)
    const revision = from.revision + numbers.length
    await announce(tx, 'thread.merged', { threadId, revision, postCount: left, toThreadId: intoId, moveId })
    await announce(tx, 'thread.steered', { threadId: intoId, revision: to.revision + numbers.length, postCount })
    return { threadId: intoId, slug: slugOf(to.title), number: firstNumber }
  })
}

/** Numbers of the posts of a thread as they were written; those that have moved before are not among them. */
async function postsInTime(tx: Tx, threadId: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ number: number }[]>`
    SELECT number FROM post WHERE thread_id = ${threadId} AND set_aside IS DISTINCT FROM 'moved' ORDER BY created_at, number`
  return rows.map(({ number }) => number)
}
