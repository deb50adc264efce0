import { z } from 'zod'
import type { LockedThread } from '#server/forum/lock-thread.ts'
import type { Tx } from '#server/platform/db.ts'
import { announce } from '#server/signals/announce.ts'
import type { Side } from './aside.ts'
import { erasePost } from './aside-post.ts'

/** Nothing of a thread is moved: only who may read it changes. */
const keptThread = z.object({
  audience: z.enum(['public', 'members']),
  title: z.string(),
  language: z.string(),
  body: z.string(),
})

/** Another audience, with the revision and the signal that tell of it. */
async function readBy(
  tx: Tx,
  thread: LockedThread,
  audience: string,
  name: 'thread.set_aside' | 'thread.restored',
): Promise<void> {
  const revision = ++thread.revision
  await tx.thread.update({ where: { id: thread.id }, data: { audience, revision }, select: { id: true } })
  thread.audience = audience
  await announce(tx, name, { threadId: thread.id, revision, postCount: thread.postCount })
}

/** A conversation with all that stands beside it: out of sight of all but moderators. */
export const asideThread: Side = {
  async take(tx, { thread }) {
    if (!thread || thread.audience === 'staff') return undefined
    const { audience, title, language } = thread
    const opening = await tx.post.findUnique({
      where: { threadId_number: { threadId: thread.id, number: 1 } },
      select: { body: true },
    })
    await readBy(tx, thread, 'staff', 'thread.set_aside')
    return { audience, title, language, body: opening?.body ?? '' }
  },

  async restore(tx, { thread }, kept) {
    if (thread?.audience !== 'staff') return false
    await readBy(tx, thread, keptThread.parse(kept).audience, 'thread.restored')
    return true
  },

  /** Its posts are erased one by one; what others wrote in it goes as well, since nobody can read it any more. */
  async erase(tx, { threadId }) {
    if (threadId === null) return
    const posts = await tx.post.findMany({ where: { threadId }, select: { id: true, number: true } })
    for (const { id, number } of posts) await erasePost(tx, { id, threadId, number })
    await tx.$executeRaw`
      UPDATE post SET body = '', html = '', withdrawn_at = coalesce(withdrawn_at, now()) WHERE thread_id = ${threadId}`
    await tx.threadVoice.deleteMany({ where: { threadId } })
    await tx.initiative.deleteMany({ where: { threadId } })
    await tx.finding.deleteMany({ where: { threadId } })
    await tx.translation.deleteMany({ where: { threadId } })
    await tx.threadTitle.deleteMany({ where: { threadId } })
    await tx.outcome.deleteMany({ where: { threadId } })
    const empty = { title: '…', postCount: 1, answerCount: 0, groupCount: 0 }
    await tx.thread.update({ where: { id: threadId }, data: empty, select: { id: true } })
  },

  words: (kept) => {
    const { title, language, body } = keptThread.parse(kept)
    return { text: body ? `${title}\n\n${body}` : title, language }
  },
}
