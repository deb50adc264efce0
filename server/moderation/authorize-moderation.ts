import { authorize } from '#server/permissions/can.ts'
import type { ModeratedThread } from '#server/permissions/moderation.ts'
import type { Actor } from '#server/platform/context.ts'
import type { AnyDb } from '#server/platform/db.ts'
import { moderatorScope } from './moderator-scope.ts'

/** A conversation, as far as moderating it asks. */
export type ThreadToModerate = Omit<ModeratedThread, 'scope'> & { audience: string }

/**
 * Asks whether a moderator may lock, slow, refile, split or merge a conversation.
 * @throws {Failure} 404 for one they may not see, 403 for their own, and for one of a theme or in a language that they do not
 * answer for
 */
export async function authorizeModeration(db: AnyDb, actor: Actor, thread: ThreadToModerate): Promise<void> {
  authorize(actor, 'thread.read', thread)
  authorize(actor, 'thread.moderate', { ...thread, scope: await moderatorScope(db, actor) })
}
