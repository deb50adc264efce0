import type { Db } from '#server/platform/db.ts'
import { REFUSED_KEPT_DAYS } from './held.plain.ts'

/** Erases the words of refused texts after some weeks; that and why they were refused stays. @returns how many */
export function sweepHeld(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - REFUSED_KEPT_DAYS * 24 * 60 * 60 * 1_000)
  return db.$executeRaw`
    UPDATE held_post SET body = '', title = CASE WHEN title IS NULL THEN NULL ELSE '' END
     WHERE state = 'refused' AND body <> '' AND decided_at < ${before}`
}
