import { isMember } from '#server/permissions/actor.ts'
import { can } from '#server/permissions/can.ts'
import type { Actor, Context } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/db.ts'
import { Failure } from '#server/platform/failures.ts'
import type { LockedThread } from './lock-thread.ts'
import { saveDraft } from './save-draft.ts'
import { waitInSlowThread } from './slow-thread.ts'

/** A conversation does not take a post now, though it takes posts of the same person at other times. */
class NotNow extends Failure {}

export const isForNow = (error: unknown): boolean => error instanceof NotNow

/**
 * Refuses what a locked thread takes of nobody, or a slow one not yet. Moderators are not held up.
 * @throws {Failure} 409 in a locked thread, 429 with the minutes to wait in a slow one
 */
export async function refuseForNow(
  tx: Tx,
  actor: Actor,
  thread: Pick<LockedThread, 'id' | 'audience' | 'lockedAt' | 'slowMinutes' | 'authorId'>,
  now: Date,
): Promise<void> {
  if (!isMember(actor) || can(actor, 'slow.pass', thread)) return
  if (!can(actor, 'thread.reply', thread)) throw new NotNow(409, { key: 'locked.refused' })
  if (thread.slowMinutes === 0) return
  const { _max: own } = await tx.post.aggregate({
    where: { threadId: thread.id, authorId: actor.id },
    _max: { createdAt: true },
  })
  const minutes = waitInSlowThread({ last: own.createdAt, slowMinutes: thread.slowMinutes }, now)
  if (minutes > 0) throw new NotNow(429, { key: 'locked.slow', values: { count: minutes } }, {}, minutes * 60)
}

/** Keeps a reply that was not taken as a draft, unless another window has written something newer. */
export async function keepRefused(
  context: Context,
  { threadId, ...reply }: { threadId: number; draftVersion?: number | undefined; [field: string]: unknown },
): Promise<void> {
  try {
    await saveDraft(context, { ...reply, draft: `reply:${threadId}` })
  } catch (error) {
    if (!(error instanceof Failure)) throw error
  }
}
