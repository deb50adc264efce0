import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize, can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { refuseUnread } from './first-posts.ts'
import { factsOf } from './original.ts'
import { postFields } from './post-input.ts'
import { rewriteTranslation } from './rewrite-translation.ts'
import { isUsedKey } from './sent-before.ts'
import { slugOf } from './slug.plain.ts'
import { lockOriginal, raiseRevision } from './standing-translation.ts'
import { madeFrom, translatedWords, translationPlace } from './translation-input.ts'
import { subjectOf } from './translations.plain.ts'

export const offerInput = z.object({
  ...translationPlace,
  voice: postFields.voice,
  madeFrom,
  idempotencyKey: postFields.idempotencyKey,
})

/** A translation that was offered, and where it stands. */
export interface PlacedTranslation {
  threadId: number
  slug: string
  number: number
  language: string
  revision: number
  created: boolean
}

/**
 * Offers a translation of a post or a title. One stands for each language: another's gives way only when it is stale or
 * disputed. Sending the same idempotency key again answers with the translation that stands.
 * @throws {Failure} 404 for what one may not see, 403 for who does not read both languages or speaks as another group,
 * 409 when a translation stands, when the original has changed since, or for other words under a key that was used
 */
export async function offerTranslation(context: Context, input: unknown): Promise<PlacedTranslation> {
  const { db, actor, now } = context
  const place = parse(offerInput, input)
  const { threadId, number, language, voice, idempotencyKey } = place
  authorize(actor, 'voice.use', { group: voice })
  const { id: translatorId } = memberOf(actor)
  await refuseUnread(db, translatorId)
  const words = await translatedWords(context, place, input)
  const offer = transact(db, async (tx) => {
    const { thread, original, standing, reads } = await lockOriginal(tx, actor, place)
    authorize(actor, 'translation.offer', { original, language, reads })
    const placed = { threadId, slug: slugOf(thread.title), number, language }
    if (standing?.idempotencyKey === idempotencyKey && standing.translatorId === translatorId) {
      if ((standing.versions[0]?.body ?? standing.body) !== words.body && standing.body !== words.body)
        throw new Failure(409, { key: 'post.already_sent' })
      return { ...placed, revision: standing.revision, created: false }
    }
    if (standing && !can(actor, 'translation.replace', factsOf(standing, original, reads)))
      throw new Failure(409, { key: 'translation.stands' })
    if (original.fingerprint !== place.madeFrom) throw new Failure(409, { key: 'translation.original_changed' })
    const revision = await raiseRevision(tx, thread, number)
    const made = { ...words, translatorId, voice, madeFrom: place.madeFrom, revision, idempotencyKey }
    if (standing) await rewriteTranslation(tx, standing, made, now)
    else
      await tx.translation.create({
        data: { ...made, threadId, subject: subjectOf(number), number, language, createdAt: now, changedAt: now },
        select: { id: true },
      })
    return { ...placed, revision, created: true }
  })
  return offer.catch((error) => {
    // The same form sent to two originals: nothing that was written is dropped as a repetition.
    throw isUsedKey(error) ? new Failure(409, { key: 'post.already_sent' }) : error
  })
}
