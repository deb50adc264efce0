import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { closeCase } from './close-case.ts'
import { APPEAL_VERBS } from './decisions.plain.ts'
import { logDeed } from './log-deed.ts'
import { subjectUnderLock } from './sides.ts'
import { type HouseRule, MODERATION_LIMITS } from './terms.ts'
import { takeBack } from './undo-decision.ts'
import { writeToAuthor } from './write-to-author.ts'

export const answerAppealInput = z.object({
  caseId: rowNumber,
  version: rowNumber,
  verb: z.enum(APPEAL_VERBS, { error: 'field.choose' }),
  statement: guardedText(MODERATION_LIMITS.statement),
})

/**
 * Somebody who neither made a decision nor agreed to it answers an appeal against it, in words: it stands, or all is as it
 * was before.
 * @throws {Failure} 404 for a case one may not see, 403 for who had a part in it, 409 when it has changed since
 */
export async function answerAppeal({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { caseId, version, verb, statement } = parse(answerAppealInput, input)
  const { id: staffId } = memberOf(actor)
  await transact(db, async (tx) => {
    const subject = await subjectUnderLock(tx, actor, caseId)
    const { facts } = subject
    authorize(actor, 'case.read', facts)
    if (facts.version !== version || facts.state === 'decided' || facts.appealOfId === null)
      throw new Failure(409, { key: 'decide.changed_meanwhile' })
    authorize(actor, 'case.decide', facts)
    const appealed = await tx.decision.findUniqueOrThrow({ where: { id: facts.appealOfId } })
    // Another moderator may have taken it back by themselves meanwhile.
    if (verb === 'undo' && appealed.undoneAt === null) {
      await takeBack(tx, subject, appealed.id, now)
      const first = await tx.moderationCase.findUniqueOrThrow({ where: { id: appealed.caseId } })
      if (first.state === 'asked') await closeCase(tx, { id: first.id, state: 'asked' }, 'decided', now)
    }
    const { rule, language } = appealed
    const { id: decisionId } = await tx.decision.create({
      data: { caseId, verb, rule, statement, language, madeById: staffId, proposedAt: now, inForceAt: now },
      select: { id: true },
    })
    await closeCase(tx, facts, 'decided', now)
    const logged = verb === 'undo' ? 'appeal.granted' : 'appeal.refused'
    await logDeed(tx, { staffId, verb: logged, subjectKey: facts.subjectKey, caseId, details: { rule } }, now)
    await writeToAuthor(tx, facts, { decisionId, rule: rule as HouseRule, statement })
    await announce(tx, 'decision.made', { decisionId })
  })
}
