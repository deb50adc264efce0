import { z } from 'zod'
import { refuseUnread } from '#server/forum/first-posts.ts'
import { rowNumber } from '#server/forum/post-input.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { describeAnew } from './describe-anew.ts'
import { lockInitiative } from './lock-initiative.ts'
import { INITIATIVE_LIMITS, type Parts, STOPPED_BECAUSE_MIN } from './terms.ts'

export const stoppedInput = z.object({
  threadId: rowNumber,
  /** Why: a part of the description, which its history tells too. */
  words: guardedText({ min: STOPPED_BECAUSE_MIN, ...INITIATIVE_LIMITS.part }),
})

/**
 * An owner says that an initiative has stopped, and why; its stage follows.
 * @throws {Failure} 404 for what one may not see, 403 for whoever is no owner, 409 for one that has stopped, 422 for words
 * that cannot be taken
 */
export async function stopInitiative({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { id: memberId } = memberOf(actor)
  const { threadId, words } = parse(stoppedInput, input)
  await transact(db, async (tx) => {
    authorize(actor, 'initiative.revise', await lockInitiative(tx, actor, threadId))
    await refuseUnread(tx, memberId)
    const standing = await tx.initiative.findUniqueOrThrow({
      where: { threadId },
      select: { version: true, parts: true, running: true },
    })
    if (standing.running === 'stopped') throw new Failure(409, { key: 'still.stopped_before' })
    const before = standing.parts as Parts
    const parts = { ...before, stopped_because: words }
    await describeAnew(tx, { threadId, version: standing.version, before, parts, running: 'stopped', memberId, now })
    await announce(tx, 'running.answered', { threadId })
  })
}
