import { slugOf } from '#server/forum/slug.plain.ts'
import type { AnyDb } from '#server/platform/db.ts'
import type { KnownCase } from './case-facts.ts'
import { sideOf } from './sides.ts'
import { subjectOfCustody } from './subject-key.ts'

/** What a case is about, in words, for a page that shows it. */
export interface SubjectWords {
  /** As it stands, or from custody; null once erased or taken back. */
  text: string | null
  language: string
  /** How it is out of sight, if it is. */
  inCustody: boolean
  thread: { id: number; slug: string; title: string; language: string } | null
}

/** The words that a case is about. Whether they may be seen is the caller's to have asked. */
export async function subjectWords(db: AnyDb, facts: KnownCase): Promise<SubjectWords> {
  const { threadId, subjectKey } = facts
  const thread = threadId
    ? await db.thread.findUnique({ where: { id: threadId }, select: { id: true, title: true, language: true } })
    : null
  // The opening post of a record stands in custody as its conversation.
  const keys = [subjectKey, ...(facts.number === 1 ? [`thread:${threadId}`] : [])]
  const custody = await db.custody.findFirst({ where: { subjectKey: { in: keys } } })
  const kept = custody && sideOf(subjectOfCustody(custody.subjectKey)).words(custody.kept)
  const text = kept ? kept.text : await standingText(db, facts)
  return {
    text: text || null,
    language: kept?.language ?? facts.language,
    inCustody: custody !== null,
    thread: thread && { ...thread, slug: slugOf(thread.title) },
  }
}

async function standingText(db: AnyDb, facts: KnownCase): Promise<string | undefined> {
  const { subject, threadId, attemptId, translationId, uploadId, authorId } = facts
  switch (subject) {
    case 'post':
    case 'thread': {
      const number = subject === 'thread' ? 1 : (facts.number ?? 1)
      const where = { threadId_number: { threadId: threadId ?? 0, number } }
      const post = await db.post.findUnique({ where, select: { body: true, thread: { select: { title: true } } } })
      return subject === 'thread' ? [post?.thread.title, post?.body].filter(Boolean).join('\n\n') : post?.body
    }
    case 'attempt': {
      const told = await db.attempt.findUnique({ where: { id: attemptId ?? 0 } })
      return told ? [told.title, told.expected, told.happened, told.why].filter(Boolean).join('\n\n') : undefined
    }
    case 'translation':
      return (await db.translation.findUnique({ where: { id: translationId ?? '' }, select: { body: true } }))?.body
    case 'upload':
      return (await db.upload.findUnique({ where: { id: uploadId ?? '' }, select: { description: true } }))?.description
    case 'profile': {
      const member = await db.member.findUniqueOrThrow({ where: { id: authorId } })
      return [member.displayName, member.tagline].filter(Boolean).join('\n')
    }
  }
}
