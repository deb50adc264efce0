import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure, notFound } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { BAKED_WITH } from '#server/platform/markdown.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { bakeOutcome } from './bake-outcome.ts'
import { eraseDraft } from './draft-owner.ts'
import { refuseUnread } from './first-posts.ts'
import { staleTranslationsOf } from './follow-original.ts'
import { lockThread } from './lock-thread.ts'
import { draftVersion, postFields, rowNumber } from './post-input.ts'
import { slugOf } from './slug.plain.ts'
import { FORUM_LIMITS } from './terms.ts'
import { OUTCOME_NUMBER } from './translations.plain.ts'

export const outcomeInput = z.object({
  threadId: rowNumber,
  /** The outcome's revision when its form was opened; 0 when there was none. */
  outcomeRevision: z.coerce.number().int().min(0).max(2_147_483_647),
  voice: postFields.voice,
  language: postFields.language,
  body: guardedText(FORUM_LIMITS.outcome),
  draftVersion,
})

/** A question that was closed or opened, and where it stands. */
export interface ChangedQuestion {
  threadId: number
  slug: string
  revision: number
}

/**
 * Says what one's question led to, citing posts by their numbers (`#7`): the question counts as answered. Writing anew
 * replaces what stood there; the same text again changes nothing. Replies stay possible.
 * @throws {Failure} 404 for what one may not see, 403 for others' questions and a voice that is not one's own, 409 when
 * the outcome has changed since the form was opened, 422 for a text that cites no standing post
 */
export async function writeOutcome(context: Context, input: unknown): Promise<ChangedQuestion> {
  const { threadId, outcomeRevision, voice, language, body, draftVersion: version } = parse(outcomeInput, input)
  const { db, actor, now } = context
  return transact(db, async (tx) => {
    const thread = await lockThread(tx, threadId)
    if (!thread) throw notFound()
    authorize(actor, 'thread.read', thread)
    authorize(actor, 'question.close', thread)
    authorize(actor, 'voice.use', { group: voice })
    await refuseUnread(tx, memberOf(actor).id)
    const slug = slugOf(thread.title)
    await eraseDraft(tx, memberOf(actor).id, `outcome:${threadId}`, { version, body })
    const standing = await tx.outcome.findUnique({ where: { threadId } })
    if (standing?.body === body && standing.language === language && standing.voice === voice)
      return { threadId, slug, revision: thread.revision }
    if (thread.outcomeRevision !== outcomeRevision) throw new Failure(409, { key: 'outcome.changed_meanwhile' })
    const said = { voice, language, body, bakedWith: BAKED_WITH, ...(await bakeOutcome(tx, thread, body)) }
    await tx.outcome.upsert({
      where: { threadId },
      create: { threadId, ...said, createdAt: now },
      update: { ...said, revisedAt: now },
    })
    // Another voice is no other words: translations still say the same.
    if (standing && (standing.body !== body || standing.language !== language))
      await staleTranslationsOf(tx, { threadId, number: OUTCOME_NUMBER }, now)
    const revision = thread.revision + 1
    await tx.thread.update({
      where: { id: threadId },
      data: { revision, outcomeRevision: revision },
      select: { id: true },
    })
    await announce(tx, 'outcome.written', { threadId, revision, postCount: thread.postCount })
    return { threadId, slug, revision }
  })
}
