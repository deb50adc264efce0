import { z } from 'zod'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { BAKED_WITH } from '#server/platform/markdown.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { eraseReactions } from './erase-reactions.ts'
import { eraseUploadsOf } from './erase-uploads.ts'
import { eraseTranslationsOf } from './follow-original.ts'
import { lockThread } from './lock-thread.ts'
import { rowNumber } from './post-input.ts'
import type { ChangedPost } from './revise-post.ts'
import { slugOf } from './slug.plain.ts'
import { notAside } from './standing-post.ts'
import { countVoice } from './thread-voices.ts'
import { uncite } from './uncite.ts'

export const withdrawInput = z.object({
  threadId: rowNumber,
  number: rowNumber,
})

/**
 * Takes back one's own post: text, earlier versions, reactions, pictures and documents are erased, the number stays. Doing
 * it twice is the same as once.
 * @throws {Failure} 404 for what one may not see, 403 for others' posts
 */
export async function withdrawPost(context: Context, input: unknown): Promise<ChangedPost> {
  const { threadId, number } = parse(withdrawInput, input)
  const { db, actor, now } = context
  return transact(db, async (tx) => {
    const thread = await lockThread(tx, threadId)
    if (!thread) throw notFound()
    authorize(actor, 'thread.read', thread)
    const post = await tx.post.findUnique({ where: { threadId_number: { threadId, number } } })
    if (!post) throw notFound()
    notAside(post)
    const slug = slugOf(thread.title)
    if (post.withdrawnAt && actor.kind === 'member' && actor.id === post.authorId)
      return { threadId, slug, number, revision: post.revision }
    authorize(actor, 'post.withdraw', { ...post, thread })
    const revision = thread.revision + 1
    const isReply = number > 1
    const voices = await countVoice(tx, threadId, post.voice, -1)
    await uncite(tx, { threadId, number, revision })
    await tx.postVersion.deleteMany({ where: { postId: post.id } })
    await eraseUploadsOf(tx, post.id)
    await eraseTranslationsOf(tx, { threadId, number })
    await tx.mention.deleteMany({ where: { postId: post.id } })
    await tx.draft.deleteMany({ where: { memberId: post.authorId, key: `edit:${threadId}:${number}` } })
    await eraseReactions(tx, post.id)
    await tx.post.update({
      where: { id: post.id },
      data: { body: '', html: '', bakedWith: BAKED_WITH, withdrawnAt: now, revision, editedAt: null },
    })
    const postCount = thread.postCount - (isReply ? 1 : 0)
    await tx.thread.update({
      where: { id: threadId },
      data: {
        revision,
        postCount,
        groupCount: thread.groupCount + voices,
        answerCount: thread.answerCount - (isReply && post.authorId !== thread.authorId ? 1 : 0),
      },
      select: { id: true },
    })
    await announce(tx, 'post.withdrawn', { threadId, number, revision, postCount })
    return { threadId, slug, number, revision }
  })
}
