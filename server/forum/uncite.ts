import type { Tx } from '#server/platform/db.ts'

/**
 * What a withdrawn post leaves beside itself, under the thread's lock: it helped nobody any more, and an outcome that
 * cites it has changed, since it shows that the post is gone.
 * @param revision the thread's revision with the withdrawal
 */
export async function uncite(
  tx: Tx,
  { threadId, number, revision }: { threadId: number; number: number; revision: number },
): Promise<void> {
  await tx.helpedMark.deleteMany({ where: { threadId, number } })
  await tx.$executeRaw`
    UPDATE thread SET revision = ${revision}, outcome_revision = ${revision}
     WHERE id = ${threadId} AND EXISTS (SELECT FROM outcome WHERE thread_id = ${threadId} AND ${number} = ANY (cites))`
}
