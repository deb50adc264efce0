import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { refuseUnread } from './first-posts.ts'
import { rowNumber } from './post-input.ts'
import { lockTranslation, raiseRevision } from './standing-translation.ts'
import { translationPlace } from './translation-input.ts'
import { TRANSLATION_LIMITS } from './translations.plain.ts'

export const disputeInput = z.object({
  ...translationPlace,
  /** The translation's revision that was read. */
  revision: rowNumber,
  reason: guardedText(TRANSLATION_LIMITS.reason),
})

/**
 * Says what is wrong with a translation. It stands beside it until the translator or somebody else has mended it.
 * @throws {Failure} 404 for what one may not see, 403 for one's own and for who does not read both languages, 409 when
 * the translation has changed since it was read, 422 for a reason that says too little
 */
export async function disputeTranslation({ db, actor }: Context, input: unknown): Promise<{ revision: number }> {
  const { reason, ...place } = parse(disputeInput, input)
  const { id: secondReaderId } = memberOf(actor)
  return transact(db, async (tx) => {
    const { thread, standing, facts, asOpened } = await lockTranslation(tx, actor, place, place.revision)
    if (standing.secondReaderId === secondReaderId && standing.disputeReason === reason)
      return { revision: standing.revision }
    if (facts.state !== 'disputed') asOpened()
    authorize(actor, 'translation.dispute', facts)
    await refuseUnread(tx, secondReaderId)
    const revision = await raiseRevision(tx, thread, place.number)
    await tx.translation.update({
      where: { id: standing.id },
      data: { state: 'disputed', secondReaderId, disputeReason: reason, revision },
      select: { id: true },
    })
    return { revision }
  })
}
