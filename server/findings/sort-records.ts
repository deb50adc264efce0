import { type CslRecord, factsOf, mergedCsl, type ReadRecord } from './csl-record.ts'
import { isSameWork, type WorkFacts } from './same-work.ts'
import type { RecordProblem } from './terms.ts'

/** A work of an import, put together from all records of it. */
export interface SortedWork {
  csl: CslRecord
  facts: WorkFacts
}

/** What a record of an import is: the first of its work, one more of it (`work` is its place in the list), or nothing. */
export type SortedRecord =
  | { work: number; again: boolean; problem?: undefined }
  | { problem: RecordProblem; title?: string | undefined }

/** Puts records of the same work together. */
export function sortRecords(records: readonly ReadRecord[]): { works: SortedWork[]; records: SortedRecord[] } {
  const works: SortedWork[] = []
  const byTitle = new Map<string, number[]>()
  const sorted = records.map((record): SortedRecord => {
    if (!record.csl) return { problem: record.problem, ...(record.title ? { title: record.title } : {}) }
    const facts = factsOf(record.csl)
    const alike = byTitle.get(facts.titleKey) ?? []
    const same = alike.find((index) => isSameWork((works[index] as SortedWork).facts, facts))
    if (same !== undefined) {
      const csl = mergedCsl((works[same] as SortedWork).csl, record.csl)
      works[same] = { csl, facts: factsOf(csl) }
      return { work: same, again: true }
    }
    byTitle.set(facts.titleKey, [...alike, works.length])
    works.push({ csl: record.csl, facts })
    return { work: works.length - 1, again: false }
  })
  return { works, records: sorted }
}
