import { type LockedThread, lockThread } from '#server/forum/lock-thread.ts'
import { authorize } from '#server/permissions/can.ts'
import type { InitiativeFacts } from '#server/permissions/initiatives.ts'
import type { Actor } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'

/**
 * Locks the thread of an initiative until the transaction ends, so that its level is computed from what is committed.
 * @throws {Failure} 404 for what is not there or may not be read
 */
export async function lockInitiative(
  tx: Tx,
  actor: Actor,
  threadId: number,
): Promise<InitiativeFacts & { thread: LockedThread }> {
  const thread = await lockThread(tx, threadId)
  if (!thread) throw notFound()
  authorize(actor, 'initiative.read', { thread })
  const found = await tx.initiative.findUnique({
    where: { threadId },
    select: { owners: { select: { memberId: true } }, formerOwners: { select: { memberId: true } } },
  })
  if (!found) throw notFound()
  const idsOf = (people: { memberId: string }[]): string[] => people.map(({ memberId }) => memberId)
  return { owners: idsOf(found.owners), former: idsOf(found.formerOwners), thread }
}
