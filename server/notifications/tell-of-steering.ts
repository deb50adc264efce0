import { type Db, transact } from '#server/platform/db.ts'
import type { SignalPayload } from '#server/signals/catalogue.ts'
import { tellMembers } from './tell-members.ts'

/**
 * Tells the author of a thread that moderators locked it, opened it again, or gave it another theme or kind, each deed once
 * and while it holds; not by whom, and not whoever did it.
 * @returns how many were told
 */
export function tellOfSteering(
  db: Db,
  { threadId, deed: kind, at, memberId }: SignalPayload<'author.concerned'>,
  now: Date,
): Promise<number> {
  return transact(db, async (tx) => {
    const thread = await tx.thread.findUnique({ where: { id: threadId }, select: { authorId: true, lockedAt: true } })
    if (!thread || thread.authorId === memberId) return 0
    const lockedAt = thread.lockedAt?.getTime()
    if (kind === 'thread_locked' && lockedAt !== at) return 0
    if (kind === 'thread_unlocked' && lockedAt !== undefined) return 0
    const subject = `${threadId} ${at}`
    return (await tellMembers(tx, { kind, subject, threadId }, [thread.authorId], now)).length
  })
}
