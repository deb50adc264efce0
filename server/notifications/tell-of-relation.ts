import { type Db, type Tx, transact } from '#server/platform/db.ts'
import { answeringFor } from '#server/relations/lock-ends.ts'
import { tellMembers } from './tell-members.ts'

/**
 * Tells those who answer for the ends of a relation that somebody proposed it, while it stands; not those on the
 * proposer's own side, and nobody of what was proposed by somebody who has been suspended since.
 * @returns how many were told now
 */
export function tellOfRelation(db: Db, { relationId }: { relationId: string }, now: Date): Promise<number> {
  return transact(db, async (tx) => {
    const relation = await standing(tx, relationId)
    if (!relation || relation.author.suspendedAt) return 0
    const { fromThreadId, toThreadId, authorId: actorId } = relation
    let told = 0
    for (const threadId of [fromThreadId, toThreadId]) {
      const asked = await answeringFor(tx, threadId)
      if (asked.includes(actorId)) continue
      const telling = { kind: 'relation_proposed', subject: relationId, threadId, actorId } as const
      told += (await tellMembers(tx, telling, asked, now)).length
    }
    return told
  })
}

/**
 * Tells the proposer of a relation that somebody confirmed or disputed it, once of each, while both stand.
 * @returns how many were told now
 */
export function tellOfRelationAnswer(
  db: Db,
  { relationId, memberId, verdict }: { relationId: string; memberId: string; verdict: string },
  now: Date,
): Promise<number> {
  return transact(db, async (tx) => {
    const relation = await standing(tx, relationId)
    const answer = await tx.relationAnswer.findUnique({
      where: { relationId_memberId: { relationId, memberId } },
      select: { verdict: true, member: { select: { suspendedAt: true } } },
    })
    if (!relation || answer?.verdict !== verdict || answer.member.suspendedAt) return 0
    const { fromThreadId: threadId, authorId } = relation
    const subject = `${relationId} ${verdict} ${memberId}`
    const telling = { kind: 'relation_answered', subject, threadId, actorId: memberId } as const
    return (await tellMembers(tx, telling, [authorId], now)).length
  })
}

const standing = (tx: Tx, id: string) =>
  tx.relation.findFirst({
    where: { id, withdrawnAt: null },
    select: { fromThreadId: true, toThreadId: true, authorId: true, author: { select: { suspendedAt: true } } },
  })
