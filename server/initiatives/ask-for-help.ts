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
import { HELP_LIMITS, nextCallFrom } from './help.plain.ts'
import { lockInitiative } from './lock-initiative.ts'
import { researchersOffering } from './researchers-offering.ts'

export const helpCallInput = z.object({ threadId: rowNumber, words: guardedText(HELP_LIMITS.words) })

/**
 * An owner asks the researchers who offer help in the theme of an initiative; once in thirty days.
 * @throws {Failure} 404 for what one may not see, 403 for whoever is no owner, 409 when it has been asked lately or nobody
 * offers help, 422 for words that cannot be taken
 */
export async function askForHelp({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { id: memberId } = memberOf(actor)
  const { threadId, words } = parse(helpCallInput, input)
  await transact(db, async (tx) => {
    authorize(actor, 'help.ask', await lockInitiative(tx, actor, threadId))
    await refuseUnread(tx, memberId)
    const last = await tx.helpCall.findFirst({
      where: { threadId },
      orderBy: { askedAt: 'desc' },
      select: { askedAt: true },
    })
    if (last && nextCallFrom(last.askedAt) > now) throw new Failure(409, { key: 'help.asked_lately' })
    if ((await researchersOffering(tx, threadId, memberId)).length === 0) throw new Failure(409, { key: 'help.nobody' })
    const { id: callId } = await tx.helpCall.create({
      data: { threadId, memberId, words, askedAt: now },
      select: { id: true },
    })
    await announce(tx, 'help.asked', { callId })
  })
}
