import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure, forbidden, invalid } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { closeCase } from './close-case.ts'
import type { Verb } from './decisions.plain.ts'
import { logDeed } from './log-deed.ts'
import { putInForce } from './put-in-force.ts'
import { subjectUnderLock } from './sides.ts'
import { type HouseRule, MODERATION_LIMITS } from './terms.ts'

export const secondInput = z.object({
  caseId: rowNumber,
  version: rowNumber,
  answer: z.enum(['agree', 'refuse'], { error: 'field.choose' }),
  /** Why not; to the colleague who proposed it, not to the author. */
  words: guardedText({ max: MODERATION_LIMITS.note.max }).default(''),
})

/**
 * The second person agrees with a proposal, which is in force from then on, or says in words why not: then the case is
 * open again.
 * @throws {Failure} 404 for a case one may not see, 403 for one's own proposal, 409 when the case has changed since
 */
export async function secondDecision({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { caseId, version, answer, words } = parse(secondInput, input)
  const { id: staffId } = memberOf(actor)
  await transact(db, async (tx) => {
    const subject = await subjectUnderLock(tx, actor, caseId)
    const { facts } = subject
    authorize(actor, 'case.read', facts)
    if (facts.version !== version || facts.state !== 'seconding')
      throw new Failure(409, { key: 'decide.changed_meanwhile' })
    authorize(actor, 'case.decide', facts)
    const proposal = await tx.decision.findFirstOrThrow({ where: { caseId, inForceAt: null, undoneAt: null } })
    const { id, verb, rule, statement } = proposal
    if (proposal.madeById === staffId) throw forbidden('decide.second_is_another')
    const deed = { staffId, subjectKey: facts.subjectKey, caseId, details: { verb, rule } }
    if (answer === 'refuse') {
      if (words === '') throw invalid({ words: { key: 'field.missing' } })
      await tx.decision.update({ where: { id }, data: { undoneAt: now }, select: { id: true } })
      await tx.caseNote.create({ data: { caseId, authorId: staffId, body: words, createdAt: now } })
      await closeCase(tx, facts, 'back', now)
      return logDeed(tx, { ...deed, verb: 'decision.refused' }, now)
    }
    await tx.decision.update({ where: { id }, data: { agreedById: staffId }, select: { id: true } })
    await putInForce(tx, subject, { id, verb: verb as Verb, rule: rule as HouseRule, statement }, now)
    await logDeed(tx, { ...deed, verb: 'decision.agreed' }, now)
  })
}
