import { mayReadThread } from '#server/forum/may-read-thread.ts'
import type { Actor } from '#server/platform/context.ts'
import type { AnyDb } from '#server/platform/db.ts'
import { invalid } from '#server/platform/failures.ts'
import { threadNumberIn } from './shaping.plain.ts'

/**
 * The thread that somebody means by its number or by an address: of a thread, of a practice, or of a finding, whose
 * thread it then is.
 * @throws {Failure} 422 at the field `thread` for none, and for one that they may not read
 */
export async function threadNamed(db: AnyDb, actor: Actor, words: string): Promise<number> {
  const named = threadNumberIn(words)
  const id =
    named?.kind === 'finding'
      ? ((await db.finding.findUnique({ where: { id: named.id }, select: { threadId: true } }))?.threadId ?? undefined)
      : named?.id
  if (id === undefined || !(await mayReadThread(db, actor, id)))
    throw invalid({ thread: { key: 'collection.no_thread' } })
  return id
}
