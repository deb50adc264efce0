import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { parse } from '#server/platform/parse.ts'
import { rowNumber } from './post-input.ts'

export const removeBookmarkInput = z.object({ threadId: rowNumber, number: rowNumber })

/**
 * Takes away the asker's bookmark of a post, whatever has become of the post; where there is none, nothing happens, so
 * the answer tells nothing of what one may not read.
 * @throws {Failure} 403 for readers
 */
export async function removeBookmark({ db, actor }: Context, input: unknown): Promise<void> {
  const { id: memberId } = memberOf(actor)
  const { threadId, number } = parse(removeBookmarkInput, input)
  await db.bookmark.deleteMany({ where: { memberId, post: { threadId, number } } })
}
