import { type Db, type Tx, transact } from '#server/platform/db.ts'
import { addJob } from '#server/platform/worker.ts'
import { announce } from '#server/signals/announce.ts'
import { type LockedThread, lockThread } from './lock-thread.ts'

/** The job that tells of reactions which were held back. */
export const TELL_REACTIONS_JOB = 'tell-reactions'

/** Milliseconds between two times that reactions raise a thread's revision [ARCHITECTURE, how a reply travels]. */
const PAUSE = 1_000

/**
 * Raises the thread's revision for reactions that have come, or, within a second of the last time, leaves that to a job
 * at the end of the second. None is lost: what waits is marked, and whoever raises next tells of all that is.
 * @returns the new revisions of posts by their numbers; undefined when they wait
 */
export async function tellOrHoldBack(
  tx: Tx,
  thread: LockedThread,
  now: Date,
): Promise<ReadonlyMap<number, number> | undefined> {
  const due = thread.reactedAt ? thread.reactedAt.getTime() + PAUSE : 0
  if (now.getTime() >= due) return tell(tx, thread, now)
  await addJob(tx, TELL_REACTIONS_JOB, { threadId: thread.id }, `${TELL_REACTIONS_JOB} ${thread.id}`, new Date(due))
  return undefined
}

/** Tells of a thread's reactions that were held back. Doing it twice is the same as once. */
export async function tellReactions(db: Db, { threadId }: { threadId: number }, now: Date): Promise<void> {
  await transact(db, async (tx) => {
    const thread = await lockThread(tx, threadId)
    if (thread) await tell(tx, thread, now)
  })
}

/** Gives every post with reactions that wait a revision of its own, so that catching up can go by revision. */
async function tell(tx: Tx, thread: LockedThread, now: Date): Promise<ReadonlyMap<number, number>> {
  const { id: threadId, postCount } = thread
  const told = await tx.$queryRaw<{ number: number; revision: number }[]>`
    WITH waiting AS (
      UPDATE post_tally SET held_back = false WHERE thread_id = ${threadId} AND held_back RETURNING post_id),
    in_order AS (
      SELECT id, row_number() OVER (ORDER BY number)::int AS step FROM post JOIN waiting ON waiting.post_id = post.id)
    UPDATE post SET revision = ${thread.revision}::int + in_order.step FROM in_order WHERE post.id = in_order.id
    RETURNING post.number, post.revision`
  if (told.length === 0) return new Map()
  const revision = thread.revision + told.length
  await tx.thread.update({ where: { id: threadId }, data: { revision, reactedAt: now }, select: { id: true } })
  const number = told.find((post) => post.revision === revision)?.number ?? 1
  await announce(tx, 'post.reacted', { threadId, number, revision, postCount })
  return new Map(told.map((post) => [post.number, post.revision]))
}
