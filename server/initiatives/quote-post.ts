import { z } from 'zod'
import type { Group } from '#server/accounts/terms.ts'
import { rowNumber } from '#server/forum/post-input.ts'
import { notAside } from '#server/forum/standing-post.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure, invalid, notFound } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { evenly, laneOf, QUOTE_LIMITS, says } from './lanes.plain.ts'
import { lockInitiative } from './lock-initiative.ts'
import { wordsOfPost } from './words-of-post.ts'

export const quotationInput = z.object({
  threadId: rowNumber,
  /** The conversation in which it was said, and the number of the post. */
  from: rowNumber,
  number: rowNumber,
  words: guardedText(QUOTE_LIMITS.words),
})

/**
 * Quotes a passage of a post beside an initiative, in the lane of the post's voice. The same passage again changes nothing.
 * @throws {Failure} 404 for what one may not see and a post that does not stand, 403 for whoever may not quote, 409 for a
 * researcher's post and where enough is quoted, 422 for words that the post does not say
 */
export async function quotePost({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { id: pickedById } = memberOf(actor)
  const { threadId, from, number, words: typed } = parse(quotationInput, input)
  const words = evenly(typed)
  await transact(db, async (tx) => {
    const { thread } = await lockInitiative(tx, actor, threadId)
    const [post] = await tx.$queryRaw<
      {
        id: string
        authorId: string
        withdrawnAt: Date | null
        setAside: string | null
        voice: Group
        html: string
        audience: string
      }[]
    >`
      SELECT post.id, post.author_id AS "authorId", post.withdrawn_at AS "withdrawnAt",
             post.set_aside AS "setAside", post.voice, post.html, thread.audience
        FROM post JOIN thread ON thread.id = post.thread_id WHERE post.thread_id = ${from} AND post.number = ${number}`
    if (!post) throw notFound()
    authorize(actor, 'thread.read', { audience: post.audience })
    notAside(post)
    if (post.withdrawnAt) throw notFound()
    const facts = { thread, post: { ...post, thread: { audience: post.audience } } }
    authorize(actor, 'quotation.read', facts)
    authorize(actor, 'quotation.pick', facts)
    if (laneOf(post.voice) === undefined) throw new Failure(409, { key: 'quoting.researcher' })
    if (!says(wordsOfPost(post.html), words)) throw invalid({ words: { key: 'quoting.not_said' } })
    const which = { threadId_postId_words: { threadId, postId: post.id, words } }
    if (await tx.quotation.findUnique({ where: which, select: { id: true } })) return
    if ((await tx.quotation.count({ where: { threadId } })) >= QUOTE_LIMITS.quotations.max)
      throw new Failure(409, { key: 'quoting.enough' })
    const { id: quotationId } = await tx.quotation.create({
      data: { threadId, postId: post.id, words, pickedById, pickedAt: now },
      select: { id: true },
    })
    await announce(tx, 'quotation.picked', { threadId, quotationId })
  })
}
