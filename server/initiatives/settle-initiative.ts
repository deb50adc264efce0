import type { Tx } from '#server/platform/db.ts'
import { evidenceLevel } from './evidence-level.plain.ts'
import { evidenceOf } from './evidence-of.ts'
import { stageOf } from './stage.plain.ts'

/**
 * Computes the evidence level and the stage of an initiative anew and keeps them for lists. Part of every command that
 * changes what they rest on, after its changes and under the lock of the thread.
 */
export async function settleInitiative(tx: Tx, threadId: number): Promise<void> {
  const evidence = await evidenceOf(tx, threadId)
  if (!evidence) return
  await tx.initiative.update({
    where: { threadId },
    data: { level: evidenceLevel(evidence.level), stage: stageOf(evidence.stage) },
    select: { threadId: true },
  })
}
