import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { authorsInShort } from './citation.ts'
import type { CslRecord } from './csl-record.ts'
import type { FindingDraftRow } from './views.ts'

/** Drafts that one page shows. */
const SHOWN = 200

/**
 * Findings that the asker has added and not published, the last changed first, and how many there are.
 * @throws {Failure} 403 for readers
 */
export async function ownFindingDrafts({ db, actor }: Context): Promise<{ drafts: FindingDraftRow[]; count: number }> {
  const where = { addedById: memberOf(actor).id, state: 'draft' }
  const [count, rows] = await Promise.all([
    db.finding.count({ where }),
    db.finding.findMany({ where, orderBy: [{ changedAt: 'desc' }, { id: 'asc' }], take: SHOWN }),
  ])
  const drafts = rows.map((row): FindingDraftRow => {
    const csl = row.csl as unknown as CslRecord
    const written = row.summaryFound && row.summaryMeaning && row.summaryCertainty
    return {
      id: row.id,
      version: row.version,
      title: row.headline || row.title,
      authors: authorsInShort(csl),
      year: row.year,
      container: csl['container-title'] ?? null,
      missing: [
        ...(row.headline ? [] : ['headline' as const]),
        ...(written ? [] : ['summary' as const]),
        ...(row.theme ? [] : ['theme' as const]),
      ],
      changedAt: row.changedAt.toISOString(),
    }
  })
  return { drafts, count }
}
