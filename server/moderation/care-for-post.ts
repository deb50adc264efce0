import { z } from 'zod'
import { lockThread } from '#server/forum/lock-thread.ts'
import { rowNumber } from '#server/forum/post-input.ts'
import { localeOfText } from '#server/i18n/locale-of-text.ts'
import { translate } from '#server/i18n/messages.ts'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Actor, Context } from '#server/platform/context.ts'
import { type Tx, transact } from '#server/platform/db.ts'
import { Failure, notFound } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import type { LockedSubject } from './aside.ts'
import { changeCase } from './change-case.ts'
import { DONE_BY_CARING } from './danger.plain.ts'
import { appealUntil, CARE } from './decisions.plain.ts'
import { logDeed } from './log-deed.ts'
import { openCase } from './open-case.ts'
import { reportedSubject } from './reported-subject.ts'
import { subjectUnderLock, takeAside } from './sides.ts'
import { standingCare } from './standing-care.ts'
import { subjectKey } from './subject-key.ts'
import { subjectNamed } from './subject-named.ts'
import { riskOf } from './terms.ts'
import { writeKindly } from './write-kindly.ts'

export const careInput = z.object({ caseId: rowNumber })

/**
 * Hides the post that a case is about and cares for who wrote it: a card with help stands in its place, they are written to
 * kindly, and the case stays open until the danger is over. Doing it twice is once, and no version is asked for: minutes count.
 * @throws {Failure} 404 for a case one may not see, 403 for one’s own or a decided one, 409 for what is no post, in an appeal,
 * or not in sight any more
 */
export async function careForCase({ db, actor, now }: Context, input: unknown): Promise<void> {
  const { caseId } = parse(careInput, input)
  await transact(db, async (tx) => {
    const subject = await subjectUnderLock(tx, actor, caseId)
    authorize(actor, 'case.read', subject.facts)
    await care(tx, actor, subject, now)
  })
}

export const careAtOnceInput = z.object({ about: z.string().max(100) })

/**
 * The same for a post that stands in the open, by any moderator: its open case is used or, where it has none, one is opened.
 * @returns the number of the case
 * @throws {Failure} as `careForCase`; 404 for a post that one may not see
 */
export async function careAtOnce({ db, actor, now }: Context, input: unknown): Promise<number> {
  const ref = await subjectNamed(db, parse(careAtOnceInput, input).about)
  const subject = ref && (await reportedSubject(db, actor, ref))
  if (!ref || !subject) throw notFound()
  authorize(actor, 'post.care', subject)
  if (ref.subject !== 'post') throw new Failure(409, { key: 'danger.only_posts' })
  return transact(db, async (tx) => {
    // Threads are locked before the cases about them.
    await lockThread(tx, ref.threadId)
    const open = await tx.moderationCase.findFirst({
      where: { subjectKey: subjectKey(ref), origin: { in: ['report', 'held'] }, state: { not: 'decided' } },
      select: { id: true },
    })
    const { id } = open ?? (await openCase(tx, ref, { ...subject, rule: 'danger', origin: 'staff' }, now))
    await care(tx, actor, await subjectUnderLock(tx, actor, id), now)
    return id
  })
}

async function care(tx: Tx, actor: Actor, subject: LockedSubject, now: Date): Promise<void> {
  const { facts } = subject
  const { id: staffId } = memberOf(actor)
  authorize(actor, 'case.care', facts)
  if (facts.subject !== 'post') throw new Failure(409, { key: 'danger.only_posts' })
  if (facts.origin === 'appeal') throw new Failure(409, { key: 'danger.not_in_appeal' })
  if (await standingCare(tx, facts.id)) return
  // What another decision took out of sight is that decision’s to put back.
  if (await tx.custody.findUnique({ where: { subjectKey: facts.subjectKey }, select: { id: true } }))
    throw new Failure(409, { key: 'danger.hidden_before' })
  const { id: caseId, authorId, language } = facts
  const author = await tx.member.findUniqueOrThrow({ where: { id: authorId }, select: { displayName: true } })
  const statement = translate(localeOfText(language))('danger.to_author', { name: author.displayName })
  const made = { caseId, verb: CARE, rule: 'danger', statement, language, madeById: staffId }
  const { id: decisionId } = await tx.decision.create({
    data: { ...made, proposedAt: now, inForceAt: now },
    select: { id: true },
  })
  await takeAside(tx, subject, { how: 'hidden', rule: 'danger', decisionId, eraseAt: appealUntil(now), now })
  await tx.dangerTick.createMany({
    data: DONE_BY_CARING.map((item) => ({ caseId, item, byId: staffId, at: now })),
    skipDuplicates: true,
  })
  await changeCase(tx, caseId, {
    ...{ rule: 'danger', risk: riskOf('danger') },
    ...(facts.takenById ? {} : { takenById: staffId, takenAt: now }),
    ...(facts.state === 'waiting' ? { state: 'taken' } : {}),
  })
  await logDeed(tx, { staffId, verb: 'danger.cared', subjectKey: facts.subjectKey, caseId }, now)
  await writeKindly(tx, authorId, { letter: 'danger.mail_body', path: `/decisions/${decisionId}`, statement })
  await announce(tx, 'decision.made', { decisionId })
  await announce(tx, 'danger.reported', { caseId })
}
