import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { lockInitiative } from './lock-initiative.ts'
import { settleInitiative } from './settle-initiative.ts'

export const withdrawnAdoptionInput = z.object({ threadId: rowNumber, adoptionId: z.string() })

/**
 * Takes back that one uses an initiative. Its words are erased; that it was stays, for those who have learned from it.
 * @throws {Failure} 404 for what one may not see and what is not there, 403 for others' adoptions and withdrawn ones
 */
export async function withdrawAdoption({ db, actor, now }: Context, input: unknown): Promise<void> {
  memberOf(actor)
  const { threadId, adoptionId: id } = parse(withdrawnAdoptionInput, input)
  await transact(db, async (tx) => {
    const { thread } = await lockInitiative(tx, actor, threadId)
    const adoption = z.uuid().safeParse(id).success
      ? await tx.adoption.findFirst({ where: { id, threadId }, select: { memberId: true, withdrawnAt: true } })
      : null
    if (!adoption) throw notFound()
    authorize(actor, 'adoption.withdraw', { ...adoption, thread })
    await tx.adoption.update({
      where: { id },
      data: { withdrawnAt: now, organisation: '', adaptations: '', outcome: '', measured: false },
      select: { id: true },
    })
    await settleInitiative(tx, threadId)
    await announce(tx, 'adoption.withdrawn', { threadId })
  })
}
