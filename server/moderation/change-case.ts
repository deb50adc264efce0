import { authorize } from '#server/permissions/can.ts'
import type { Actor } from '#server/platform/context.ts'
import type { Prisma, Tx } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { announce } from '#server/signals/announce.ts'
import { type KnownCase, lockCase } from './case-facts.ts'

/** A case that the asker may handle, locked. @throws {Failure} 404 for one they may not see, 403 for a decided one */
export async function caseToHandle(tx: Tx, actor: Actor, id: number): Promise<KnownCase> {
  const facts = await lockCase(tx, actor, id)
  if (!facts) throw notFound()
  authorize(actor, 'case.read', facts)
  authorize(actor, 'case.handle', facts)
  return facts
}

/** Writes what changed of a case that is locked, and tells open queues. */
export async function changeCase(tx: Tx, id: number, data: Prisma.ModerationCaseUncheckedUpdateInput): Promise<void> {
  await tx.moderationCase.update({
    where: { id },
    data: { ...data, version: { increment: 1 } },
    select: { id: true },
  })
  await announce(tx, 'case.changed', { caseId: id })
}
