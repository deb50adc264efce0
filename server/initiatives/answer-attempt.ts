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
import { ATTEMPT_LIMITS } from './attempts.plain.ts'
import { lockAttempt } from './lock-attempt.ts'

export const attemptAnswerInput = z.object({ attemptId: rowNumber, words: guardedText(ATTEMPT_LIMITS.answer) })

/**
 * An owner of the initiative answers those who tried it, once for all owners.
 * @throws {Failure} 404 for what one may not see, 403 for whoever is no owner, 409 when it has been answered, 422 for
 * words that cannot be taken
 */
export async function answerAttempt({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { id: answeredById } = memberOf(actor)
  const { attemptId: id, words: answer } = parse(attemptAnswerInput, input)
  await transact(db, async (tx) => {
    const { threadId, answeredAt, ...attempt } = await lockAttempt(tx, actor, id)
    authorize(actor, 'attempt.answer', { ...attempt, answeredAt: null })
    await refuseUnread(tx, answeredById)
    if (answeredAt !== null) throw new Failure(409, { key: 'attempt.answered_before' })
    await tx.attempt.update({ where: { id }, data: { answer, answeredById, answeredAt: now }, select: { id: true } })
    if (threadId !== null) await announce(tx, 'attempt.answered', { threadId, attemptId: id })
  })
}
