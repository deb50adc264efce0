import { z } from 'zod'
import { rowNumber } from '#server/forum/post-input.ts'
import { memberOf } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { giveBackHeld } from './give-back-held.ts'
import { answered, heldUnderLock } from './held-under-lock.ts'
import { HOUSE_RULES, MODERATION_LIMITS } from './terms.ts'

export const refuseInput = z.object({
  id: z.string(),
  version: rowNumber,
  rule: z.enum(HOUSE_RULES, { error: 'field.choose' }),
  statement: guardedText(MODERATION_LIMITS.statement),
})

/**
 * Refuses a held text, with the rule and the reason; it goes back to its author as a draft.
 * @throws {Failure} 404 for what one may not see, 403 for one's own, 409 when it has changed or was answered meanwhile,
 * 422 for fields that cannot be taken
 */
export async function refuseHeld(context: Context, input: unknown): Promise<void> {
  const { id, version, rule, statement } = parse(refuseInput, input)
  const { db, actor, now } = context
  const { id: staffId } = memberOf(actor)
  const held = await transact(db, async (tx) => {
    const found = await heldUnderLock(tx, actor, { id, version })
    await tx.heldPost.update({
      where: { id },
      data: { state: 'refused', rule, statement, decidedById: staffId, decidedAt: now, proposedBody: null },
      select: { id: true },
    })
    await answered(tx, found, { staffId, answer: 'refused', rule }, now)
    return found
  })
  // Where there is no room for it now, its page offers it again.
  await giveBackHeld(context, held)
}
