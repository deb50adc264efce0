import { z } from 'zod'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { lockCase } from './case-facts.ts'
import { canBeAppealed } from './decisions.plain.ts'
import { handUpIfNobodys } from './hand-up-if-nobodys.ts'
import { standingDecision } from './standing-decision.ts'
import { MODERATION_LIMITS } from './terms.ts'

export const appealInput = z.object({
  decisionId: z.uuid({ error: 'failure.not_found' }),
  appeal: guardedText(MODERATION_LIMITS.appeal),
})

/**
 * An author says that a decision about their words is wrong. It becomes a case of its own, for somebody who had no part
 * in the decision. Once, and within the months that there are for it; what is in custody is kept until it is answered.
 * @throws {Failure} 404 for what one may not see, 403 for others' decisions, 409 when it cannot be appealed any more
 */
export async function appealDecision({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { decisionId, appeal } = parse(appealInput, input)
  await transact(db, async (tx) => {
    const before = await standingDecision(tx, actor, decisionId)
    authorize(actor, 'decision.answer', before.facts)
    await lockCase(tx, actor, before.facts.id)
    const { decision } = await standingDecision(tx, actor, decisionId)
    if (!canBeAppealed(decision, now)) throw new Failure(409, { key: 'appeal.too_late' })
    const about = await tx.moderationCase.findUniqueOrThrow({
      where: { id: decision.caseId },
      select: {
        ...{ subject: true, threadId: true, number: true, attemptId: true, translationId: true, uploadId: true },
        ...{ subjectKey: true, authorId: true, language: true, themeCode: true, voice: true },
      },
    })
    const open = { subjectKey: about.subjectKey, origin: 'appeal', state: { not: 'decided' } }
    if (await tx.moderationCase.count({ where: open })) throw new Failure(409, { key: 'appeal.waits_already' })
    await tx.decision.update({
      where: { id: decisionId },
      data: { appealWords: appeal, appealedAt: now },
      select: { id: true },
    })
    const { id: caseId } = await tx.moderationCase.create({
      data: { ...about, origin: 'appeal', appealOfId: decisionId, rule: decision.rule, risk: 2, openedAt: now },
      select: { id: true },
    })
    await handUpIfNobodys(tx, caseId, now)
    await announce(tx, 'case.changed', { caseId })
  })
}
