import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { ownMarks } from './own-marks.ts'
import { postsOf } from './post-rows.ts'
import type { ReactionKind } from './reaction-kinds.plain.ts'
import { slugOf } from './slug.plain.ts'
import type { PostView } from './views.ts'

/** A post that one may say something of, and what one says of it already. */
export interface ReactionForm {
  thread: { id: number; title: string; slug: string; language: string }
  post: PostView
  own: ReactionKind[]
}

/**
 * A post to react to, by its number.
 * @throws {Failure} 404 for what one may not see, 403 for one's own posts, withdrawn ones and readers
 */
export async function reactionForm(
  context: Context,
  { threadId, number }: { threadId: number; number: number },
): Promise<ReactionForm> {
  const { db, actor } = context
  const found = await db.post.findUnique({
    where: { threadId_number: { threadId, number } },
    select: {
      authorId: true,
      withdrawnAt: true,
      thread: { select: { id: true, title: true, language: true, audience: true } },
    },
  })
  if (!found) throw notFound()
  const { id, title, language, audience } = found.thread
  authorize(actor, 'thread.read', { audience })
  authorize(actor, 'post.react', found)
  const [post] = await postsOf(db, threadId, Prisma.sql`post.number = ${number}`, 1)
  if (!post) throw notFound()
  const { reactions } = await ownMarks(context, { threadId, first: number, last: number })
  return { thread: { id, title, language, slug: slugOf(title) }, post, own: reactions[number] ?? [] }
}
