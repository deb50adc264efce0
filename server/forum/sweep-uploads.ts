import { type Db, transact } from '#server/platform/db.ts'
import { eraseUploads } from './erase-uploads.ts'
import { UPLOAD_LIMITS } from './uploads.plain.ts'

/** Files erased in one transaction. */
const AT_ONCE = 50

/** Erases files that no post, no draft and no initiative shows and that were sent more than a day ago. @returns how many */
export async function sweepUploads(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - UPLOAD_LIMITS.unusedHours * 3_600_000)
  let swept = 0
  for (;;) {
    const count = await transact(db, async (tx) => {
      const unused = await tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM upload
         WHERE created_at < ${before} AND NOT EXISTS (SELECT FROM post_upload WHERE upload_id = upload.id)
           AND NOT EXISTS (SELECT FROM initiative_material WHERE upload_id = upload.id)
           AND NOT EXISTS (SELECT FROM custody WHERE custody.subject_key = 'upload:' || upload.id)
           AND NOT EXISTS (SELECT FROM held_post WHERE held_post.author_id = upload.owner_id
                            AND strpos(lower(held_post.body), upload.id::text) > 0)
           AND NOT EXISTS (SELECT FROM draft WHERE draft.member_id = upload.owner_id
                            AND strpos(lower(draft.fields->>'body'), upload.id::text) > 0)
         ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`
      // One that a post took up while its row was waited for is not unused any more.
      const still = await tx.upload.findMany({
        where: { id: { in: unused.map(({ id }) => id) }, posts: { none: {} }, materials: { none: {} } },
        select: { id: true },
      })
      await eraseUploads(
        tx,
        still.map(({ id }) => id),
      )
      return still.length
    })
    swept += count
    if (count < AT_ONCE) return swept
  }
}
