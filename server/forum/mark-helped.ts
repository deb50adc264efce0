import { z } from 'zod'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { lockThread } from './lock-thread.ts'
import { rowNumber } from './post-input.ts'
import type { ChangedPost } from './revise-post.ts'
import { slugOf } from './slug.plain.ts'

export const helpedInput = z.object({
  threadId: rowNumber,
  number: rowNumber,
  helped: z.enum(['yes', 'no'], { error: 'field.invalid' }),
})

/**
 * Says that a post helped with one's question, or takes that back. Saying it twice is the same as once.
 * @throws {Failure} 404 for what one may not see, 403 for others' questions, one's own posts and withdrawn ones
 */
export async function markHelped({ db, actor, now }: Context, input: unknown): Promise<ChangedPost> {
  const { threadId, number, helped } = parse(helpedInput, input)
  return transact(db, async (tx) => {
    const thread = await lockThread(tx, threadId)
    if (!thread) throw notFound()
    authorize(actor, 'thread.read', thread)
    const post = await tx.post.findUnique({
      where: { threadId_number: { threadId, number } },
      select: { id: true, authorId: true, withdrawnAt: true, revision: true, helped: { select: { number: true } } },
    })
    if (!post) throw notFound()
    authorize(actor, 'post.mark_helped', { ...post, thread })
    const slug = slugOf(thread.title)
    const wanted = helped === 'yes'
    if (wanted === (post.helped !== null)) return { threadId, slug, number, revision: post.revision }
    if (wanted) await tx.helpedMark.create({ data: { threadId, number, markedAt: now } })
    else await tx.helpedMark.delete({ where: { threadId_number: { threadId, number } } })
    const revision = thread.revision + 1
    await tx.post.update({ where: { id: post.id }, data: { revision }, select: { id: true } })
    await tx.thread.update({ where: { id: threadId }, data: { revision }, select: { id: true } })
    await announce(tx, 'post.marked', { threadId, number, revision, postCount: thread.postCount })
    return { threadId, slug, number, revision }
  })
}
