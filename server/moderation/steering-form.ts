import { slugOf } from '#server/forum/slug.plain.ts'
import { PLAIN_KINDS } from '#server/forum/terms.ts'
import { authorize, can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'
import { moderatorScope } from './moderator-scope.ts'

/** How a conversation is steered now, and what the asker may change. Instants are ISO 8601 strings. */
export interface SteeringForm {
  thread: { id: number; slug: string; title: string; language: string; kind: string; theme: string }
  locked: { since: string; reason: string } | null
  slowMinutes: number
  pinnedUntil: string | null
  featured: boolean
  /** `kind`: it stands beside no record. */
  may: { moderate: boolean; kind: boolean }
}

/**
 * What staff need to steer a conversation.
 * @throws {Failure} 404 for a thread one may not see, 403 for whoever may change nothing of it
 */
export async function steeringForm({ db, actor, now }: Context, id: number): Promise<SteeringForm> {
  const thread = await db.thread.findUnique({ where: { id } })
  if (!thread) throw notFound()
  authorize(actor, 'thread.read', thread)
  authorize(actor, 'commons.shape')
  const { title, language, kind, themeCode, lockedAt, lockReason, pinnedUntil, slowMinutes } = thread
  const moderate = can(actor, 'thread.moderate', { ...thread, scope: await moderatorScope(db, actor) })
  return {
    thread: { id, slug: slugOf(title), title, language, kind, theme: themeCode },
    locked: lockedAt && { since: lockedAt.toISOString(), reason: lockReason },
    slowMinutes,
    pinnedUntil: pinnedUntil && pinnedUntil > now ? pinnedUntil.toISOString() : null,
    featured: thread.featuredAt !== null,
    may: { moderate, kind: moderate && PLAIN_KINDS.some((plain) => plain === kind) },
  }
}
