import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { lockInitiative } from './lock-initiative.ts'

export const stillRunningInput = z.object({ threadId: rowNumber })

/**
 * An owner says that an initiative is still running: it is asked again in a year.
 * @throws {Failure} 404 for what one may not see, 403 for whoever is no owner, 409 for one that has stopped
 */
export async function confirmRunning({ db, actor, now }: Context, input: unknown): Promise<void> {
  memberOf(actor)
  const { threadId } = parse(stillRunningInput, input)
  await transact(db, async (tx) => {
    authorize(actor, 'initiative.revise', await lockInitiative(tx, actor, threadId))
    const { count } = await tx.initiative.updateMany({
      where: { threadId, running: { not: 'stopped' } },
      data: { confirmedRunningAt: now },
    })
    if (count === 0) throw new Failure(409, { key: 'still.stopped_before' })
    await announce(tx, 'running.answered', { threadId })
  })
}
