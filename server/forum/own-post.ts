import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { isAnswered } from './answered.ts'
import { postsOf } from './post-rows.ts'
import { slugOf } from './slug.plain.ts'
import { notAside } from './standing-post.ts'
import type { Audience } from './terms.ts'
import { UPLOAD_COLUMNS, uploadView } from './upload-rows.ts'
import type { UploadView } from './uploads.plain.ts'
import type { PostView } from './views.ts'

/** A post of one's own, with its source, for changing it or taking it back. */
export interface OwnPost {
  thread: { id: number; title: string; slug: string; language: string; audience: Audience; kind: string }
  post: PostView
  /** Markdown as written. */
  body: string
  /** Whether somebody else has posted after it: from then on every edit is marked. */
  answered: boolean
  /** Pictures and documents that it shows, or did before an edit. */
  uploads: UploadView[]
}

/**
 * One's own post by its number.
 * @throws {Failure} 404 for what one may not see, 403 for others' posts and withdrawn ones
 */
export async function ownPost(
  { db, actor }: Context,
  { threadId, number }: { threadId: number; number: number },
): Promise<OwnPost> {
  const found = await db.post.findUnique({
    where: { threadId_number: { threadId, number } },
    select: {
      authorId: true,
      withdrawnAt: true,
      setAside: true,
      body: true,
      uploads: { select: { upload: { select: UPLOAD_COLUMNS } }, orderBy: { upload: { createdAt: 'asc' } } },
      thread: { select: { id: true, title: true, language: true, audience: true, kind: true } },
    },
  })
  if (!found) throw notFound()
  authorize(actor, 'thread.read', found.thread)
  notAside(found)
  authorize(actor, 'post.revise', found)
  const [post] = await postsOf(db, threadId, Prisma.sql`post.number = ${number}`, 1)
  if (!post) throw notFound()
  const { thread } = found
  return {
    thread: { ...thread, slug: slugOf(thread.title), audience: thread.audience as Audience },
    post,
    body: found.body,
    answered: await isAnswered(db, { threadId, number, authorId: found.authorId }),
    uploads: found.uploads.map(({ upload }) => uploadView(upload)),
  }
}
