import type { AnyDb } from '#server/platform/db.ts'
import { CARE } from './decisions.plain.ts'

/** Since when the post of a case is hidden so that somebody is cared for, and by whose decision; null if it is not. */
export const standingCare = (db: AnyDb, caseId: number): Promise<{ id: string; inForceAt: Date | null } | null> =>
  db.decision.findFirst({
    where: { caseId, verb: CARE, inForceAt: { not: null }, undoneAt: null, custody: { some: {} } },
    select: { id: true, inForceAt: true },
  })
