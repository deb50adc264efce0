import type { Tx } from '#server/platform/db.ts'

/** Something that staff did. */
export interface Deed {
  staffId: string
  /** `noun.past-tense`, such as `case.taken` or `post.removed`. */
  verb: `${string}.${string}`
  /** What it was done to, as one word: `post:42:7`, `case:118`. */
  subjectKey: string
  caseId?: number
  /** Codes and numbers that say how; never words of a text that was taken away, never an address. */
  details?: Readonly<Record<string, string | number | boolean | null>>
}

/**
 * Writes what staff did into the log, in the transaction of the deed: one does not stand without the other. Nothing that
 * was written there can be changed or taken out.
 */
export async function logDeed(tx: Tx, deed: Deed, at: Date): Promise<void> {
  const { details = {}, caseId = null, ...told } = deed
  await tx.staffLogEntry.create({ data: { ...told, caseId, details, at }, select: { id: true } })
}
