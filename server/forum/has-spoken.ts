import { isMember } from '#server/permissions/actor.ts'
import type { Actor } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'

/** Whether somebody has a standing post in a thread: a condition over a table named `thread`. */
export const hasSpoken = (actor: Actor): Prisma.Sql =>
  isMember(actor)
    ? Prisma.sql`EXISTS (SELECT FROM post own WHERE own.thread_id = thread.id AND own.author_id = ${actor.id}::uuid AND own.withdrawn_at IS NULL)`
    : Prisma.sql`false`
