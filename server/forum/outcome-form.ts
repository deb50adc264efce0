import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import { Prisma } from '#server/platform/db.ts'
import { invalid, notFound } from '#server/platform/failures.ts'
import { isWritable } from '#server/platform/guard-text.ts'
import { bakeOutcome } from './bake-outcome.ts'
import { postsOf } from './post-rows.ts'
import { slugOf } from './slug.plain.ts'
import type { Audience } from './terms.ts'
import type { PostView } from './views.ts'

/** Posts that the form reminds of at the most. */
const HELPED_SHOWN = 20

/** What the form for an outcome needs to know. */
export interface OutcomeForm {
  thread: { id: number; title: string; slug: string; language: string; audience: Audience }
  /** The outcome that stands, with its source. */
  outcome: { body: string; language: string; voice: string } | null
  outcomeRevision: number
  /** Posts that were marked as having helped. */
  helped: PostView[]
}

/**
 * One's question, for saying what it led to.
 * @throws {Failure} 404 for what one may not see, 403 for others' questions
 */
export async function outcomeForm({ db, actor }: Context, threadId: number): Promise<OutcomeForm> {
  const thread = await db.thread.findUnique({
    where: { id: threadId },
    select: {
      id: true,
      title: true,
      language: true,
      audience: true,
      kind: true,
      authorId: true,
      outcomeRevision: true,
      outcome: { select: { body: true, language: true, voice: true } },
    },
  })
  if (!thread) throw notFound()
  authorize(actor, 'thread.read', thread)
  authorize(actor, 'question.close', thread)
  const { id, title, language, audience, outcome, outcomeRevision } = thread
  return {
    thread: { id, title, slug: slugOf(title), language, audience: audience as Audience },
    outcome,
    outcomeRevision,
    helped: await postsOf(
      db,
      id,
      Prisma.sql`post.withdrawn_at IS NULL AND helped_mark.number IS NOT NULL`,
      HELPED_SHOWN,
    ),
  }
}

/**
 * The text of an outcome as it will look. Nothing is stored.
 * @throws {Failure} 404 and 403 as for writing it, 422 for a text that cites no standing post or holds what no text may
 */
export async function outcomePreview(context: Context, threadId: number, body: string): Promise<string> {
  const { thread } = await outcomeForm(context, threadId)
  if (!isWritable(body)) throw invalid({ body: { key: 'field.characters' } })
  return (await bakeOutcome(context.db, thread, body)).html
}
