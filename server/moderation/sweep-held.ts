import type { Db } from '#server/platform/db.ts'
import { REFUSED_KEPT_DAYS } from './held.plain.ts'

/**
 * Erases the words of refused texts after some weeks, and what their authors said to another moderator; that and why they
 * were refused stays. What another moderator is asked about waits, and is kept. @returns how many
 */
export function sweepHeld(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - REFUSED_KEPT_DAYS * 24 * 60 * 60 * 1_000)
  return db.$executeRaw`
    UPDATE held_post SET body = '', title = CASE WHEN title IS NULL THEN NULL ELSE '' END, appeal_words = ''
     WHERE state IN ('approved', 'refused') AND (body <> '' OR appeal_words <> '') AND decided_at < ${before}`
}
