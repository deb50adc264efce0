import type { Db } from '#server/platform/db.ts'
import { NOTICE_KEPT_DAYS } from './terms.ts'

/** Erases old notices. @returns how many */
export async function sweepNotices(db: Db, now: Date): Promise<number> {
  const { count } = await db.notice.deleteMany({
    where: { createdAt: { lt: new Date(now.getTime() - NOTICE_KEPT_DAYS * 86_400_000) } },
  })
  return count
}
