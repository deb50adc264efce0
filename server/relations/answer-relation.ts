import { z } from 'zod'
import { GROUPS } from '#server/accounts/terms.ts'
import { refuseUnread } from '#server/forum/first-posts.ts'
import { rowNumber } from '#server/forum/post-input.ts'
import { TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { lockRelation } from './lock-relation.ts'
import { stateAfter } from './state.plain.ts'
import { RELATION_LIMITS, VERDICTS, type Verdict } from './terms.ts'

export const answerInput = z
  .object({
    threadId: rowNumber,
    relationId: z.string(),
    verdict: z.enum(VERDICTS, { error: 'relation.choose_verdict' }),
    words: guardedText({ max: RELATION_LIMITS.answer.max }).optional().default(''),
    language: z.enum(TEXT_LANGUAGES, { error: 'language.choose' }),
    voice: z.enum(GROUPS, { error: 'voice.choose' }),
  })
  .refine(({ verdict, words }) => verdict === 'confirmed' || [...words].length >= RELATION_LIMITS.answer.min, {
    path: ['words'],
    error: 'relation.say_why',
  })

/**
 * Confirms or disputes a relation, for an end that the proposer does not answer for; who has answered may change it. What
 * was said on both sides stays to be read.
 * @throws {Failure} 404 for what one may not see, 403 for those who were not asked and for a voice that is not one's own,
 * 422 for fields that cannot be taken: a dispute says why
 */
export async function answerRelation({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { id: memberId } = memberOf(actor)
  const { threadId, relationId, ...answer } = parse(answerInput, input)
  await transact(db, async (tx) => {
    const relation = await lockRelation(tx, actor, { threadId, relationId })
    authorize(actor, 'relation.answer', relation)
    authorize(actor, 'voice.use', { group: answer.voice })
    await refuseUnread(tx, memberId)
    const which = { relationId, memberId }
    const before = await tx.relationAnswer.findUnique({ where: { relationId_memberId: which } })
    // Sent once more: nothing is new.
    if (before && Object.entries(answer).every(([name, value]) => before[name as keyof typeof answer] === value)) return
    await tx.relationAnswer.upsert({
      where: { relationId_memberId: which },
      create: { ...which, ...answer, answeredAt: now },
      update: { ...answer, answeredAt: now },
      select: { memberId: true },
    })
    const verdicts = await tx.relationAnswer.findMany({ where: { relationId }, select: { verdict: true } })
    const state = stateAfter(verdicts.map(({ verdict }) => verdict as Verdict))
    await tx.relation.update({ where: { id: relationId }, data: { state }, select: { id: true } })
    const { fromThreadId, toThreadId } = relation
    const { verdict } = answer
    await announce(tx, 'relation.answered', { threadId: fromThreadId, toThreadId, relationId, memberId, verdict })
  })
}
