import type { TextLanguage } from '#server/i18n/languages.plain.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { postsToSplit } from './chosen-posts.ts'
import { type LeavingPosts, leavingPosts } from './leaving-posts.ts'
import { authorizeSplit, splitInput } from './split-thread.ts'

/** What a split would do. */
export interface SplitPreview extends LeavingPosts {
  title: string
  theme: string
  language: TextLanguage
  reason: string
}

/**
 * What would happen if posts were split off: asked of the same rules as doing it.
 * @throws {Failure} as `splitThread`
 */
export async function splitPreview({ db, actor }: Context, input: unknown): Promise<SplitPreview> {
  const { threadId, posts: chosen, title, theme, language, reason } = parse(splitInput, input)
  const thread = await db.thread.findUnique({
    where: { id: threadId },
    select: { audience: true, authorId: true, themeCode: true, language: true },
  })
  if (!thread) throw notFound()
  await authorizeSplit(db, actor, thread)
  const posts = await postsToSplit(db, threadId, chosen)
  return { title, theme, language, reason, ...(await leavingPosts(db, threadId, posts)) }
}
