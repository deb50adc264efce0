import type { AnyDb, Prisma, Tx } from '#server/platform/db.ts'
import { invalid } from '#server/platform/failures.ts'
import { UPLOAD_COLUMNS, uploadView } from './upload-rows.ts'
import { UPLOAD_LIMITS, type UploadView, uploadsNamed } from './uploads.plain.ts'

/** The uploads that a text shows, by id. */
export type ShownUploads = ReadonlyMap<string, UploadView>

/**
 * The uploads that a text names and its author may show: only their own. Whatever else it names stays words.
 * @param without one that is about to go
 */
export function uploadsInText(db: AnyDb, text: string, authorId: string, without?: string): Promise<ShownUploads> {
  const ids = uploadsNamed(text).filter((id) => id !== without)
  return find(db, ids, { ownerId: authorId })
}

/** Those of them that a post shows: a translation of the post may show them too. */
export function uploadsOfPost(
  db: AnyDb,
  { threadId, number }: { threadId: number; number: number },
  text: string,
  without?: string,
): Promise<ShownUploads> {
  const ids = uploadsNamed(text).filter((id) => id !== without)
  return find(db, ids, { posts: { some: { post: { threadId, number, withdrawnAt: null } } } })
}

async function find(db: AnyDb, ids: readonly string[], where: Prisma.UploadWhereInput): Promise<ShownUploads> {
  if (ids.length === 0) return new Map()
  const rows = await db.upload.findMany({ where: { ...where, id: { in: [...ids] } }, select: UPLOAD_COLUMNS })
  const byId = new Map(rows.map((row) => [row.id, uploadView(row)]))
  // In the order of the text.
  return new Map(ids.flatMap((id) => byId.get(id) ?? []).map((view) => [view.id, view]))
}

/**
 * Ties uploads to the post that shows them, in the transaction that writes the post: from then on whoever may read the
 * post may see them.
 * @throws {Failure} 422 for too many of them or too much, or when one has gone meanwhile
 */
export async function showUploads(tx: Tx, postId: string, uploads: ShownUploads): Promise<void> {
  if (uploads.size === 0) return
  const shown = [...uploads.values()]
  if (shown.length > UPLOAD_LIMITS.aPost)
    throw invalid({ body: { key: 'upload.limit_count', values: { max: UPLOAD_LIMITS.aPost } } })
  if (shown.reduce((sum, { size }) => sum + size, 0) > UPLOAD_LIMITS.bytesAPost)
    throw invalid({ body: { key: 'upload.limit_size', values: { max: UPLOAD_LIMITS.bytesAPost / 1_000_000 } } })
  const ids = [...uploads.keys()].sort()
  // Whoever deletes one of them meanwhile is waited for; what is gone then cannot be shown.
  const standing = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM upload WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR KEY SHARE`
  if (standing.length < ids.length) throw invalid({ body: { key: 'upload.gone' } })
  await tx.postUpload.createMany({ data: ids.map((uploadId) => ({ postId, uploadId })), skipDuplicates: true })
}
