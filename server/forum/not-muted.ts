import { isMember } from '#server/permissions/actor.ts'
import type { Actor } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'

/** Of a post (a row `post`): whoever asks has not muted its author. For readers always. */
export const notMutedBy = (actor: Actor): Prisma.Sql =>
  isMember(actor)
    ? Prisma.sql`NOT EXISTS (
        SELECT FROM member_block WHERE blocker_id = ${actor.id}::uuid AND blocked_id = post.author_id)`
    : Prisma.sql`true`
