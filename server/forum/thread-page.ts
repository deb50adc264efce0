import { isMember } from '#server/permissions/actor.ts'
import { authorize, can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { postsOf } from './post-rows.ts'
import { POSTS_PER_PAGE } from './terms.ts'
import { THREAD_COLUMNS, type ThreadRow, threadRowView, threadTables } from './thread-rows.ts'
import type { PostView, ThreadRowView } from './views.ts'

/** One page of a thread. */
export interface ThreadPage {
  thread: ThreadRowView & { createdAt: string; lastNumber: number }
  posts: PostView[]
  /** The page starts after this post number. */
  after: number
  /** `after` of the pages beside this one, where there are any. */
  previous: number | null
  next: number | null
  may: { reply: boolean }
  /** Numbers of the shown posts that the asker may change and take back. */
  own: number[]
}

/**
 * A page of posts with their thread, in two queries.
 * @param after number of the last post before the page
 * @throws {Failure} 404 for a thread one may not see, or a page beyond its end
 */
export async function threadPage(context: Context, { id, after }: { id: number; after: number }): Promise<ThreadPage> {
  const { db, actor, locale } = context
  const rows = await db.$queryRaw<(ThreadRow & { lastNumber: number })[]>`
    SELECT ${THREAD_COLUMNS}, thread.last_number AS "lastNumber" FROM ${threadTables(locale)} WHERE thread.id = ${id}`
  const thread = rows[0]
  if (!thread) throw notFound()
  authorize(actor, 'thread.read', thread)
  if (after >= thread.lastNumber) throw notFound()
  const posts = await postsOf(db, id, Prisma.sql`post.number > ${after}`, POSTS_PER_PAGE)
  const last = posts.at(-1)?.number ?? after
  const own = isMember(actor)
    ? posts.filter(
        (post) => post.author && can(actor, 'post.revise', { authorId: post.author.id, withdrawnAt: null, thread }),
      )
    : []
  return {
    thread: { ...threadRowView(thread), createdAt: thread.createdAt.toISOString(), lastNumber: thread.lastNumber },
    posts,
    after,
    previous: after > 0 ? Math.max(0, after - POSTS_PER_PAGE) : null,
    next: last < thread.lastNumber ? last : null,
    may: { reply: can(actor, 'thread.reply', thread) },
    own: own.map((post) => post.number),
  }
}
