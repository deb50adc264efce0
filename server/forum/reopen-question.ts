import { z } from 'zod'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { transact } from '#server/platform/db.ts'
import { notFound } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import { eraseTranslationsOf } from './follow-original.ts'
import { lockThread } from './lock-thread.ts'
import { rowNumber } from './post-input.ts'
import { slugOf } from './slug.plain.ts'
import { OUTCOME_NUMBER } from './translations.plain.ts'
import type { ChangedQuestion } from './write-outcome.ts'

export const reopenInput = z.object({ threadId: rowNumber })

/**
 * Opens one's question again: its outcome is taken back, and the text erased. Doing it twice is the same as once.
 * @throws {Failure} 404 for what one may not see, 403 for others' questions
 */
export async function reopenQuestion({ db, actor }: Context, input: unknown): Promise<ChangedQuestion> {
  const { threadId } = parse(reopenInput, input)
  return transact(db, async (tx) => {
    const thread = await lockThread(tx, threadId)
    if (!thread) throw notFound()
    authorize(actor, 'thread.read', thread)
    authorize(actor, 'question.close', thread)
    const slug = slugOf(thread.title)
    const { count } = await tx.outcome.deleteMany({ where: { threadId } })
    if (count === 0) return { threadId, slug, revision: thread.revision }
    await eraseTranslationsOf(tx, { threadId, number: OUTCOME_NUMBER })
    const revision = thread.revision + 1
    await tx.thread.update({
      where: { id: threadId },
      data: { revision, outcomeRevision: revision },
      select: { id: true },
    })
    await announce(tx, 'question.reopened', { threadId, revision, postCount: thread.postCount })
    return { threadId, slug, revision }
  })
}
