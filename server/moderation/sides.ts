import { lockThread } from '#server/forum/lock-thread.ts'
import { tellsRecord } from '#server/forum/record-opening.plain.ts'
import type { Actor } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/db.ts'
import { Failure, notFound } from '#server/platform/failures.ts'
import type { LockedSubject, Side, Taking } from './aside.ts'
import { asideAttempt } from './aside-attempt.ts'
import { asidePost } from './aside-post.ts'
import { asideProfile } from './aside-profile.ts'
import { asideThread } from './aside-thread.ts'
import { asideTranslation } from './aside-translation.ts'
import { asideUpload } from './aside-upload.ts'
import { knownCase, lockCase } from './case-facts.ts'
import { subjectKey } from './subject-key.ts'
import type { Subject } from './terms.ts'

const SIDES: Readonly<Record<Subject, Side>> = {
  post: asidePost,
  thread: asideThread,
  attempt: asideAttempt,
  translation: asideTranslation,
  upload: asideUpload,
  profile: asideProfile,
}

/** How a kind of subject is taken out of sight, put back and erased. */
export const sideOf = (subject: Subject): Side => SIDES[subject]

/**
 * Locks what a case is about, and the case: the thread first. The opening post of a record is the record, and stands or
 * falls with its conversation.
 * @returns undefined when there is no such case
 * @throws {Failure} 403 for readers
 */
export async function lockSubject(tx: Tx, actor: Actor, caseId: number): Promise<LockedSubject | undefined> {
  const before = await knownCase(tx, actor, caseId)
  const thread = before?.threadId ? await lockThread(tx, before.threadId) : undefined
  // What shows a picture is locked before the case, as all threads are.
  if (before?.uploadId)
    await tx.$queryRaw`
      SELECT id FROM thread WHERE id IN (
        SELECT post.thread_id FROM post JOIN post_upload ON post_upload.post_id = post.id
         WHERE post_upload.upload_id = ${before.uploadId}::uuid) ORDER BY id FOR UPDATE`
  const facts = before && (await lockCase(tx, actor, caseId))
  if (!facts) return undefined
  // Moderators took the post to another thread while this one was waited for.
  if (facts.threadId !== before?.threadId) throw new Failure(409, { key: 'decide.changed_meanwhile' })
  const ofRecord = facts.subject === 'post' && thread && tellsRecord(thread.kind, facts.number ?? 0)
  if (!ofRecord) return { facts, thread }
  return {
    facts: {
      ...facts,
      subject: 'thread',
      number: null,
      subjectKey: subjectKey({ subject: 'thread', threadId: thread.id }),
    },
    thread,
  }
}

/**
 * Takes a subject out of sight and keeps it in custody; what moderators had hidden before stays in the same custody.
 * @throws {Failure} 409 when there is nothing in sight any more, since its author took it back
 */
export async function takeAside(tx: Tx, subject: LockedSubject, taking: Taking): Promise<void> {
  const { subjectKey: key, subject: kind } = subject.facts
  const { decisionId, eraseAt, now } = taking
  const standing = await tx.custody.findUnique({ where: { subjectKey: key }, select: { id: true } })
  if (standing) {
    await tx.custody.update({ where: { id: standing.id }, data: { decisionId, eraseAt }, select: { id: true } })
    await sideOf(kind).again?.(tx, subject, taking)
    return
  }
  const kept = await sideOf(kind).take(tx, subject, taking)
  if (!kept) throw new Failure(409, { key: 'decide.gone' })
  await tx.custody.create({ data: { decisionId, subjectKey: key, kept, takenAt: now, eraseAt }, select: { id: true } })
}

/**
 * Puts back what is in custody, to the very state before. Nothing in custody is nothing to put back.
 * @returns whether it is in sight again
 * @throws {Failure} 409 when something else stands in its place
 */
export async function putBack(tx: Tx, subject: LockedSubject, now: Date): Promise<boolean> {
  const { subjectKey: key, subject: kind } = subject.facts
  const standing = await tx.custody.findUnique({ where: { subjectKey: key } })
  if (!standing) return false
  if (!(await sideOf(kind).restore(tx, subject, standing.kept, now))) throw new Failure(409, { key: 'decide.no_place' })
  await tx.custody.delete({ where: { id: standing.id }, select: { id: true } })
  return true
}

/** The same, for what a case must have. @throws {Failure} 404 */
export async function subjectUnderLock(tx: Tx, actor: Actor, caseId: number): Promise<LockedSubject> {
  const subject = await lockSubject(tx, actor, caseId)
  if (!subject) throw notFound()
  return subject
}
