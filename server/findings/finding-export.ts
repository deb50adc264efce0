import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'
import { exportedRecord } from './citation.ts'
import type { CslRecord } from './csl-record.ts'
import type { RecordFormat } from './terms.ts'

/**
 * What a finding says was published.
 * @throws {Failure} 404 for one that one may not see
 */
export async function findingCsl({ db, actor }: Context, id: number): Promise<CslRecord> {
  const finding = await db.finding.findUnique({
    where: { id },
    select: { csl: true, addedById: true, thread: { select: { audience: true } } },
  })
  if (!finding) throw notFound()
  authorize(actor, 'finding.read', finding)
  return finding.csl as unknown as CslRecord
}

/**
 * The publication of a finding, for reference managers.
 * @throws {Failure} 404 for one that one may not see
 */
export async function findingExport(
  context: Context,
  { id, format }: { id: number; format: RecordFormat },
): Promise<{ body: string; mediaType: string }> {
  return exportedRecord(await findingCsl(context, id), format)
}
