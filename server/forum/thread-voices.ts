import type { Group } from '#server/accounts/terms.ts'
import type { Tx } from '#server/platform/db.ts'

/**
 * Counts a post into (or out of) its group's seat in a thread, under the thread's lock.
 * @param change +1 when a post is added, −1 when one is withdrawn
 * @returns how the number of groups that have spoken changes: +1, 0 or −1
 */
export async function countVoice(tx: Tx, threadId: number, voice: Group | string, change: 1 | -1): Promise<1 | 0 | -1> {
  const rows = await tx.$queryRaw<{ postCount: number }[]>`
    INSERT INTO thread_voice (thread_id, voice, post_count) VALUES (${threadId}, ${voice}, greatest(${change}::int, 0))
    ON CONFLICT (thread_id, voice) DO UPDATE SET post_count = thread_voice.post_count + ${change}
    RETURNING post_count AS "postCount"`
  const postCount = rows[0]?.postCount ?? 0
  if (change === 1) return postCount === 1 ? 1 : 0
  if (postCount > 0) return 0
  await tx.threadVoice.delete({ where: { threadId_voice: { threadId, voice } } })
  return -1
}
