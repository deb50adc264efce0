import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'
import type { ImportedRecord } from './import-findings.ts'

/**
 * What became of the records of the asker's last import.
 * @throws {Failure} 403 for readers, 404 for whoever has imported nothing
 */
export async function lastImport({ db, actor }: Context): Promise<{ records: ImportedRecord[]; createdAt: string }> {
  const { id: memberId } = memberOf(actor)
  const report = await db.findingImport.findUnique({ where: { memberId } })
  if (!report) throw notFound()
  return { records: report.records as unknown as ImportedRecord[], createdAt: report.createdAt.toISOString() }
}
