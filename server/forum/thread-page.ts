import { authorize, can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { AGREED_COLUMN, type AgreedRow, agreedPosts } from './agreed-posts.ts'
import { hasSpoken } from './has-spoken.ts'
import { type OutcomeRow, outcomeColumn, outcomeView } from './outcome-rows.ts'
import { type OwnMarks, ownMarks } from './own-marks.ts'
import { postsOf } from './post-rows.ts'
import { POSTS_PER_PAGE } from './terms.ts'
import { THREAD_COLUMNS, type ThreadRow, threadRowView, threadTables } from './thread-rows.ts'
import type { AgreedPost, OutcomeView, PostView, ThreadRowView } from './views.ts'

/** The thread's row with what the page shows beside its posts. */
interface PageRow extends ThreadRow {
  lastNumber: number
  outcome: OutcomeRow | null
  agreed: AgreedRow[] | null
  spoken: boolean
}

/** One page of a thread. */
export interface ThreadPage {
  thread: ThreadRowView & { createdAt: string; lastNumber: number }
  /** What the question led to, which is read before all else. */
  outcome: OutcomeView | null
  posts: PostView[]
  /** The page starts after this post number. */
  after: number
  /** `after` of the pages beside this one, where there are any. */
  previous: number | null
  next: number | null
  /** What the groups agree on, as it stands released. */
  agreed: AgreedPost[]
  /** `react`: to posts that are not one's own. */
  may: { reply: boolean; react: boolean; invite: boolean; close: boolean }
  /** What is shown to the asker alone. */
  marks: OwnMarks
}

/**
 * A page of posts with their thread, in two queries; for a member one more, of what is theirs alone.
 * @param after number of the last post before the page
 * @throws {Failure} 404 for a thread one may not see, or a page beyond its end
 */
export async function threadPage(context: Context, { id, after }: { id: number; after: number }): Promise<ThreadPage> {
  const { db, actor, locale } = context
  const rows = await db.$queryRaw<PageRow[]>`
    SELECT ${THREAD_COLUMNS}, thread.last_number AS "lastNumber", ${outcomeColumn}, ${AGREED_COLUMN},
           ${hasSpoken(actor)} AS spoken
      FROM ${threadTables(locale)} WHERE thread.id = ${id}`
  const thread = rows[0]
  if (!thread) throw notFound()
  authorize(actor, 'thread.read', thread)
  if (after >= thread.lastNumber) throw notFound()
  const posts = await postsOf(db, id, Prisma.sql`post.number > ${after}`, POSTS_PER_PAGE)
  const last = posts.at(-1)?.number ?? after
  return {
    thread: { ...threadRowView(thread), createdAt: thread.createdAt.toISOString(), lastNumber: thread.lastNumber },
    outcome: outcomeView(thread.outcome),
    posts,
    after,
    previous: after > 0 ? Math.max(0, after - POSTS_PER_PAGE) : null,
    next: last < thread.lastNumber ? last : null,
    agreed: agreedPosts(thread.agreed),
    may: {
      reply: can(actor, 'thread.reply', thread),
      react: can(actor, 'post.react', { authorId: '', withdrawnAt: null, thread }),
      invite: can(actor, 'thread.invite', thread),
      close: can(actor, 'question.close', thread),
    },
    marks: await ownMarks(context, { threadId: id, first: posts[0]?.number ?? after + 1, last }),
  }
}
