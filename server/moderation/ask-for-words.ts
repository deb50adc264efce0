import { z } from 'zod'
import { bakePost } from '#server/forum/bake-post.ts'
import { rowNumber } from '#server/forum/post-input.ts'
import { FORUM_LIMITS } from '#server/forum/terms.ts'
import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { invalid } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { answered, heldUnderLock } from './held-under-lock.ts'
import { MODERATION_LIMITS } from './terms.ts'

export const askInput = z.object({
  id: z.string(),
  version: rowNumber,
  /** What it would say. */
  body: guardedText(FORUM_LIMITS.body),
  /** Why, to its author. */
  why: guardedText(MODERATION_LIMITS.statement),
})

/**
 * Asks the author of a held text to say yes to other words. Nothing is published before they do.
 * @throws {Failure} 404 for what one may not see, 403 for one's own, 409 when it has changed or was answered meanwhile,
 * 422 for the same words again and for fields that cannot be taken
 */
export async function askForWords({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { id, version, body, why } = parse(askInput, input)
  const { id: staffId } = memberOf(actor)
  bakePost(body)
  await transact(db, async (tx) => {
    const held = await heldUnderLock(tx, actor, { id, version })
    if (held.body === body) throw invalid({ body: { key: 'held.same_words' } })
    await tx.heldPost.update({
      where: { id },
      data: { state: 'asked', proposedBody: body, proposedWhy: why, declinedAt: null, decidedById: staffId },
      select: { id: true },
    })
    await answered(tx, held, { staffId, answer: 'asked' }, now)
  })
}
