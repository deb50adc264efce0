import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { parse } from '#server/platform/parse.ts'
import { draftPlace } from './drafts.plain.ts'

export const discardInput = z.object({
  /** Which form: see `DraftKey`. */
  draft: z.string().max(60),
})

/** Throws away a draft of one's own. One that is not there, or cannot be, is thrown away already. @throws {Failure} 403 for readers */
export async function discardDraft({ db, actor }: Context, input: unknown): Promise<void> {
  const { draft: key } = parse(discardInput, input)
  const { id: memberId } = memberOf(actor)
  if (draftPlace(key)) await db.draft.deleteMany({ where: { memberId, key } })
}
