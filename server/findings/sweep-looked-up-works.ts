import type { Db } from '#server/platform/db.ts'
import { KEPT_FOR } from './look-up-work.ts'

/** Throws away what the register of works answered so long ago that it would be asked again. */
export async function sweepLookedUpWorks(db: Db, now: Date): Promise<number> {
  const before = (age: number): Date => new Date(now.getTime() - age)
  return db.$executeRaw`
    DELETE FROM looked_up_work
     WHERE fetched_at < CASE WHEN work IS NULL THEN ${before(KEPT_FOR.notFound)}::timestamptz
                             ELSE ${before(KEPT_FOR.found)}::timestamptz END`
}
