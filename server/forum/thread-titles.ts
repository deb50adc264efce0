import { isMember } from '#server/permissions/actor.ts'
import { authorize, can } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { notFound } from '#server/platform/failures.ts'
import { slugOf } from './slug.plain.ts'

/** A thread's title and those it had before. */
export interface ThreadTitles {
  thread: { id: number; slug: string; title: string; language: string }
  /** Newest first. */
  earlier: { version: number; title: string; replacedAt: string }[]
  may: { retitle: boolean }
}

/**
 * The titles of a thread, for whoever may read it: those that were replaced when somebody could have answered them; to
 * its author, all.
 * @throws {Failure} 404 for a thread one may not see
 */
export async function threadTitles({ db, actor }: Context, id: number): Promise<ThreadTitles> {
  const found = await db.thread.findUnique({
    where: { id },
    select: {
      id: true,
      title: true,
      language: true,
      audience: true,
      authorId: true,
      titles: { orderBy: { version: 'desc' } },
    },
  })
  if (!found) throw notFound()
  authorize(actor, 'thread.read', found)
  const own = isMember(actor) && actor.id === found.authorId
  const { title, language } = found
  return {
    thread: { id, title, language, slug: slugOf(title) },
    earlier: found.titles
      .filter(({ marked }) => own || marked)
      .map(({ version, title: before, replacedAt }) => ({
        version,
        title: before,
        replacedAt: replacedAt.toISOString(),
      })),
    may: { retitle: can(actor, 'thread.retitle', found) },
  }
}
