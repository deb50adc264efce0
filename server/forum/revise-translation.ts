import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure, invalid } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { refuseUnread } from './first-posts.ts'
import type { PlacedTranslation } from './offer-translation.ts'
import { rowNumber } from './post-input.ts'
import { rewriteTranslation } from './rewrite-translation.ts'
import { slugOf } from './slug.plain.ts'
import { lockTranslation, raiseRevision } from './standing-translation.ts'
import { madeFrom, translatedWords, translationPlace } from './translation-input.ts'

export const reviseTranslationInput = z.object({
  ...translationPlace,
  /** The translation's revision when its translator opened the form. */
  revision: rowNumber,
  madeFrom,
})

/**
 * Changes one's own translation, which then waits for a second reader anew. The same words say that they still fit an
 * original that has changed; a dispute is answered with other words.
 * @throws {Failure} 404 for what one may not see, 403 for others' translations, 409 when the translation or the original
 * has changed since the form was opened, 422 for a dispute left unanswered
 */
export async function reviseTranslation(context: Context, input: unknown): Promise<PlacedTranslation> {
  const { db, actor, now } = context
  const place = parse(reviseTranslationInput, input)
  const { threadId, number, language } = place
  const { id: translatorId } = memberOf(actor)
  const words = await translatedWords(context, place, input)
  return transact(db, async (tx) => {
    const { thread, original, standing, facts, asOpened } = await lockTranslation(tx, actor, place, place.revision)
    authorize(actor, 'translation.revise', facts)
    await refuseUnread(tx, translatorId)
    const placed = { threadId, slug: slugOf(thread.title), number, language, created: false }
    const same = standing.body === words.body
    if (same && !facts.stale && facts.state !== 'disputed') return { ...placed, revision: standing.revision }
    asOpened()
    if (original.fingerprint !== place.madeFrom) throw new Failure(409, { key: 'translation.original_changed' })
    if (same && facts.state === 'disputed') throw invalid({ body: { key: 'translation.unchanged' } })
    const revision = await raiseRevision(tx, thread, number)
    const { voice } = standing
    await rewriteTranslation(tx, standing, { ...words, translatorId, voice, madeFrom: place.madeFrom, revision }, now)
    return { ...placed, revision }
  })
}
