import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'
import { slugOf } from './slug.plain.ts'
import { MATERIAL_OF, UPLOAD_COLUMNS, uploadView } from './upload-rows.ts'
import type { UploadView } from './uploads.plain.ts'

interface ShowingThread {
  id: number
  slug: string
  title: string
  language: string
}

/** One's own file and the posts that show it. */
export interface UploadPage {
  upload: UploadView
  shownIn: { thread: ShowingThread; number: number }[]
  /** The initiatives that list it among their materials. */
  materialOf: ShowingThread[]
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * A file of one's own, for deleting it.
 * @throws {Failure} 404 for what one may not see, 403 for others' files
 */
export async function uploadPage({ db, actor }: Context, id: string): Promise<UploadPage> {
  if (!UUID.test(id)) throw notFound()
  const row = await db.upload.findUnique({
    where: { id },
    select: {
      ...UPLOAD_COLUMNS,
      ownerId: true,
      materials: MATERIAL_OF,
      posts: {
        select: {
          post: {
            select: {
              number: true,
              withdrawnAt: true,
              thread: { select: { id: true, title: true, language: true, audience: true } },
            },
          },
        },
      },
    },
  })
  if (!row) throw notFound()
  const posts = row.posts.map(({ post }) => post)
  const materialOf = row.materials.map(({ initiative }) => initiative.thread)
  authorize(actor, 'upload.read', { ownerId: row.ownerId, posts, materialOf })
  authorize(actor, 'upload.delete', row)
  return {
    upload: uploadView(row),
    shownIn: posts.map(({ number, thread: { id: threadId, title, language } }) => ({
      thread: { id: threadId, title, language, slug: slugOf(title) },
      number,
    })),
    materialOf: materialOf.map(({ id: threadId, title, language }) => ({
      id: threadId,
      title,
      language,
      slug: slugOf(title),
    })),
  }
}
