import type { Subject } from './terms.ts'

/** What a case, a piece of custody or an entry of the log is about. */
export type SubjectRef =
  | { subject: 'post'; threadId: number; number: number }
  | { subject: 'thread'; threadId: number }
  | { subject: 'attempt'; attemptId: number }
  | { subject: 'translation'; translationId: string }
  | { subject: 'upload'; uploadId: string }
  | { subject: 'profile'; memberId: string }

/** A subject as one word, such as `post:42:7`. */
export function subjectKey(ref: SubjectRef): `${Subject}:${string}` {
  switch (ref.subject) {
    case 'post':
      return `post:${ref.threadId}:${ref.number}`
    case 'thread':
      return `thread:${ref.threadId}`
    case 'attempt':
      return `attempt:${ref.attemptId}`
    case 'translation':
      return `translation:${ref.translationId}`
    case 'upload':
      return `upload:${ref.uploadId}`
    case 'profile':
      return `profile:${ref.memberId}`
  }
}

/** What sort of subject a key names. */
export const subjectOfCustody = (key: string): Subject => key.slice(0, key.indexOf(':')) as Subject

const KEY = /^(post|thread|attempt|translation|upload|profile):([\w-]{1,40})(?::(\d{1,9}))?$/

/** The subject that a key names, such as an address holds; undefined for what names none. */
export function subjectOfKey(key: string): SubjectRef | undefined {
  const [, subject, id = '', number] = KEY.exec(key) ?? []
  const whole = /^[1-9]\d{0,8}$/.test(id) ? Number(id) : undefined
  if (subject === 'post')
    return whole && number && Number(number) > 0 ? { subject, threadId: whole, number: Number(number) } : undefined
  if (number !== undefined) return undefined
  if (subject === 'thread') return whole ? { subject, threadId: whole } : undefined
  if (subject === 'attempt') return whole ? { subject, attemptId: whole } : undefined
  if (subject === 'translation') return { subject, translationId: id }
  if (subject === 'upload') return { subject, uploadId: id }
  return subject === 'profile' ? { subject, memberId: id } : undefined
}
