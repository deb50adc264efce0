import type { Tx } from '#server/platform/db.ts'
import { lockThread } from './lock-thread.ts'
import { type NewText, rewritePost } from './rewrite-post.ts'

/**
 * Lets the first post of a record's conversation say what the record says now. Nothing happens where it says so already, or
 * was taken back. Takes the thread's lock; whoever calls has made sure that the editor may change the record.
 */
export async function rewriteOpening(
  tx: Tx,
  { threadId, editorId, now }: { threadId: number; editorId: string; now: Date },
  text: NewText,
): Promise<void> {
  const thread = await lockThread(tx, threadId)
  const post = await tx.post.findUnique({
    where: { threadId_number: { threadId, number: 1 } },
    include: { _count: { select: { versions: true } } },
  })
  if (!thread || !post || post.withdrawnAt) return
  if (post.body === text.body && post.language === text.language) return
  await rewritePost(tx, { thread, post: { ...post, versionCount: post._count.versions }, editorId, now }, text)
}
