import { z } from 'zod'
import { countOne } from '#server/accounts/counters.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { notFound, tooMany } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { handUpIfNobodys } from './hand-up-if-nobodys.ts'
import { openCase } from './open-case.ts'
import { reportedSubject } from './reported-subject.ts'
import { subjectNamed } from './subject-named.ts'
import { HOUSE_RULES, MODERATION_LIMITS } from './terms.ts'

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
  const ref = await subjectNamed(db, about)
  const subject = ref && (await reportedSubject(db, actor, ref))
  if (!ref || !subject) throw notFound()
  authorize(actor, 'report.write', subject)
  const counted = await countOne('report', REPORT_LIMIT, reporterId)
  if (counted.count > REPORT_LIMIT.points) throw tooMany(Math.ceil(counted.endsIn / 1000))
  return transact(db, async (tx) => {
    const { id: caseId } = await openCase(tx, ref, { ...subject, rule, origin: 'report' }, now)
    const said = { rule, words, language: locale, voice: groups[0] ?? null }
    await tx.report.upsert({
      where: { caseId_reporterId: { caseId, reporterId } },
      create: { caseId, reporterId, createdAt: now, ...said },
      update: said,
      select: { id: true },
    })
    await handUpIfNobodys(tx, caseId, now)
    await announce(tx, 'case.changed', { caseId })
    if (rule === 'danger') await announce(tx, 'danger.reported', { caseId })
    return caseId
  })
}
