import { memberOf } from '#server/permissions/actor.ts'
import { authorize, can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'
import { reportedSubject } from './reported-subject.ts'
import { subjectKey } from './subject-key.ts'
import { subjectNamed } from './subject-named.ts'
import type { HouseRule, Subject } from './terms.ts'

/** What a member is about to report, and what they have said of it before. */
export interface ReportForm {
  about: string
  subject: Subject
  number: number | null
  title: { text: string; language: string }
  words: { text: string; language: string }
  threadId: number | null
  /** Theirs, while moderators have not decided. */
  before: { rule: HouseRule; words: string } | null
  /** Whether the member may hide it at once and care for who wrote it. */
  mayCare: boolean
}

/**
 * The form of a report.
 * @throws {Failure} 403 for readers and for one's own, 404 for what one may not see
 */
export async function reportForm({ db, actor }: Context, about: string): Promise<ReportForm> {
  const { id: reporterId } = memberOf(actor)
  const ref = await subjectNamed(db, about)
  const found = ref && (await reportedSubject(db, actor, ref))
  if (!ref || !found) throw notFound()
  authorize(actor, 'report.write', found)
  const key = subjectKey(ref)
  const before = await db.report.findFirst({
    where: { reporterId, case: { subjectKey: key, origin: 'report', state: { not: 'decided' } } },
    select: { rule: true, words: true },
  })
  const { number, title, titleLanguage, words, language, threadId } = found
  return {
    ...{ about: key, subject: ref.subject, number, threadId },
    title: { text: title, language: titleLanguage },
    words: { text: words, language },
    before: before && { rule: before.rule as HouseRule, words: before.words },
    mayCare: ref.subject === 'post' && can(actor, 'post.care', found),
  }
}
