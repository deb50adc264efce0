import type { Db } from '#server/platform/db.ts'
import { DRAFT_LIMITS } from './drafts.plain.ts'

/** Throws away drafts that nobody has touched for a long time: a daily job, harmless twice. @returns how many */
export async function sweepDrafts(db: Db, now: Date): Promise<number> {
  const { count } = await db.draft.deleteMany({
    where: { updatedAt: { lt: new Date(now.getTime() - DRAFT_LIMITS.days * 86_400_000) } },
  })
  return count
}
