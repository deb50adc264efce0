import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { lockInitiative } from './lock-initiative.ts'
import { settleInitiative } from './settle-initiative.ts'

export const withdrawnConfirmationInput = z.object({ threadId: rowNumber, rung: rowNumber })

/**
 * Takes one's own confirmation of a rung back. Where there is none, nothing changes.
 * @throws {Failure} 404 for what one may not see, 403 for readers
 */
export async function withdrawConfirmation({ db, actor }: Context, input: unknown): Promise<void> {
  const { id: memberId } = memberOf(actor)
  const { threadId, rung } = parse(withdrawnConfirmationInput, input)
  await transact(db, async (tx) => {
    await lockInitiative(tx, actor, threadId)
    const { count } = await tx.evidenceConfirmation.deleteMany({ where: { threadId, rung, memberId } })
    if (count === 0) return
    await settleInitiative(tx, threadId)
    await announce(tx, 'evidence.changed', { threadId })
  })
}
