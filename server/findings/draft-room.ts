import type { Tx } from '#server/platform/db.ts'
import { invalid } from '#server/platform/failures.ts'
import { FINDING_LIMITS } from './terms.ts'

/**
 * Asked when drafts of a member were added, under the lock of their findings.
 * @param field the form's field that is told
 * @throws {Failure} 422 when they are more than one member may have
 */
export async function withinDraftRoom(tx: Tx, addedById: string, field: string): Promise<void> {
  const max = FINDING_LIMITS.drafts
  const count = await tx.finding.count({ where: { addedById, state: 'draft' } })
  if (count > max) throw invalid({ [field]: { key: 'finding.drafts_full', values: { max } } })
}
