import { isMember } from '#server/permissions/actor.ts'
import type { Actor } from '#server/platform/context.ts'
import type { Db } from '#server/platform/db.ts'

/** Milliseconds for which an answer is shared: as long as it takes all who heard of a signal to ask. */
const SHARED_FOR = 2_000
/** Answers that are kept at the most. */
const MOST = 500

const kept = new WeakMap<Db, Map<string, Promise<unknown>>>()

/**
 * Makes an answer once for all members who ask for the same at about the same time: a thousand who hear of one post cost
 * one question. What is asked has to name the revision, which makes the answer one that does not change; whether the
 * asker may have it is asked before, each time; and nothing in it may be for one person alone. Who holds a staff role
 * is answered alone, since roles may come to show more.
 */
export function shared<T>(db: Db, actor: Actor, what: string, make: () => Promise<T>): Promise<T> {
  if (!isMember(actor) || actor.roles.length > 0) return make()
  const answers = kept.get(db) ?? new Map<string, Promise<unknown>>()
  kept.set(db, answers)
  const standing = answers.get(what) as Promise<T> | undefined
  if (standing) return standing
  const making = make()
  answers.set(what, making)
  const forget = (): void => {
    if (answers.get(what) === making) answers.delete(what)
  }
  setTimeout(forget, SHARED_FOR).unref()
  making.catch(forget)
  for (const [oldest] of answers) {
    if (answers.size <= MOST) break
    answers.delete(oldest)
  }
  return making
}
