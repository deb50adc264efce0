import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { lockAttempt } from './lock-attempt.ts'

export const withdrawnAttemptInput = z.object({ attemptId: rowNumber })

/**
 * Takes an attempt back: all its words are erased, and what was answered to them.
 * @returns the initiative that was tried, if one was
 * @throws {Failure} 404 for what one may not see and what was taken back, 403 for others' attempts
 */
export async function withdrawAttempt({ db, actor, now }: Context, input: unknown): Promise<number | null> {
  memberOf(actor)
  const { attemptId: id } = parse(withdrawnAttemptInput, input)
  return transact(db, async (tx) => {
    const attempt = await lockAttempt(tx, actor, id)
    authorize(actor, 'attempt.withdraw', attempt)
    const erased = { title: '', organisation: '', expected: '', happened: '', why: '', differently: '', answer: '' }
    await tx.attempt.update({ where: { id }, data: { ...erased, withdrawnAt: now }, select: { id: true } })
    if (attempt.threadId !== null) await announce(tx, 'attempt.withdrawn', { threadId: attempt.threadId })
    return attempt.threadId
  })
}
