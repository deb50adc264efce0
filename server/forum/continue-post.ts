import { z } from 'zod'
import { authorize } from '#server/permissions/can.ts'
import type { Context } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/db.ts'
import { invalid, notFound } from '#server/platform/failures.ts'
import { parse } from '#server/platform/parse.ts'
import { announce } from '#server/signals/announce.ts'
import type { Approved } from './first-posts.ts'
import { lockThread } from './lock-thread.ts'
import { type OpenedThread, openThread } from './open-thread.ts'
import { rowNumber } from './post-input.ts'
import { quote } from './reply-form.ts'
import { type AboutThread, notAside, standingPost } from './standing-post.ts'
import type { PostView } from './views.ts'

export const continueInput = z.object({ fromThreadId: rowNumber, fromNumber: rowNumber, audience: z.unknown() })

/** What the form for a conversation about a post begins with. */
export interface ContinueForm {
  thread: AboutThread & { theme: string }
  post: PostView
  /** The post's text as a quotation in markdown. */
  quotation: string
}

/**
 * The post that becomes a conversation of its own.
 * @throws {Failure} 403 for readers, 404 for a post one may not see or that was withdrawn
 */
export async function continueForm(
  context: Context,
  { threadId, number }: { threadId: number; number: number },
): Promise<ContinueForm> {
  const { thread, post, postId } = await standingPost(context, { threadId, number })
  authorize(context.actor, 'post.continue', { withdrawnAt: null, thread })
  const source = await context.db.post.findUniqueOrThrow({
    where: { id: postId },
    select: { body: true, thread: { select: { themeCode: true } } },
  })
  return { thread: { ...thread, theme: source.thread.themeCode }, post, quotation: quote(source.body) }
}

/**
 * Opens a thread that begins at a post of another one, and links the two both ways. What was said among members is
 * gone on with among members.
 * @param approved how to settle what a moderator has read, where it was held
 * @throws {Failure} as `openThread`; 403 for readers, 404 for a post one may not see or that was withdrawn
 */
export async function continuePost(context: Context, input: unknown, approved?: Approved): Promise<OpenedThread> {
  const { fromThreadId, fromNumber, audience } = parse(continueInput, input)
  const { actor } = context
  const { thread } = await standingPost(context, { threadId: fromThreadId, number: fromNumber })
  authorize(actor, 'post.continue', { withdrawnAt: null, thread })
  if (thread.audience !== 'public' && audience === 'public') throw invalid({ audience: { key: 'continue.members' } })
  return openThread(context, input, {
    draft: `continue:${fromThreadId}:${fromNumber}`,
    and: (tx, opened) => link(context, tx, { fromThreadId, fromNumber }, opened),
    approved,
  })
}

/** Ties a thread that is being opened to the post at which it begins: both are seen together, or neither. */
async function link(
  { actor, now }: Context,
  tx: Tx,
  { fromThreadId, fromNumber }: { fromThreadId: number; fromNumber: number },
  toThreadId: number,
): Promise<void> {
  const from = await lockThread(tx, fromThreadId)
  if (!from) throw notFound()
  const where = { threadId_number: { threadId: fromThreadId, number: fromNumber } }
  const post = await tx.post.findUniqueOrThrow({ where, select: { withdrawnAt: true, setAside: true } })
  notAside(post)
  // Withdrawn while the form was filled in.
  if (post.withdrawnAt) throw notFound()
  authorize(actor, 'post.continue', { ...post, thread: from })
  const revision = from.revision + 1
  await tx.threadLink.create({ data: { toThreadId, fromThreadId, fromNumber, createdAt: now } })
  await tx.post.update({ where, data: { revision }, select: { id: true } })
  await tx.thread.update({ where: { id: fromThreadId }, data: { revision }, select: { id: true } })
  const { postCount } = from
  await announce(tx, 'post.continued', { threadId: fromThreadId, number: fromNumber, revision, postCount })
}
