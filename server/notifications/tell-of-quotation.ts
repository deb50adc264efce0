import { type Db, transact } from '#server/platform/db.ts'
import { tellMembers } from './tell-members.ts'

/**
 * Tells the author of a post that a passage of it is quoted beside an initiative, while it is. Nobody is told of it by
 * somebody who has been suspended since.
 * @returns how many were told now
 */
export function tellOfQuotation(db: Db, { quotationId }: { quotationId: string }, now: Date): Promise<number> {
  return transact(db, async (tx) => {
    const [quotation] = await tx.$queryRaw<{ threadId: number; actorId: string; authorId: string }[]>`
      SELECT quotation.thread_id AS "threadId", quotation.picked_by AS "actorId", post.author_id AS "authorId"
        FROM quotation JOIN post ON post.id = quotation.post_id JOIN member ON member.id = quotation.picked_by
       WHERE quotation.id = ${quotationId}::uuid AND post.withdrawn_at IS NULL AND member.suspended_at IS NULL`
    if (!quotation) return 0
    const { threadId, actorId, authorId } = quotation
    return (await tellMembers(tx, { kind: 'post_quoted', subject: quotationId, threadId, actorId }, [authorId], now))
      .length
  })
}
