import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { lockRelation } from './lock-relation.ts'

export const withdrawnRelationInput = z.object({ threadId: rowNumber, relationId: z.string() })

/**
 * Takes back what one has said of two conversations. The reason is erased, and lists show it no more; its own page says
 * that it was taken back, and keeps what others answered.
 * @throws {Failure} 404 for what one may not see, 403 for others' relations and withdrawn ones
 */
export async function withdrawRelation({ db, actor, now }: Context, input: unknown): Promise<void> {
  memberOf(actor)
  const { threadId, relationId } = parse(withdrawnRelationInput, input)
  await transact(db, async (tx) => {
    const relation = await lockRelation(tx, actor, { threadId, relationId })
    authorize(actor, 'relation.withdraw', relation)
    await tx.relation.update({
      where: { id: relationId },
      data: { withdrawnAt: now, reason: '' },
      select: { id: true },
    })
    const { fromThreadId, toThreadId } = relation
    await announce(tx, 'relation.withdrawn', { threadId: fromThreadId, toThreadId, relationId })
  })
}
