import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { Failure, notFound } from '#server/platform/failures.ts'
import { postsOf } from './post-rows.ts'
import { slugOf } from './slug.plain.ts'
import type { Audience } from './terms.ts'
import type { PostView } from './views.ts'

/** A thread as a page about one of its posts names it. */
export interface AboutThread {
  id: number
  slug: string
  title: string
  language: string
  audience: Audience
}

/** One post of a thread, for a page about it. */
export interface StandingPost {
  thread: AboutThread
  post: PostView
  /** For commands; not for the page. */
  postId: string
}

/**
 * A post that one may read and that has not been withdrawn.
 * @throws {Failure} 404 for what one may not see; a withdrawn post is not there; 409 for one that moderators set aside
 */
export async function standingPost(
  { db, actor }: Context,
  { threadId, number }: { threadId: number; number: number },
): Promise<StandingPost> {
  const found = await db.post.findUnique({
    where: { threadId_number: { threadId, number } },
    select: {
      id: true,
      withdrawnAt: true,
      setAside: true,
      thread: { select: { id: true, title: true, language: true, audience: true } },
    },
  })
  if (!found) throw notFound()
  authorize(actor, 'thread.read', found.thread)
  notAside(found)
  const [post] = found.withdrawnAt ? [] : await postsOf(db, threadId, Prisma.sql`post.number = ${number}`, 1)
  if (!post) throw notFound()
  const { thread } = found
  return {
    thread: { ...thread, slug: slugOf(thread.title), audience: thread.audience as Audience },
    post,
    postId: found.id,
  }
}

/**
 * Says it in words where moderators took a post out of sight while somebody had it before them. The thread was asked for.
 * @throws {Failure} 409, and 404 for one that was moved
 */
export function notAside({ setAside }: { setAside: string | null }): void {
  // Its address leads to where it stands now.
  if (setAside === 'moved') throw notFound()
  if (setAside === 'hidden' || setAside === 'removed') throw new Failure(409, { key: 'post.set_aside' })
}

/** A thread that one may read, as a page about it names it. @throws {Failure} 404 for a thread one may not see */
export async function aboutThread({ db, actor }: Context, id: number): Promise<AboutThread> {
  const thread = await db.thread.findUnique({
    where: { id },
    select: { id: true, title: true, language: true, audience: true },
  })
  if (!thread) throw notFound()
  authorize(actor, 'thread.read', thread)
  return { ...thread, slug: slugOf(thread.title), audience: thread.audience as Audience }
}
