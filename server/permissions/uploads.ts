import type { Actor } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { holds, isMember } from './actor.ts'
import { forumRules, type PostFacts, type ThreadFacts, visibleThreads } from './forum.ts'

/** What the rules need to know of an upload. */
export interface UploadFacts {
  ownerId: string
  /** The posts that show it, or did before an edit. */
  posts: readonly Pick<PostFacts, 'withdrawnAt' | 'thread'>[]
  /** The conversations of the initiatives whose materials it is among. */
  materialOf?: readonly ThreadFacts[]
  /** A text shows it that waits for a moderator. */
  waits?: boolean
}

const owns = (actor: Actor, upload: Pick<UploadFacts, 'ownerId'>): boolean =>
  isMember(actor) && actor.id === upload.ownerId

/** Who may do what with pictures and documents. */
export const uploadRules = {
  'upload.add': (actor: Actor): boolean => isMember(actor),
  /** Its owner always, and moderators what they are to read before others; others where they may read a post that shows it or an initiative that it goes with. */
  'upload.read': (actor: Actor, upload: UploadFacts): boolean =>
    owns(actor, upload) ||
    upload.posts.some((post) => post.withdrawnAt === null && forumRules['thread.read'](actor, post.thread)) ||
    (upload.materialOf ?? []).some((thread) => forumRules['thread.read'](actor, thread)) ||
    (upload.waits === true && holds(actor, 'moderator')),
  'upload.delete': owns,
}

const inTextThatWaits = Prisma.sql`EXISTS (
  SELECT FROM held_post WHERE held_post.author_id = upload.owner_id AND held_post.state IN ('waiting', 'asked')
     AND strpos(lower(held_post.body), upload.id::text) > 0)`

/** The twin of `upload.read` for queries: a predicate over a table or alias named `upload`. */
export const visibleUploads = (actor: Actor): Prisma.Sql => Prisma.sql`(
  ${isMember(actor) ? Prisma.sql`upload.owner_id = ${actor.id}::uuid` : Prisma.sql`false`}
  OR ${holds(actor, 'moderator') ? inTextThatWaits : Prisma.sql`false`}
  OR EXISTS (SELECT FROM post_upload
               JOIN post ON post.id = post_upload.post_id
               JOIN thread ON thread.id = post.thread_id
              WHERE post_upload.upload_id = upload.id AND post.withdrawn_at IS NULL AND ${visibleThreads(actor)})
  OR EXISTS (SELECT FROM initiative_material material
               JOIN thread ON thread.id = material.thread_id
              WHERE material.upload_id = upload.id AND ${visibleThreads(actor)}))`
