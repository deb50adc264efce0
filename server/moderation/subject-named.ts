import { placeNow } from '#server/forum/moved-address.ts'
import type { AnyDb } from '#server/platform/db.ts'
import { type SubjectRef, subjectOfKey } from './subject-key.ts'

/**
 * The subject that a page names which may have been open for long: a post where it stands now, though moderators moved it, and
 * of a thread that went into another the words that opened it. Whether it may be seen is asked next.
 */
export async function subjectNamed(db: AnyDb, key: string): Promise<SubjectRef | undefined> {
  const ref = subjectOfKey(key)
  if (ref?.subject !== 'post' && ref?.subject !== 'thread') return ref
  const place = await placeNow(db, { threadId: ref.threadId, number: ref.subject === 'post' ? ref.number : 1 })
  return place.threadId === ref.threadId ? ref : { subject: 'post', ...place }
}
