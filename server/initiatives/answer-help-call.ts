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
import { HELP_LIMITS } from './help.plain.ts'
import { lockInitiative } from './lock-initiative.ts'

export const helpAnswerInput = z.object({ threadId: rowNumber, words: guardedText(HELP_LIMITS.words) })

/**
 * A researcher says that they can help, once a call; those who answer for the initiative see who.
 * @throws {Failure} 404 for what one may not see, 403 for whoever is no researcher and for owners, 409 where nobody has
 * called or one has answered, 422 for words that cannot be taken
 */
export async function answerHelpCall({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { id: memberId } = memberOf(actor)
  const { threadId, words } = parse(helpAnswerInput, input)
  await transact(db, async (tx) => {
    authorize(actor, 'help.answer', await lockInitiative(tx, actor, threadId))
    await refuseUnread(tx, memberId)
    const call = await tx.helpCall.findFirst({
      where: { threadId },
      orderBy: { askedAt: 'desc' },
      select: { id: true },
    })
    if (!call) throw new Failure(409, { key: 'help.no_call' })
    const which = { callId_memberId: { callId: call.id, memberId } }
    if (await tx.helpAnswer.findUnique({ where: which, select: { callId: true } }))
      throw new Failure(409, { key: 'help.answered_before' })
    await tx.helpAnswer.create({ data: { callId: call.id, memberId, words, answeredAt: now } })
    await announce(tx, 'help.offered', { callId: call.id, memberId })
  })
}
