import { visibleUploads } from '#server/permissions/uploads.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'

/** A file as it may be sent to whoever asks. */
export interface ServedFile {
  kind: 'image' | 'attachment'
  mediaType: string
  name: string
  /** Key of the bytes, for the store and as an entity tag. */
  key: string
  /** Readers may see it too, so caches that many share may keep it. */
  forEveryone: boolean
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The file at an address, if whoever asks may see it, in one query.
 * @throws {Failure} 404 otherwise, and for any other name than its own
 */
export async function servedFile(
  { db, actor }: Context,
  { id, name, small }: { id: string; name: string; small: boolean },
): Promise<ServedFile> {
  if (!UUID.test(id)) throw notFound()
  const rows = await db.$queryRaw<ServedFile[]>`
    SELECT kind, media_type AS "mediaType", name,
           ${small ? Prisma.sql`coalesce(small_key, content_key)` : Prisma.sql`content_key`} AS key,
           ${visibleUploads({ kind: 'reader' })} AS "forEveryone"
      FROM upload WHERE upload.id = ${id}::uuid AND ${visibleUploads(actor)}`
  const [file] = rows
  if (!file || file.name !== name) throw notFound()
  return file
}
