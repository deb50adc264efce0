import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { parse } from '#server/platform/parse.ts'
import { rowNumber } from './post-input.ts'
import { lockTranslation, raiseRevision } from './standing-translation.ts'
import { translationPlace } from './translation-input.ts'

export const checkInput = z.object({
  ...translationPlace,
  /** The translation's revision that was read. */
  revision: rowNumber,
})

/**
 * Says as a second reader that a translation says what the original says. Saying it twice is the same as once.
 * @throws {Failure} 404 for what one may not see, 403 for one's own and for who does not read both languages, 409 when
 * the translation has changed since it was read
 */
export async function checkTranslation({ db, actor }: Context, input: unknown): Promise<{ revision: number }> {
  const place = parse(checkInput, input)
  const { id: secondReaderId } = memberOf(actor)
  return transact(db, async (tx) => {
    const { thread, standing, facts, asOpened } = await lockTranslation(tx, actor, place, place.revision)
    if (standing.state === 'checked' && standing.secondReaderId === secondReaderId)
      return { revision: standing.revision }
    if (facts.state === 'draft') asOpened()
    authorize(actor, 'translation.check', facts)
    const revision = await raiseRevision(tx, thread, place.number)
    await tx.translation.update({
      where: { id: standing.id },
      data: { state: 'checked', secondReaderId, revision },
      select: { id: true },
    })
    return { revision }
  })
}
