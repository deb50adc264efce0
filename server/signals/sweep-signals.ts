import type { Db } from '#server/platform/db.ts'

/** Hours for which a signal's row is kept, for looking into what happened. Nothing reads it to catch up. */
const KEPT_HOURS = 24

/** Erases old signals. @returns how many */
export async function sweepSignals(db: Db, now: Date): Promise<number> {
  const { count } = await db.signal.deleteMany({
    where: { createdAt: { lt: new Date(now.getTime() - KEPT_HOURS * 3_600_000) } },
  })
  return count
}
