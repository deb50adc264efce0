import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { Failure } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import type { LockedSubject } from './aside.ts'
import { closeCase } from './close-case.ts'
import { logDeed } from './log-deed.ts'
import { putBack, subjectUnderLock } from './sides.ts'
import { standingDecision } from './standing-decision.ts'
import { type HouseRule, MODERATION_LIMITS } from './terms.ts'
import { writeToAuthor } from './write-to-author.ts'

export const undoInput = z.object({
  decisionId: z.uuid({ error: 'failure.not_found' }),
  statement: guardedText(MODERATION_LIMITS.statement),
})

/** Takes a decision back, under the lock of its subject: all is as it was before. */
export async function takeBack(tx: Tx, subject: LockedSubject, decisionId: string, now: Date): Promise<void> {
  const custody = await tx.custody.findFirst({ where: { decisionId }, select: { id: true } })
  if (custody) await putBack(tx, subject, now)
  await tx.decision.update({ where: { id: decisionId }, data: { undoneAt: now }, select: { id: true } })
}

/**
 * A moderator takes a decision back that is in force, and says why to its author.
 * @throws {Failure} 404 for what one may not see, 403 for who has to do with it, 409 when it is not in force any more
 */
export async function undoDecision({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { decisionId, statement } = parse(undoInput, input)
  const { id: staffId } = memberOf(actor)
  await transact(db, async (tx) => {
    const { facts: known } = await standingDecision(tx, actor, decisionId)
    authorize(actor, 'decision.undo', known)
    const subject = await subjectUnderLock(tx, actor, known.id)
    const { decision, facts } = await standingDecision(tx, actor, decisionId)
    if (decision.inForceAt === null || decision.undoneAt !== null || ['undo', 'uphold'].includes(decision.verb))
      throw new Failure(409, { key: 'decide.changed_meanwhile' })
    await takeBack(tx, subject, decisionId, now)
    const { rule, language } = decision
    const { id } = await tx.decision.create({
      data: {
        caseId: facts.id,
        verb: 'undo',
        rule,
        statement,
        language,
        madeById: staffId,
        proposedAt: now,
        inForceAt: now,
      },
      select: { id: true },
    })
    if (facts.state === 'asked') await closeCase(tx, facts, 'decided', now)
    await logDeed(tx, { staffId, verb: 'decision.undone', subjectKey: facts.subjectKey, caseId: facts.id }, now)
    await writeToAuthor(tx, facts, { decisionId: id, rule: rule as HouseRule, statement })
    await announce(tx, 'decision.made', { decisionId: id })
  })
}
