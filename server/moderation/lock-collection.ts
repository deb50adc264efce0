import { authorize } from '#server/permissions/can.ts'
import type { Actor } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'

/** A collection as its commands know it, under the lock of its row. */
export interface LockedCollection {
  id: number
  title: string
  publishedAt: Date | null
}

/**
 * Locks a collection until the transaction ends, for who may change it.
 * @throws {Failure} 404 for what is not there or may not be seen, 403 for whoever may not change it
 */
export async function lockCollection(tx: Tx, actor: Actor, id: number): Promise<LockedCollection> {
  const [found] = await tx.$queryRaw<LockedCollection[]>`
    SELECT id, title, published_at AS "publishedAt" FROM collection WHERE id = ${id} FOR UPDATE`
  if (!found) throw notFound()
  authorize(actor, 'collection.read', found)
  authorize(actor, 'commons.shape')
  return found
}
