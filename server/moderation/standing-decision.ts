import { z } from 'zod'
import { authorize } from '#server/permissions/can.ts'
import type { Actor } from '#server/platform/context.ts'
import type { AnyDb } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { type KnownCase, knownCase } from './case-facts.ts'

/**
 * A decision and its case, for who may see it.
 * @throws {Failure} 404 for all others; its author is not told of a proposal, nor that all was left as it was
 */
export async function standingDecision(db: AnyDb, actor: Actor, id: unknown) {
  if (actor.kind !== 'member' || !z.uuid().safeParse(id).success) throw notFound()
  const decision = await db.decision.findUnique({ where: { id: String(id) } })
  const facts: KnownCase | undefined = decision ? await knownCase(db, actor, decision.caseId) : undefined
  if (!decision || !facts) throw notFound()
  authorize(actor, 'decision.read', facts)
  const untold = decision.inForceAt === null || decision.verb === 'keep'
  if (untold && facts.authorId === actor.id) throw notFound()
  return { decision, facts }
}
