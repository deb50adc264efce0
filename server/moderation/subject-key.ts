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
