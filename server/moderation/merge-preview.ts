import type { Group } from '#server/accounts/terms.ts'
import { slugOf } from '#server/forum/slug.plain.ts'
import type { Context } from '#server/platform/context.ts'
import { Failure, notFound } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { authorizeModeration } from './authorize-moderation.ts'
import { mergeObstacle } from './merge-obstacles.ts'
import { mergeInput } from './merge-threads.ts'
import { threadNamed } from './thread-named.ts'

/** A conversation that moderators may merge into another one. */
export interface MergeForm {
  thread: { id: number; slug: string; title: string; language: string }
}

/** What a merge would do. */
export interface MergePreview {
  into: MergeForm['thread']
  reason: string
  /** Standing posts that would move. */
  posts: number
  /** The number that the first of them would get. */
  firstNumber: number
  /** Groups that would be new at the table of the other. */
  voices: Group[]
}

const FACTS = {
  ...{ id: true, title: true, language: true, audience: true, kind: true, authorId: true, themeCode: true },
  lastNumber: true,
}

/** @throws {Failure} 404 for a thread one may not see, 403 for who may not merge it */
async function moderated({ db, actor }: Context, id: number) {
  const thread = await db.thread.findUnique({
    where: { id },
    select: { ...FACTS, voices: { select: { voice: true } } },
  })
  if (!thread) throw notFound()
  await authorizeModeration(db, actor, thread)
  return thread
}

const nameOf = ({ id, title, language }: Omit<MergeForm['thread'], 'slug'>) => ({
  id,
  slug: slugOf(title),
  title,
  language,
})

/** @throws {Failure} 404 for a thread one may not see, 403 for who may not merge it */
export const mergeForm = async (context: Context, id: number): Promise<MergeForm> => ({
  thread: nameOf(await moderated(context, id)),
})

/**
 * What would happen if a thread were merged into another one: asked of the same rules as doing it.
 * @throws {Failure} as `mergeThreads`
 */
export async function mergePreview(context: Context, input: unknown): Promise<MergePreview> {
  const { threadId, thread: named, reason } = parse(mergeInput, input)
  const { db, actor } = context
  const from = await moderated(context, threadId)
  const to = await moderated(context, await threadNamed(db, actor, named))
  const obstacle = await mergeObstacle(db, from, to)
  if (obstacle) throw new Failure(409, { key: `merge.not_${obstacle}` })
  const seated = new Set(to.voices.map(({ voice }) => voice))
  return {
    into: nameOf(to),
    reason,
    posts: await db.post.count({ where: { threadId, withdrawnAt: null } }),
    firstNumber: to.lastNumber + 1,
    voices: from.voices.map(({ voice }) => voice as Group).filter((voice) => !seated.has(voice)),
  }
}
