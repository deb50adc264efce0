import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure, notFound } from '#server/platform/failures.ts'
import { BAKED_WITH } from '#server/platform/markdown.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { eraseDraft } from './draft-owner.ts'
import { lockThread } from './lock-thread.ts'
import { mergedThread } from './moved-address.ts'
import { isForNow, keepRefused, refuseForNow } from './open-for-now.ts'
import { draftVersion, postFields, rowNumber } from './post-input.ts'
import { bakeWritten, keepMentions, type Named } from './resolve-mentions.ts'
import { isUsedKey, sentBefore } from './sent-before.ts'
import { slugOf } from './slug.plain.ts'
import { countVoice } from './thread-voices.ts'
import { type ShownUploads, showUploads } from './uploads-in-text.ts'

export const replyInput = z.object({
  threadId: rowNumber,
  /** The post that this one answers, if any. */
  replyToNumber: z.coerce
    .number()
    .int()
    .positive()
    .optional()
    .or(z.literal('').transform(() => undefined)),
  draftVersion,
  ...postFields,
})

/** Where a post stands, and whether this call made it or found it made. */
export interface PlacedPost {
  threadId: number
  slug: string
  number: number
  revision: number
  created: boolean
}

/**
 * Adds a post to a thread, with the next number. Sending the same idempotency key again answers with the post that stands.
 * What a locked or slow thread does not take is kept as a draft.
 * @throws {Failure} 404 for a thread one may not see, 403 for a voice that is not one's own, 409 for other words under a
 * key that was used and in a locked thread, 422 for fields that cannot be taken, 429 in a slow thread
 */
export async function replyToThread(context: Context, input: unknown): Promise<PlacedPost> {
  const reply = parse(replyInput, input)
  const { db, actor } = context
  authorize(actor, 'voice.use', { group: reply.voice })
  const { id: authorId } = memberOf(actor)
  const baked = await bakeWritten(db, actor, reply)
  try {
    return await addReply(context, authorId, { ...reply, ...baked })
  } catch (error) {
    if (isForNow(error)) await keepRefused(context, reply)
    // The thread went into another one while this was written.
    const into = isMissing(error) ? await mergedThread(db, reply.threadId, reply.replyToNumber) : undefined
    if (into) return replyToThread(context, { ...reply, threadId: into.threadId, replyToNumber: into.number })
    // The same form sent to two threads at once: the other request won.
    const winner = isUsedKey(error) ? await sentBefore(db, authorId, reply) : undefined
    if (winner) return { ...winner, created: false }
    throw error
  }
}

const isMissing = (error: unknown): boolean => error instanceof Failure && error.status === 404

type Reply = z.output<typeof replyInput> & { html: string; named: Named[]; uploads: ShownUploads }

/** The transaction: lock, ask, insert, count, announce. */
function addReply({ db, actor, now }: Context, authorId: string, reply: Reply): Promise<PlacedPost> {
  const { threadId, voice, language, body, html, named, uploads, idempotencyKey, replyToNumber } = reply
  return transact(db, async (tx) => {
    const thread = await lockThread(tx, threadId)
    if (!thread) throw notFound()
    authorize(actor, 'thread.read', thread)
    const standing = await sentBefore(tx, authorId, { idempotencyKey, body })
    if (standing) return { ...standing, created: false }
    await refuseForNow(tx, actor, thread, now)
    authorize(actor, 'thread.reply', thread)

    const number = thread.lastNumber + 1
    const revision = thread.revision + 1
    const postCount = thread.postCount + 1
    const newVoice = await countVoice(tx, threadId, voice, 1)
    const post = await tx.post.create({
      data: {
        threadId,
        number,
        authorId,
        voice,
        language,
        body,
        html,
        bakedWith: BAKED_WITH,
        revision,
        replyToNumber: replyToNumber && replyToNumber < number ? replyToNumber : null,
        idempotencyKey,
        createdAt: now,
      },
      select: { id: true },
    })
    await showUploads(tx, post.id, uploads)
    await keepMentions(tx, post.id, named)
    await eraseDraft(tx, authorId, `reply:${threadId}`, { version: reply.draftVersion, body })
    await tx.thread.update({
      where: { id: threadId },
      data: {
        lastNumber: number,
        revision,
        postCount,
        answerCount: thread.answerCount + (authorId === thread.authorId ? 0 : 1),
        groupCount: thread.groupCount + newVoice,
        lastActivityAt: now,
      },
      select: { id: true },
    })
    const filedUnder = { theme: thread.themeCode, kind: thread.kind, voice }
    await announce(tx, 'post.added', { threadId, number, revision, postCount, filedUnder })
    return { threadId, slug: slugOf(thread.title), number, revision, created: true }
  })
}
