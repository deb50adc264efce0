import type { Tx } from '#server/platform/db.ts'
import type { ReportedSubject } from './reported-subject.ts'
import { type SubjectRef, subjectKey } from './subject-key.ts'
import { graver, type HouseRule, riskOf } from './terms.ts'

/** What is said about a subject, by whom it was brought: a report, or staff themselves. */
export type SaidOfSubject = ReportedSubject & { rule: HouseRule; origin: 'report' | 'staff' }

/** The open case about a subject, or a new one; as grave as the graver of what it was and what is said now. */
export async function openCase(tx: Tx, ref: SubjectRef, said: SaidOfSubject, now: Date): Promise<{ id: number }> {
  const { rule, origin, threadId, number, authorId, language, themeCode, voice } = said
  const key = subjectKey(ref)
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
