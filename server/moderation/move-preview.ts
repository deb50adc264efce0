import { slugOf } from '#server/forum/slug.plain.ts'
import type { Context } from '#server/platform/context.ts'
import type { AnyDb } from '#server/platform/db.ts'
import { Failure, notFound } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { authorizeModeration } from './authorize-moderation.ts'
import { postsToMove } from './chosen-posts.ts'
import { type LeavingPosts, leavingPosts } from './leaving-posts.ts'
import { moveObstacle } from './merge-obstacles.ts'
import type { MergeForm } from './merge-preview.ts'
import { moveInput } from './move-to-thread.ts'
import { threadNamed } from './thread-named.ts'

/** What moving posts into another conversation would do. */
export interface MovePreview extends LeavingPosts {
  into: MergeForm['thread']
  reason: string
  /** The number that the first of them would get. */
  firstNumber: number
}

const FACTS = { id: true, audience: true, authorId: true, themeCode: true, language: true } as const

/**
 * What would happen if posts were moved into another thread: asked of the same rules as doing it.
 * @throws {Failure} as `moveToThread`
 */
export async function movePreview({ db, actor }: Context, input: unknown): Promise<MovePreview> {
  const { threadId, thread: named, posts: chosen, reason } = parse(moveInput, input)
  const [from, to] = [await known(db, threadId), await known(db, await threadNamed(db, actor, named))]
  for (const thread of [from, to]) await authorizeModeration(db, actor, thread)
  const obstacle = moveObstacle(from, to)
  if (obstacle) throw new Failure(409, { key: `move.not_${obstacle}` })
  const leaving = await leavingPosts(db, threadId, await postsToMove(db, threadId, chosen))
  const { id, title, language } = to
  const seated = new Set(to.voices.map(({ voice }) => voice))
  return {
    ...leaving,
    voices: leaving.voices.filter((voice) => !seated.has(voice)),
    into: { id, title, language, slug: slugOf(title) },
    reason,
    firstNumber: to.lastNumber + 1,
  }
}

/** @throws {Failure} 404 where there is no such thread */
async function known(db: AnyDb, id: number) {
  const select = { ...FACTS, title: true, lastNumber: true, voices: { select: { voice: true } } }
  const thread = await db.thread.findUnique({ where: { id }, select })
  if (!thread) throw notFound()
  return thread
}
