import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure, invalid } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { closeCase } from './close-case.ts'
import { needsTwo, VERBS, verbsFor } from './decisions.plain.ts'
import { logDeed } from './log-deed.ts'
import { putInForce } from './put-in-force.ts'
import { subjectUnderLock } from './sides.ts'
import { HOUSE_RULES, MODERATION_LIMITS } from './terms.ts'

export const decideInput = z.object({
  caseId: rowNumber,
  /** The version of the case that the moderator had before them. */
  version: rowNumber,
  verb: z.enum(VERBS, { error: 'field.choose' }),
  rule: z.enum(HOUSE_RULES, { error: 'field.choose' }),
  /** The words to the author; none where everything is left as it is. */
  statement: guardedText({ max: MODERATION_LIMITS.statement.max }).default(''),
})

/** A decision that was made, or proposed to a second person. */
export interface MadeDecision {
  id: string
  proposed: boolean
}

/**
 * Decides a case: what is decided is in force at once, and the author and those who reported are told. Where two people
 * are needed it is a proposal, and nothing happens until another agrees.
 * @throws {Failure} 404 for a case one may not see, 403 for who has to do with it, 409 when it has changed since or there
 * is nothing left to decide about, 422 for fields that cannot be taken
 */
export async function decideCase(context: Context, input: unknown): Promise<MadeDecision> {
  const { caseId, version, verb, rule, statement } = parse(decideInput, input)
  const { db, actor, now } = context
  const { id: madeById } = memberOf(actor)
  return transact(db, async (tx) => {
    const subject = await subjectUnderLock(tx, actor, caseId)
    const { facts } = subject
    authorize(actor, 'case.read', facts)
    if (facts.version !== version || facts.state === 'seconding' || facts.state === 'decided')
      throw new Failure(409, { key: 'decide.changed_meanwhile' })
    authorize(actor, 'case.decide', facts)
    if (facts.origin === 'appeal') throw new Failure(409, { key: 'decide.is_appeal' })
    if (!verbsFor(facts.subject).includes(verb)) throw invalid({ verb: { key: 'field.choose' } })
    const { min } = MODERATION_LIMITS.statement
    if (verb !== 'keep' && [...statement].length < min)
      throw invalid({ statement: { key: 'field.too_short', values: { min } } })
    const { id } = await tx.decision.create({
      data: { caseId, verb, rule, statement, language: facts.language, madeById, proposedAt: now },
      select: { id: true },
    })
    const proposed = needsTwo(verb, facts.voice)
    const deed = { staffId: madeById, subjectKey: facts.subjectKey, caseId, details: { verb, rule } }
    await logDeed(tx, { ...deed, verb: proposed ? 'decision.proposed' : 'decision.made' }, now)
    if (proposed) await closeCase(tx, facts, 'seconding', now)
    else await putInForce(tx, subject, { id, verb, rule, statement }, now)
    return { id, proposed }
  })
}
