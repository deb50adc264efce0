import { rowNumber } from '#server/forum/post-input.ts'
import { slugOf } from '#server/forum/slug.plain.ts'
import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure } from '#server/platform/failures.ts'
import { parse, several } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { authorizeModeration } from './authorize-moderation.ts'
import { postsToMove } from './chosen-posts.ts'
import { lockTwo } from './lock-two.ts'
import { logDeed } from './log-deed.ts'
import { moveObstacle } from './merge-obstacles.ts'
import { type MergedThread, mergeInput } from './merge-threads.ts'
import { movePosts, recountThread, showCitedElsewhere } from './move-posts.ts'
import { MOVING_LIMITS } from './moves.plain.ts'
import { threadNamed } from './thread-named.ts'

export const moveInput = mergeInput.extend({
  posts: several(rowNumber, { min: 1, max: MOVING_LIMITS.posts, missing: 'split.choose' }),
})

/**
 * Puts some posts of a thread below those of another one that stands. They keep all that hangs on them and get the next
 * numbers there; where they stood stubs lead to them, and each author is told why.
 * @throws {Failure} 404 for a thread one may not see, 403 for who may not, 409 between members and everybody, for one out of
 * sight, or when posts have moved meanwhile, 422 for fields that cannot be taken
 */
export async function moveToThread({ db, actor, now }: Context, input: unknown): Promise<MergedThread> {
  const { threadId, thread: named, posts: chosen, reason } = parse(moveInput, input)
  const intoId = await threadNamed(db, actor, named)
  return transact(db, async (tx) => {
    const [from, to] = await lockTwo(tx, threadId, intoId)
    for (const thread of [from, to]) await authorizeModeration(tx, actor, thread)
    const obstacle = moveObstacle(from, to)
    if (obstacle) throw new Failure(409, { key: `move.not_${obstacle}` })
    const numbers = (await postsToMove(tx, threadId, chosen)).map(({ number }) => number)
    const { id: staffId } = memberOf(actor)
    const ends = { fromThreadId: threadId, toThreadId: intoId }
    const { id: moveId } = await tx.threadMove.create({
      data: { kind: 'move', ...ends, reason, language: to.language, madeById: staffId, madeAt: now },
      select: { id: true },
    })
    const [firstNumber, revisions] = [to.lastNumber + 1, { to: to.revision, from: from.revision }]
    await movePosts(tx, { moveId, fromId: threadId, toId: intoId, numbers, firstNumber, revisions, now })
    const revision = from.revision + numbers.length
    const left = await recountThread(tx, threadId)
    const postCount = await recountThread(tx, intoId)
    await showCitedElsewhere(tx, threadId, { numbers, revision })
    const details = { to: intoId, posts: numbers.length }
    await logDeed(tx, { staffId, verb: 'posts.moved', subjectKey: `thread:${threadId}`, details }, now)
    await announce(tx, 'thread.split', { threadId, revision, postCount: left, toThreadId: intoId, moveId })
    await announce(tx, 'thread.steered', { threadId: intoId, revision: to.revision + numbers.length, postCount })
    return { threadId: intoId, slug: slugOf(to.title), number: firstNumber }
  })
}
