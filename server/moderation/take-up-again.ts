import { z } from 'zod'
import { type DraftFields, type DraftKey, draftPath, draftPlace } from '#server/forum/drafts.plain.ts'
import { ownDraft } from '#server/forum/own-drafts.ts'
import { saveDraft } from '#server/forum/save-draft.ts'
import { authorize, can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { Failure } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { sideOf } from './sides.ts'
import { standingDecision } from './standing-decision.ts'
import { subjectOfCustody } from './subject-key.ts'

export const takeUpInput = z.object({ decisionId: z.uuid({ error: 'failure.not_found' }) })

/**
 * An author takes up again, as a draft, what moderators took out of sight: below what they have begun there already.
 * @returns where the draft is written on
 * @throws {Failure} 404 for what one may not see, 403 for others' words, 409 when they are not kept any more, 422 when the
 * draft would be too long
 */
export async function takeUpAgain(context: Context, input: unknown): Promise<string> {
  const { decisionId } = parse(takeUpInput, input)
  const { db, actor } = context
  const { decision, facts } = await standingDecision(db, actor, decisionId)
  authorize(actor, 'decision.answer', facts)
  const custody = await db.custody.findFirst({ where: { decisionId } })
  if (!custody) throw new Failure(409, { key: 'decision.not_kept' })
  const { text, language } = sideOf(subjectOfCustody(custody.subjectKey)).words(custody.kept)
  const thread = facts.threadId ? await db.thread.findUnique({ where: { id: facts.threadId } }) : null
  const answers = thread && facts.subject === 'post' && (facts.number ?? 0) > 1 && can(actor, 'thread.reply', thread)
  const key: DraftKey = answers ? `reply:${thread.id}` : 'open'
  const standing = await ownDraft(context, key)
  const begun = standing?.fields.body
  const fields: DraftFields = {
    language: language ?? decision.language,
    ...standing?.fields,
    body: begun?.includes(text) ? begun : [begun, text].filter(Boolean).join('\n\n'),
  }
  await saveDraft(context, { ...fields, draft: key, draftVersion: standing?.version ?? 0 })
  return draftPath(draftPlace(key) ?? {}, fields)
}
