import { isMember } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { firstAnswer } from './answered.ts'
import { postsOf } from './post-rows.ts'
import { isMarkedRevision } from './revision-window.ts'
import { slugOf } from './slug.plain.ts'
import type { PostView } from './views.ts'
import { type Difference, wordDifferences } from './word-differences.ts'

/** What a post said before, newest first, each with what the edit after it changed in the text as written. */
export interface PostHistory {
  thread: { id: number; title: string; slug: string; language: string }
  post: PostView
  versions: { version: number; html: string; replacedAt: string; differences: Difference[] }[]
}

/**
 * A post with its earlier texts, for whoever may read it: those that a marked edit replaced; to its author, all.
 * @throws {Failure} 404 for what one may not see; a withdrawn post has no history
 */
export async function postHistory(
  { db, actor }: Context,
  { threadId, number }: { threadId: number; number: number },
): Promise<PostHistory> {
  const found = await db.post.findUnique({
    where: { threadId_number: { threadId, number } },
    select: {
      authorId: true,
      withdrawnAt: true,
      createdAt: true,
      body: true,
      thread: { select: { id: true, title: true, language: true, audience: true } },
      versions: { select: { version: true, body: true, html: true, replacedAt: true }, orderBy: { version: 'desc' } },
    },
  })
  if (!found) throw notFound()
  authorize(actor, 'thread.read', found.thread)
  authorize(actor, 'history.read', found)
  const [post] = await postsOf(db, threadId, Prisma.sql`post.number = ${number}`, 1)
  if (!post) throw notFound()
  const own = isMember(actor) && actor.id === found.authorId
  const firstAnswerAt = await firstAnswer(db, { threadId, number, authorId: found.authorId })
  // What was corrected unmarked is for its author alone: a slip, or a name that should not have stood there.
  const shown = found.versions.filter(
    ({ replacedAt }) =>
      own ||
      isMarkedRevision(
        { createdAt: found.createdAt, answered: firstAnswerAt !== null && firstAnswerAt < replacedAt },
        replacedAt,
      ),
  )
  const { id, title, language } = found.thread
  return {
    thread: { id, title, language, slug: slugOf(title) },
    post,
    versions: shown.map(({ version, body, html, replacedAt }, index) => ({
      version,
      html,
      replacedAt: replacedAt.toISOString(),
      differences: wordDifferences(body, shown[index - 1]?.body ?? found.body, post.language),
    })),
  }
}
