import type { Tx } from '#server/platform/db.ts'
import { releaseFiles } from '#server/platform/files.ts'

/**
 * Erases what a post showed when it is taken back, unless another post of the same author or an initiative shows it too. Call it under
 * the lock of the post's thread.
 */
export async function eraseUploadsOf(tx: Tx, postId: string): Promise<void> {
  // Two posts that are taken back at once wait for each other here, so the second one sees that it is the last.
  const held = await tx.$queryRaw<{ id: string }[]>`
    SELECT upload.id FROM upload JOIN post_upload ON post_upload.upload_id = upload.id
     WHERE post_upload.post_id = ${postId}::uuid ORDER BY upload.id FOR UPDATE OF upload`
  if (held.length === 0) return
  await tx.postUpload.deleteMany({ where: { postId } })
  const last = await tx.upload.findMany({
    where: { id: { in: held.map(({ id }) => id) }, posts: { none: {} }, materials: { none: {} } },
    select: { id: true },
  })
  await eraseUploads(
    tx,
    last.map(({ id }) => id),
  )
}

/** Erases uploads, and their bytes unless the same bytes were sent by somebody else too. */
export async function eraseUploads(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const gone = await tx.$queryRaw<{ contentKey: string; smallKey: string | null }[]>`
    DELETE FROM upload WHERE id = ANY(${[...ids]}::uuid[])
    RETURNING content_key AS "contentKey", small_key AS "smallKey"`
  await releaseFiles(
    tx,
    gone.flatMap(({ contentKey, smallKey }) => (smallKey ? [contentKey, smallKey] : [contentKey])),
  )
}
