import type { Tx } from '#server/platform/db.ts'
import { announce } from '#server/signals/announce.ts'
import type { LockedSubject } from './aside.ts'
import { closeCase } from './close-case.ts'
import { appealUntil, asideBy, type Verb } from './decisions.plain.ts'
import { putBack, takeAside } from './sides.ts'
import type { HouseRule } from './terms.ts'
import { writeToAuthor } from './write-to-author.ts'

/** A decision that stands in the database, about to be in force. */
export interface StandingDecision {
  id: string
  verb: Verb
  rule: HouseRule
  statement: string
}

/**
 * Does what was decided, and tells those whom it concerns. A case whose author is asked to rewrite stays open until they
 * have.
 * @throws {Failure} 409 when what was decided about is not in sight any more
 */
export async function putInForce(
  tx: Tx,
  subject: LockedSubject,
  { id: decisionId, verb, rule, statement }: StandingDecision,
  now: Date,
): Promise<void> {
  const how = asideBy(verb)
  if (how) await takeAside(tx, subject, { how, rule, decisionId, eraseAt: appealUntil(now), now })
  else await reconsider(tx, subject, now)
  await tx.decision.update({ where: { id: decisionId }, data: { inForceAt: now }, select: { id: true } })
  await closeCase(tx, subject.facts, verb === 'rewrite' ? 'asked' : 'decided', now)
  if (verb !== 'keep') await writeToAuthor(tx, subject.facts, { decisionId, rule, statement })
  await announce(tx, 'decision.made', { decisionId })
}

/** What this case had hidden until its author rewrites it is in sight again, and that decision is taken back. */
async function reconsider(tx: Tx, subject: LockedSubject, now: Date): Promise<void> {
  const { id: caseId, subjectKey } = subject.facts
  const custody = await tx.custody.findFirst({ where: { subjectKey, decision: { caseId } } })
  if (!custody) return
  await putBack(tx, subject, now)
  await tx.decision.update({ where: { id: custody.decisionId }, data: { undoneAt: now }, select: { id: true } })
}
