import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { rowNumber } from './post-input.ts'
import { type AboutThread, standingPost } from './standing-post.ts'
import { FORUM_LIMITS } from './terms.ts'

export const bookmarkInput = z.object({
  threadId: rowNumber,
  number: rowNumber,
  /** For the member alone. */
  note: guardedText(FORUM_LIMITS.note).optional().default(''),
})

/**
 * Bookmarks a post for the asker, with a note that only they see; a bookmark that stands gets the new note.
 * @throws {Failure} 403 for readers, 404 for a post one may not see or that was withdrawn, 422 for a note that cannot be taken
 */
export async function bookmarkPost(context: Context, input: unknown): Promise<AboutThread> {
  const { id: memberId } = memberOf(context.actor)
  const { threadId, number, note } = parse(bookmarkInput, input)
  const { thread, postId } = await standingPost(context, { threadId, number })
  authorize(context.actor, 'post.bookmark', { withdrawnAt: null, thread })
  await context.db.bookmark.upsert({
    where: { memberId_postId: { memberId, postId } },
    create: { memberId, postId, note, createdAt: context.now },
    update: { note },
    select: { id: true },
  })
  return thread
}
