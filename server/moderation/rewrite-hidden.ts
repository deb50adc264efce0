import { z } from 'zod'
import { eraseTranslationsOf } from '#server/forum/follow-original.ts'
import { postFields } from '#server/forum/post-input.ts'
import { bakeWritten, keepMentions } from '#server/forum/resolve-mentions.ts'
import { showUploads } from '#server/forum/uploads-in-text.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure, invalid } from '#server/platform/failures.ts'
import { BAKED_WITH } from '#server/platform/markdown.ts'
import { parse } from '#server/platform/parse.ts'
import { closeCase } from './close-case.ts'
import { putBack, sideOf, subjectUnderLock } from './sides.ts'
import { standingDecision } from './standing-decision.ts'

export const rewriteInput = z.object({ decisionId: z.uuid({ error: 'failure.not_found' }), body: postFields.body })

/**
 * An author who was asked to writes a hidden post anew: it is in sight again, and the case is closed. What it said before,
 * and what others made of that in other languages, is erased.
 * @throws {Failure} 404 for what one may not see, 403 for others' posts, 409 when it is not asked for any more, 422 for a
 * text that cannot be taken or says the same
 */
export async function rewriteHidden(context: Context, input: unknown): Promise<void> {
  const { decisionId, body } = parse(rewriteInput, input)
  const { db, actor, now } = context
  const { facts: known } = await standingDecision(db, actor, decisionId)
  authorize(actor, 'decision.answer', known)
  const place = { threadId: known.threadId ?? 0, number: known.number ?? 0 }
  const { html, named, uploads } = await bakeWritten(db, actor, { body, ...place })
  await transact(db, async (tx) => {
    const subject = await subjectUnderLock(tx, actor, known.id)
    const custody = await tx.custody.findFirst({ where: { decisionId } })
    if (subject.facts.state !== 'asked' || !custody || !subject.thread)
      throw new Failure(409, { key: 'decision.not_asked' })
    if (sideOf('post').words(custody.kept).text === body) throw invalid({ body: { key: 'decision.says_the_same' } })
    await putBack(tx, subject, now)
    const where = { threadId_number: place }
    const { id: postId } = await tx.post.findUniqueOrThrow({ where, select: { id: true } })
    await tx.postVersion.deleteMany({ where: { postId } })
    await eraseTranslationsOf(tx, place)
    await showUploads(tx, postId, uploads)
    const { revision } = subject.thread
    const text = { body, html, bakedWith: BAKED_WITH, textRevision: revision, editedAt: now }
    await tx.post.update({ where, data: text, select: { id: true } })
    await keepMentions(tx, postId, named, true)
    await closeCase(tx, subject.facts, 'decided', now)
  })
}
