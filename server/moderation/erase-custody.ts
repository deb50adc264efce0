import { lockThread } from '#server/forum/lock-thread.ts'
import { type Db, transact } from '#server/platform/db.ts'
import { sideOf } from './sides.ts'
import { subjectOfCustody } from './subject-key.ts'

/** Pieces of custody erased in one run. */
const AT_ONCE = 100

/**
 * Erases for good what moderators took out of sight, once the time for an appeal has passed and none waits: a daily job,
 * harmless twice. The stub and the case stay, without the words.
 * @returns how many
 */
export async function eraseCustody(db: Db, now: Date): Promise<number> {
  const due = { eraseAt: { lte: now }, decision: { appeals: { none: { state: { not: 'decided' } } } } }
  const found = await db.custody.findMany({
    where: due,
    select: {
      ...{ id: true, subjectKey: true, kept: true },
      decision: { select: { case: { select: { threadId: true, number: true, uploadId: true } } } },
    },
    orderBy: { eraseAt: 'asc' },
    take: AT_ONCE,
  })
  for (const { id, subjectKey, kept, decision } of found)
    await transact(db, async (tx) => {
      if (decision.case.threadId) await lockThread(tx, decision.case.threadId)
      const { count } = await tx.custody.deleteMany({ where: { id, subjectKey, ...due } })
      // Put back, appealed, or moved to another thread while the list was read.
      if (count === 0) return
      await sideOf(subjectOfCustody(subjectKey)).erase(tx, decision.case, kept)
    })
  return found.length
}
