import { z } from 'zod'
import { memberOf } from '#server/permissions/actor.ts'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { Failure, notFound } from '#server/platform/failures.ts'
import { guardedText } from '#server/platform/guard-text.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { isAnswered } from './answered.ts'
import { refuseUnread } from './first-posts.ts'
import { staleTranslationsOf } from './follow-original.ts'
import { lockThread } from './lock-thread.ts'
import { rowNumber } from './post-input.ts'
import { isMarkedRevision } from './revision-window.ts'
import { slugOf } from './slug.plain.ts'
import { FORUM_LIMITS } from './terms.ts'
import { TITLE_NUMBER } from './translations.plain.ts'

export const retitleInput = z.object({
  threadId: rowNumber,
  title: guardedText({ ...FORUM_LIMITS.title, line: true }),
  /** The title as it stood when the form was opened. */
  was: z.string({ error: 'failure.stale_form' }).max(FORUM_LIMITS.title.max * 4),
})

/** Threads that an announcement names at the most: a signal is small. */
const NAMED = 500

/**
 * Gives a thread of one's own a better title and keeps the one it had. The same title changes nothing.
 * @throws {Failure} 403 for others' threads, 404 for a thread one may not see, 409 when the title has changed since the
 * form was opened, 422 for a title that cannot be taken
 */
export async function retitleThread(context: Context, input: unknown): Promise<{ threadId: number; slug: string }> {
  const { threadId, title, was } = parse(retitleInput, input)
  const { db, actor, now } = context
  return transact(db, async (tx) => {
    const thread = await lockThread(tx, threadId)
    if (!thread) throw notFound()
    authorize(actor, 'thread.read', thread)
    authorize(actor, 'thread.retitle', thread)
    await refuseUnread(tx, memberOf(actor).id)
    if (thread.title === title) return { threadId, slug: slugOf(title) }
    if (thread.title !== was) throw new Failure(409, { key: 'retitle.changed_meanwhile' })
    const facts = await tx.thread.findUniqueOrThrow({
      where: { id: threadId },
      select: {
        createdAt: true,
        began: { select: { fromThreadId: true } },
        continuations: { select: { toThreadId: true }, take: NAMED },
        _count: { select: { titles: true } },
      },
    })
    const answered = await isAnswered(tx, { threadId, number: 1, authorId: thread.authorId })
    await tx.threadTitle.create({
      data: {
        threadId,
        version: facts._count.titles + 1,
        title: thread.title,
        editorId: memberOf(actor).id,
        replacedAt: now,
        marked: isMarkedRevision({ createdAt: facts.createdAt, answered }, now),
      },
    })
    const revision = thread.revision + 1
    await tx.thread.update({ where: { id: threadId }, data: { title, revision }, select: { id: true } })
    const alsoShownIn = [facts.began?.fromThreadId ?? [], facts.continuations.map((link) => link.toThreadId)].flat()
    await staleTranslationsOf(tx, { threadId, number: TITLE_NUMBER }, now)
    await announce(tx, 'thread.retitled', { threadId, revision, postCount: thread.postCount, alsoShownIn })
    return { threadId, slug: slugOf(title) }
  })
}
