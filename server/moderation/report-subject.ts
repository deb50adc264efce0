import { z } from 'zod'
import { countOne } from '#server/accounts/counters.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { notFound, tooMany } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { handUpIfNobodys } from './hand-up-if-nobodys.ts'
import { type ReportedSubject, reportedSubject } from './reported-subject.ts'
import { type SubjectRef, subjectKey, subjectOfKey } from './subject-key.ts'
import { graver, HOUSE_RULES, type HouseRule, MODERATION_LIMITS, riskOf } from './terms.ts'

export const reportInput = z.object({
  /** The subject as one word, such as `post:42:7`. */
  about: z.string().max(100),
  rule: z.enum(HOUSE_RULES, { error: 'report.choose_rule' }),
  words: guardedText({ max: MODERATION_LIMITS.reportWords.max }).default(''),
})

/** Reports of one member within 24 hours, in seconds: by account, never by a hospital's one address. */
export const REPORT_LIMIT = { points: MODERATION_LIMITS.reportsADay, duration: 24 * 60 * 60 } as const

/**
 * Asks moderators to look at something. All reports of one subject come into one case, which counts as grave as the
 * gravest of them; a second report by the same member betters the first. The author is told of neither.
 * @returns the number of the case, for staff; it is never shown to who reports
 * @throws {Failure} 404 for what one may not see, 403 for one's own, 422 for no rule, 429 for too many in a day
 */
export async function reportSubject({ db, actor, now, locale }: Context, input: unknown): Promise<number> {
  const { id: reporterId, groups } = memberOf(actor)
  const { about, rule, words } = parse(reportInput, input)
  const ref = subjectOfKey(about)
  const subject = ref && (await reportedSubject(db, actor, ref))
  if (!ref || !subject) throw notFound()
  authorize(actor, 'report.write', subject)
  const counted = await countOne('report', REPORT_LIMIT, reporterId)
  if (counted.count > REPORT_LIMIT.points) throw tooMany(Math.ceil(counted.endsIn / 1000))
  return transact(db, async (tx) => {
    const { id: caseId } = await openCase(tx, ref, { ...subject, rule }, now)
    const said = { rule, words, language: locale, voice: groups[0] ?? null }
    await tx.report.upsert({
      where: { caseId_reporterId: { caseId, reporterId } },
      create: { caseId, reporterId, createdAt: now, ...said },
      update: said,
      select: { id: true },
    })
    await handUpIfNobodys(tx, caseId, now)
    await announce(tx, 'case.changed', { caseId })
    return caseId
  })
}

/** The open case about a subject, or a new one; as grave as the graver of what it was and what is said now. */
async function openCase(
  tx: Tx,
  ref: SubjectRef,
  said: ReportedSubject & { rule: HouseRule },
  now: Date,
): Promise<{ id: number }> {
  const { rule, threadId, number, authorId, language, themeCode, voice } = said
  const key = subjectKey(ref)
  const origin = 'report'
  const made = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO moderation_case (subject, thread_id, number, attempt_id, translation_id, upload_id, subject_key, author_id,
                                 origin, rule, risk, language, theme_code, voice, opened_at)
    VALUES (${ref.subject}, ${threadId}, ${number}, ${'attemptId' in ref ? ref.attemptId : null},
            ${'translationId' in ref ? ref.translationId : null}::uuid, ${'uploadId' in ref ? ref.uploadId : null}::uuid,
            ${key}, ${authorId}::uuid, ${origin}, ${rule}, ${riskOf(rule)}, ${language}, ${themeCode}, ${voice}, ${now})
    ON CONFLICT (subject_key, origin) WHERE state <> 'decided' DO NOTHING RETURNING id`
  if (made[0]) return made[0]
  const [standing] = await tx.$queryRaw<{ id: number; rule: HouseRule }[]>`
    SELECT id, rule FROM moderation_case WHERE subject_key = ${key} AND origin = ${origin} AND state <> 'decided' FOR UPDATE`
  // Decided in this very moment: what is said now opens another one.
  if (!standing) return openCase(tx, ref, said, now)
  const gravest = graver(standing.rule, rule)
  await tx.moderationCase.update({
    where: { id: standing.id },
    data: { rule: gravest, risk: riskOf(gravest), version: { increment: 1 } },
    select: { id: true },
  })
  return { id: standing.id }
}
