import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { type Prisma, type Tx, transact } from '#server/platform/db.ts'
import { invalid } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { type CslRecord, mergedCsl, yearOf } from './csl-record.ts'
import { withinDraftRoom } from './draft-room.ts'
import { publicationColumns } from './finding-columns.ts'
import { type KnownWork, knownWorks, lockFindingsOf } from './known-works.ts'
import { readBibliography } from './read-bibliography.ts'
import { isSameWork } from './same-work.ts'
import { type SortedWork, sortRecords } from './sort-records.ts'
import { FINDING_LIMITS, type ImportOutcome, type RecordProblem } from './terms.ts'

export const importInput = z.object({
  /** A bibliography in BibTeX, RIS or CSL-JSON. What it holds is guarded record by record. */
  bibliography: z.string({ error: 'finding.import_missing' }).max(FINDING_LIMITS.pasted).optional().default(''),
  /** The same as a file, which goes before the text. */
  file: z.instanceof(File, { error: 'field.invalid' }).optional(),
})

/** What became of a record of an import. */
export interface ImportedRecord {
  outcome: ImportOutcome
  /** Left out where nothing can be said of it. */
  title?: string
  year?: number
  /** The finding that it is now, or is a part of. */
  findingId?: number
  problem?: RecordProblem
}

/** Milliseconds that writing an import may last. */
const PATIENCE = 30_000

/**
 * Reads a bibliography into drafts of one's own. Records of the same work become one; works that are there already are
 * not added again, and what is left out in a draft of one's own is filled in. The report is kept until the next import.
 * @throws {Failure} 403 for readers, 422 for what is no bibliography or too much at once
 */
export async function importFindings(context: Context, input: unknown): Promise<ImportedRecord[]> {
  const { db, actor, now } = context
  authorize(actor, 'finding.add')
  const { id: memberId } = memberOf(actor)
  const { bibliography, file } = parse(importInput, input)
  const field = file ? 'file' : 'bibliography'
  if (file && file.size > FINDING_LIMITS.file) throw invalid({ file: { key: 'finding.file_too_large' } })
  const text = file ? decoded(await file.arrayBuffer()) : bibliography
  if (text.trim() === '') throw invalid({ bibliography: { key: 'finding.import_missing' } })
  const read = readBibliography(text)
  if (!read || read.length === 0) throw invalid({ [field]: { key: 'finding.import_unreadable' } })
  if (read.length > FINDING_LIMITS.records)
    throw invalid({ [field]: { key: 'finding.import_over_limit', values: { max: FINDING_LIMITS.records } } })
  const sorted = sortRecords(read)
  return transact(
    db,
    async (tx) => {
      await lockFindingsOf(tx, memberId)
      const keys = sorted.works.map(({ facts }) => facts.titleKey)
      const known = await knownWorks(tx, actor, keys)
      const kept: Kept[] = []
      for (const work of sorted.works) kept.push(await keep(tx, work, known, { memberId, now }))
      await withinDraftRoom(tx, memberId, field)
      const records = sorted.records.map((record): ImportedRecord => {
        if (record.problem) return { outcome: 'refused', ...record }
        const { outcome, ...finding } = kept[record.work] as Kept
        return { outcome: record.again && outcome === 'added' ? 'merged' : outcome, ...finding }
      })
      const report = { records: records as unknown as Prisma.InputJsonArray, createdAt: now }
      await tx.findingImport.upsert({ where: { memberId }, create: { memberId, ...report }, update: report })
      return records
    },
    PATIENCE,
  )
}

/** UTF-8; older programs write Windows-1252. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

type Kept = Required<Pick<ImportedRecord, 'outcome' | 'title' | 'year' | 'findingId'>>

async function keep(
  tx: Tx,
  { csl, facts }: SortedWork,
  known: readonly KnownWork[],
  { memberId, now }: { memberId: string; now: Date },
): Promise<Kept> {
  const same = known.find((each) => isSameWork(each.facts, facts))
  const said = (outcome: ImportOutcome, findingId: number, of: CslRecord): Kept => ({
    ...{ outcome, findingId, title: of.title, year: yearOf(of) },
  })
  if (same?.published) return said('published_before', same.id, same.csl)
  if (same) {
    const merged = mergedCsl(same.csl, csl)
    if (JSON.stringify(merged) !== JSON.stringify(same.csl))
      await tx.finding.update({
        where: { id: same.id },
        data: { ...publicationColumns(merged), version: { increment: 1 }, changedAt: now },
      })
    return said('merged', same.id, merged)
  }
  const { id } = await tx.finding.create({
    data: { addedById: memberId, ...publicationColumns(csl), createdAt: now, changedAt: now },
    select: { id: true },
  })
  return said('added', id, csl)
}
