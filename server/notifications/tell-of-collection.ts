import { type Db, transact } from '#server/platform/db.ts'
import { tellMembers } from './tell-members.ts'

/**
 * Tells those who follow a published collection that a thread was added, while it is there.
 * @returns how many were told now
 */
export function tellOfCollection(
  db: Db,
  { collectionId, threadId, memberId: actorId }: { collectionId: number; threadId: number; memberId: string },
  now: Date,
): Promise<number> {
  return transact(db, async (tx) => {
    const item = await tx.collectionItem.findUnique({
      where: { collectionId_threadId: { collectionId, threadId } },
      select: { collection: { select: { publishedAt: true } } },
    })
    if (!item?.collection.publishedAt) return 0
    const followers = await tx.collectionFollow.findMany({ where: { collectionId }, select: { memberId: true } })
    const telling = { kind: 'collection_grown', subject: `${collectionId} ${threadId}`, threadId, actorId } as const
    const ids = followers.map(({ memberId }) => memberId)
    return (await tellMembers(tx, telling, ids, now)).length
  })
}
