import { z } from 'zod'
import { authorize } from '#server/permissions/can.ts'
import type { RelationFacts } from '#server/permissions/relations.ts'
import type { Actor } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { lockEnds } from './lock-ends.ts'
import type { RelationState } from './terms.ts'

/** A relation under the lock of both of its ends. */
export interface LockedRelation extends RelationFacts {
  id: string
  fromThreadId: number
  toThreadId: number
  state: RelationState
}

/**
 * Locks a relation with both of its ends, which it is asked for by one of.
 * @throws {Failure} 404 for one that is not there or of which one may not see both ends
 */
export async function lockRelation(
  tx: Tx,
  actor: Actor,
  { threadId, relationId }: { threadId: number; relationId: string },
): Promise<LockedRelation> {
  if (!z.uuid().safeParse(relationId).success) throw notFound()
  const where = { id: relationId, OR: [{ fromThreadId: threadId }, { toThreadId: threadId }] }
  const ends = await tx.relation.findFirst({ where, select: { fromThreadId: true, toThreadId: true } })
  if (!ends) throw notFound()
  const [from, to] = await lockEnds(tx, [ends.fromThreadId, ends.toThreadId])
  if (!from || !to) throw notFound()
  // Read under the locks: what was taken back meanwhile is seen.
  const relation = await tx.relation.findUniqueOrThrow({
    where: { id: relationId },
    select: { id: true, authorId: true, withdrawnAt: true, state: true },
  })
  const locked = { ...relation, ...ends, state: relation.state as RelationState, ends: [from, to] as const }
  authorize(actor, 'relation.read', locked)
  return locked
}
