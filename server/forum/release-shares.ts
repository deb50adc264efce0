import type { Group } from '#server/accounts/terms.ts'
import { type Db, type Tx, transact } from '#server/platform/db.ts'
import { announce } from '#server/signals/announce.ts'
import { lockThread } from './lock-thread.ts'
import type { ReactionTotals } from './reaction-kinds.plain.ts'
import { type AnswersByGroup, nextRelease, type Release } from './released-shares.ts'
import { agreementOf, namedCells } from './shares.plain.ts'

/** Agreement takes two: posts with fewer groups to show are not released. */
const FEWEST_GROUPS = 2

/**
 * Considers every post whose reactions have changed since the last time, and releases its shares per group where that
 * tells nothing of anyone. Comes round by the clock and never follows a reaction: if it did, the moment of a release
 * would tell which group the last reaction came from.
 * @returns how many posts were released
 */
export async function releaseShares(db: Db, now: Date): Promise<number> {
  const changed = await db.postTally.findMany({
    where: { unreleased: true },
    select: { postId: true, threadId: true },
    orderBy: { postId: 'asc' },
  })
  let released = 0
  for (const { postId, threadId } of changed)
    released += await transact(db, async (tx) => {
      const thread = await lockThread(tx, threadId)
      if (!thread || !(await releaseIfSafe(tx, postId, threadId, now))) return 0
      const revision = thread.revision + 1
      const data = { revision }
      const { number } = await tx.post.update({ where: { id: postId }, data, select: { number: true } })
      await tx.thread.update({ where: { id: threadId }, data, select: { id: true } })
      await announce(tx, 'shares.released', { threadId, number, revision, postCount: thread.postCount })
      return 1
    })
  return released
}

/**
 * Releases one post's shares where that is safe, under the thread's lock. Raises and announces nothing.
 * @returns whether it did
 */
export async function releaseIfSafe(tx: Tx, postId: string, threadId: number, now: Date): Promise<boolean> {
  const tally = await tx.postTally.updateManyAndReturn({
    where: { postId, unreleased: true },
    data: { unreleased: false },
    select: { totals: true },
  })
  if (!tally[0]) return false
  const totals = tally[0].totals as ReactionTotals
  const standing = await tx.releasedShares.findUnique({ where: { postId }, select: { cells: true, basis: true } })
  const next = nextRelease(await answersTo(tx, postId), standing as Release | null, {
    chose: totals.useful_in_work ?? 0,
    answered: Math.max(0, ...Object.values(totals)),
  })
  if (!next || namedCells(next.cells).length < FEWEST_GROUPS) return false
  const row = { ...agreementOf(next.cells), threadId, basis: next.basis, releasedAt: now }
  const cells = next.cells.map((cell) => ({ ...cell }))
  await tx.releasedShares.upsert({
    where: { postId },
    create: { postId, ...row, cells },
    update: { ...row, cells },
    select: { postId: true },
  })
  return true
}

/** Of those in each group who reacted to a post at all, how many said that it is useful in their work. */
async function answersTo(tx: Tx, postId: string): Promise<AnswersByGroup> {
  const rows = await tx.$queryRaw<{ voice: Group; answered: number; chose: number }[]>`
    SELECT voice, count(DISTINCT member_id)::int AS answered,
           count(*) FILTER (WHERE kind = 'useful_in_work')::int AS chose
      FROM reaction WHERE post_id = ${postId}::uuid GROUP BY voice`
  return Object.fromEntries(rows.map(({ voice, ...answers }) => [voice, answers]))
}
